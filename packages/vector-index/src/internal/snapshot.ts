import { VectorIndexError } from '../vector-index-error.ts';
import { sha256 } from './sha256.ts';

/*
 * Little-endian: magic (8 bytes), format (4), header length (4), header (JSON, UTF-8), body, SHA-256 of
 * everything before. Ids are in the header because JSON keeps every string, unpaired surrogates too.
 */
const MAGIC = 'TREMPVEC';
const FORMAT = 1;
const PREAMBLE_BYTES = 16;
const CHECKSUM_BYTES = 32;

export type SnapshotKind = 'exact' | 'hnsw';

export interface SnapshotHeader {
  /** Which implementation wrote the body. */
  readonly kind: SnapshotKind;
  readonly dimensions: number;
  /** In the order of the body. */
  readonly ids: readonly string[];
}

export function sealSnapshot(header: SnapshotHeader, body: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const end = PREAMBLE_BYTES + json.length + body.length;
  const bytes = new Uint8Array(end + CHECKSUM_BYTES);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, json.length, true);
  bytes.set(json, PREAMBLE_BYTES);
  bytes.set(body, PREAMBLE_BYTES + json.length);
  bytes.set(sha256(bytes.subarray(0, end)), end);
  return bytes;
}

/**
 * The header and a view on the body.
 *
 * @throws VectorIndexError `invalid-snapshot`, `snapshot-version`, `snapshot-checksum`.
 */
export function openSnapshot<H extends SnapshotHeader = SnapshotHeader>(
  bytes: Uint8Array,
  kind: SnapshotKind,
): { readonly header: H; readonly body: Uint8Array } {
  const headerEnd = checkPreamble(bytes);
  checkSum(bytes);
  const header = parseHeader(bytes.subarray(PREAMBLE_BYTES, headerEnd));
  if (header.kind !== kind) {
    throw invalidSnapshot(`written by an index of kind "${header.kind}", read as "${kind}"`);
  }
  return { header: header as H, body: bytes.subarray(headerEnd, bytes.length - CHECKSUM_BYTES) };
}

export function invalidSnapshot(what: string, options: { cause?: unknown } = {}): VectorIndexError {
  return new VectorIndexError(
    'invalid-snapshot',
    `restore: ${what}; give the bytes that \`snapshot()\` of the same kind of index returned`,
    options,
  );
}

/** Where the header ends. */
function checkPreamble(bytes: Uint8Array): number {
  if (
    !(bytes instanceof Uint8Array) ||
    bytes.length < PREAMBLE_BYTES + CHECKSUM_BYTES ||
    new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC
  ) {
    throw invalidSnapshot('not a snapshot of a vector index');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) {
    throw new VectorIndexError(
      'snapshot-version',
      `restore: snapshot of format ${format}, this version reads format ${FORMAT}; build the index again or update`,
    );
  }
  return PREAMBLE_BYTES + view.getUint32(12, true);
}

function checkSum(bytes: Uint8Array): void {
  const end = bytes.length - CHECKSUM_BYTES;
  const actual = sha256(bytes.subarray(0, end));
  if (actual.every((byte, i) => byte === bytes[end + i])) return;
  throw new VectorIndexError(
    'snapshot-checksum',
    `restore: the snapshot is truncated or was altered (${bytes.length} bytes); take it again or build the index again`,
  );
}

function parseHeader(bytes: Uint8Array): SnapshotHeader {
  let header: Partial<SnapshotHeader>;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<SnapshotHeader>;
  } catch (cause) {
    throw invalidSnapshot('the header is not JSON', { cause });
  }
  const { kind, dimensions = 0, ids } = header;
  if (
    kind === undefined ||
    !(Number.isInteger(dimensions) && dimensions > 0) ||
    !Array.isArray(ids)
  ) {
    throw invalidSnapshot('the header has no kind, dimensions or ids');
  }
  return header as SnapshotHeader;
}
