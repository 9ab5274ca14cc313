import { createTags } from './tags.ts';
import {
  invalidSnapshot,
  openSnapshot,
  type SnapshotHeader,
  type SnapshotParts,
  type SnapshotSource,
} from './snapshot.ts';
import {
  createVectorRows,
  newSegments,
  SEGMENT_ROWS,
  type VectorRows,
  type VectorRowsOptions,
} from './vector-rows.ts';

/*
 * The body of an exact snapshot: ids (pieces of 65,536: length in 4 bytes, then a JSON array), vectors
 * (float32, in the order of the ids), a list of bits for each tag of the header.
 */
interface ExactHeader extends SnapshotHeader {
  readonly size: number;
  readonly tags: readonly string[];
}

/** A JSON text of more ids could be longer than an engine lets a string be. */
const IDS_PER_PIECE = 65_536;

/** Rows without the gaps that removals left. */
export function encodeExact(rows: VectorRows): SnapshotParts {
  const { dimensions, size, tags } = rows;
  const used = tags.entries().filter(([, bits]) => bits.words().some((word) => word !== 0));
  const header: ExactHeader = {
    kind: 'exact',
    dimensions,
    size,
    tags: used.map(([tag]) => tag),
  };
  return { header, body: bodyOf(rows, used) };
}

function* bodyOf(
  rows: VectorRows,
  tags: ReturnType<VectorRows['tags']['entries']>,
): Generator<Uint8Array> {
  const taken: number[] = [];
  for (let row = 0; row < rows.end; row++) if (rows.ids[row] !== undefined) taken.push(row);
  for (let at = 0; at < taken.length; at += IDS_PER_PIECE) {
    const ids = taken.slice(at, at + IDS_PER_PIECE).map((row) => rows.ids[row]!);
    const json = new TextEncoder().encode(JSON.stringify(ids));
    yield bytesOf(Uint32Array.of(json.length));
    yield json;
  }
  yield* vectorsOf(rows, taken);
  for (const [, bits] of tags) {
    const words = new Uint32Array(Math.ceil(taken.length / 32));
    taken.forEach((row, i) => {
      if (bits.has(row)) words[i >>> 5]! |= 1 << (i & 31);
    });
    yield bytesOf(words);
  }
}

/** Runs of neighbouring rows as one part. */
function* vectorsOf(rows: VectorRows, taken: readonly number[]): Generator<Uint8Array> {
  const { dimensions, segments } = rows;
  for (let from = 0; from < taken.length;) {
    const row = taken[from]!;
    const segment = Math.floor(row / SEGMENT_ROWS);
    let to = from + 1;
    while (
      to < taken.length &&
      taken[to] === row + to - from &&
      Math.floor(taken[to]! / SEGMENT_ROWS) === segment
    ) {
      to++;
    }
    const start = (row % SEGMENT_ROWS) * dimensions;
    yield bytesOf(segments[segment]!.subarray(start, start + (to - from) * dimensions));
    from = to;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** @throws VectorIndexError `invalid-snapshot`, `snapshot-version`, `snapshot-checksum`. */
export function decodeExact(
  source: SnapshotSource,
  options: Pick<VectorRowsOptions, 'shared'> = {},
): VectorRows {
  const snapshot = openSnapshot<ExactHeader>(source, 'exact');
  const { dimensions, size, tags: names } = snapshot.header;
  if (!(Number.isInteger(size) && size >= 0 && Array.isArray(names))) {
    throw snapshot.contradiction('the header has no size or tags');
  }
  const tagBytes = Math.ceil(size / 32) * 4;
  const ids: string[] = [];
  const jsonRead: Uint8Array[] = [];
  while (jsonRead.length * IDS_PER_PIECE < size) {
    const length = snapshot.read(new Uint8Array(4));
    const bytes = new DataView(length.buffer).getUint32(0, true);
    if (bytes > snapshot.remaining()) throw snapshot.contradiction('ids longer than the body');
    jsonRead.push(snapshot.read(new Uint8Array(bytes)));
  }
  const expected = size * dimensions * 4 + names.length * tagBytes;
  if (snapshot.remaining() !== expected) {
    throw snapshot.contradiction(
      `${size} ids with ${snapshot.remaining()} bytes of vectors and tags`,
    );
  }
  const segments = newSegments(Math.ceil(size / SEGMENT_ROWS), { dimensions, ...options });
  segments.forEach((segment, i) => {
    const numbers = Math.min(SEGMENT_ROWS, size - i * SEGMENT_ROWS) * dimensions;
    snapshot.read(bytesOf(segment.subarray(0, numbers)));
  });
  const tags = names.map((tag) => {
    const words = new Uint32Array(Math.ceil(size / 32));
    snapshot.read(bytesOf(words));
    return [tag, words] as const;
  });
  snapshot.close();
  for (const json of jsonRead) for (const id of parseIds(json)) ids.push(id);
  if (ids.length !== size) throw invalidSnapshot(`${ids.length} ids, and ${size} vectors`);
  return createVectorRows({ dimensions, ...options }, { ids, segments, tags: createTags(tags) });
}

/** After the checksum: what is no list of strings now was written so. */
function parseIds(json: Uint8Array): readonly string[] {
  const ids = JSON.parse(new TextDecoder().decode(json)) as unknown;
  if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids as string[];
  throw invalidSnapshot('the ids are not a list of strings');
}
