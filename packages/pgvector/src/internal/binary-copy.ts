/** Signature, flags and length of the extension. */
const HEADER: Uint8Array = new TextEncoder().encode('PGCOPY\n?\r\n\0'.padEnd(19, '\0'));
HEADER[7] = 0xff;
const TRAILER = Uint8Array.of(0xff, 0xff);
const CHUNK_BYTES = 65_536;

/**
 * Rows between the header and the trailer of the binary format of `COPY`, in chunks of some 64 kB.
 *
 * Reference: PostgreSQL documentation, COPY, "Binary Format".
 */
export function* binaryCopy(rows: Iterable<Uint8Array>): Generator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES);
  chunk.set(HEADER);
  let used = HEADER.length;
  const parts = function* (): Generator<Uint8Array> {
    yield* rows;
    yield TRAILER;
  };
  for (const part of parts()) {
    if (used + part.length > chunk.length) {
      yield chunk.subarray(0, used);
      chunk = new Uint8Array(Math.max(CHUNK_BYTES, part.length));
      used = 0;
    }
    chunk.set(part, used);
    used += part.length;
  }
  yield chunk.subarray(0, used);
}
