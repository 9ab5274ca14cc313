import { OntologyError } from '../ontology-error.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * The text of a file, whatever wrote it: UTF-8 (a byte-order mark is removed), UTF-16 with its mark,
 * else Windows-1252, the superset of Latin-1 that old exports use. Say so to the user when `encoding`
 * is not what was promised.
 *
 * @throws OntologyError `unreadable-file` on NUL bytes: a binary file, or UTF-16 without its mark.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw new OntologyError(
      'unreadable-file',
      `${name}: NUL byte at offset ${nul}, so this is a binary file or UTF-16 without its mark; save it as UTF-8 text`,
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
