import { OntologyError } from '../ontology-error.ts';

/**
 * The text of a stream of bytes, piece by piece: UTF-8, or UTF-16 with its byte-order mark. Strings go
 * through as they are.
 *
 * @throws OntologyError `unreadable-file` at the first byte that is neither, or NUL.
 */
export async function* decodeChunks(
  chunks: AsyncIterable<string | Uint8Array>,
  name: string,
): AsyncGenerator<string> {
  const decoder = createDecoder(name);
  for await (const chunk of chunks) {
    yield typeof chunk === 'string' ? chunk : decoder(chunk, false);
  }
  yield decoder(new Uint8Array(), true);
}

function createDecoder(name: string): (chunk: Uint8Array, isLast: boolean) => string {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let mark: Uint8Array = new Uint8Array();
  return (chunk, isLast) => {
    let bytes = chunk;
    if (!decoder) {
      // The mark may be split between two chunks.
      bytes = joined(mark, chunk);
      mark = bytes;
      if (bytes.length < 2 && !isLast) return '';
      decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    }
    if (decoder.encoding === 'utf-8' && bytes.includes(0)) throw binary(name);
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch (cause) {
      throw notUtf8(name, cause);
    }
  };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function binary(name: string): OntologyError {
  return new OntologyError(
    'unreadable-file',
    `${name}: NUL byte, so this is a binary file or UTF-16 without its mark; save it as UTF-8 text`,
  );
}

function notUtf8(name: string, cause: unknown): OntologyError {
  return new OntologyError(
    'unreadable-file',
    `${name}: bytes that are not UTF-8; give the stream through new TextDecoderStream('windows-1252'), or the encoding it is in`,
    { cause },
  );
}
