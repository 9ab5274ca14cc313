import { isUtf8 } from 'node:buffer';
import type { DecodedText } from '../import/decode-text.ts';
import { OntologyError } from '../ontology-error.ts';

/**
 * The encoding of a stream of bytes, by the rules of {@link decodeText}: known once the last byte was seen.
 *
 * @throws OntologyError `unreadable-file` on NUL bytes.
 */
export async function findEncoding(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<DecodedText['encoding']> {
  let offset = 0;
  let isValid = true;
  let tail: Uint8Array = Buffer.alloc(0);
  for await (const chunk of withWholeMark(chunks)) {
    if (offset === 0) {
      const marked = markOf(chunk);
      if (marked) return marked;
    }
    const nul = chunk.indexOf(0);
    if (nul !== -1) throw binary(name, offset + nul);
    offset += chunk.length;
    const bytes = Buffer.concat([tail, chunk]);
    const whole = bytes.length - unfinished(bytes);
    isValid &&= isUtf8(bytes.subarray(0, whole));
    tail = bytes.subarray(whole);
  }
  return isValid && tail.length === 0 ? 'utf-8' : 'windows-1252';
}

/** The same bytes; the first piece has two of them, where there are two. */
async function* withWholeMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (!head) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < 2) continue;
      yield head;
      head = undefined;
    }
  }
  if (head) yield head;
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** How many of the last bytes start a UTF-8 sequence whose rest is in the next piece. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (isContinuation) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function binary(name: string, offset: number): OntologyError {
  return new OntologyError(
    'unreadable-file',
    `${name}: NUL byte at offset ${offset}, so this is a binary file or UTF-16 without its mark; save it as UTF-8 text`,
  );
}
