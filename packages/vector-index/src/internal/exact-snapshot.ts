import {
  alignedJson,
  openSnapshot,
  type OpenSnapshot,
  type SnapshotHeader,
  type SnapshotParts,
  type SnapshotSource,
} from './snapshot.ts';
import { createRowIds } from './row-ids.ts';
import { createTags } from './tags.ts';
import { takenRuns } from './taken-runs.ts';
import {
  createVectorRows,
  newSegments,
  SEGMENT_ROWS,
  type VectorRows,
  type VectorRowsOptions,
} from './vector-rows.ts';
import { IDS_PER_PIECE } from './written-ids.ts';

/*
 * The body of an exact snapshot: ids (pieces of 65,536: length in 4 bytes, then a JSON array), vectors
 * (float32, in the order of the ids), a list of bits for each tag of the header. Blanks behind each JSON text
 * bring the vectors to a multiple of 4 bytes, so that they can be used where they are; older snapshots
 * lack them, and are copied.
 */
interface ExactHeader extends SnapshotHeader {
  readonly size: number;
  readonly tags: readonly string[];
}

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
  for (let row = 0; row < rows.end; row++) if (rows.isTaken(row)) taken.push(row);
  for (let at = 0; at < taken.length; at += IDS_PER_PIECE) {
    const ids = taken.slice(at, at + IDS_PER_PIECE).map((row) => rows.ids.at(row)!);
    const json = alignedJson(ids);
    yield bytesOf(Uint32Array.of(json.length));
    yield json;
  }
  for (const { vectors } of takenRuns(rows)) yield bytesOf(vectors);
  for (const [, bits] of tags) {
    const words = new Uint32Array(Math.ceil(taken.length / 32));
    taken.forEach((row, i) => {
      if (bits.has(row)) words[i >>> 5]! |= 1 << (i & 31);
    });
    yield bytesOf(words);
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
  const segments = readSegments(snapshot, { dimensions, size, ...options });
  const tags = names.map((tag) => {
    const words = new Uint32Array(Math.ceil(size / 32));
    snapshot.read(bytesOf(words));
    return [tag, words] as const;
  });
  snapshot.close();
  const ids = createRowIds(jsonRead, size);
  return createVectorRows({ dimensions, ...options }, { ids, segments, tags: createTags(tags) });
}

/** As views on the source where it can give them; the last segment must have room for more rows, and is a copy. */
function readSegments(
  snapshot: OpenSnapshot<ExactHeader>,
  { size, ...options }: VectorRowsOptions & { readonly size: number },
): Float32Array[] {
  const numbers = SEGMENT_ROWS * options.dimensions;
  const segments: Float32Array[] = [];
  const whole = options.shared ? 0 : Math.floor(size / SEGMENT_ROWS);
  while (segments.length < whole) {
    const bytes = snapshot.view(numbers * 4);
    if (!bytes) break;
    segments.push(new Float32Array(bytes.buffer, bytes.byteOffset, numbers));
  }
  const copied = newSegments(Math.ceil(size / SEGMENT_ROWS) - segments.length, options);
  for (const segment of copied) {
    const rows = Math.min(SEGMENT_ROWS, size - segments.length * SEGMENT_ROWS);
    snapshot.read(bytesOf(segment.subarray(0, rows * options.dimensions)));
    segments.push(segment);
  }
  return segments;
}
