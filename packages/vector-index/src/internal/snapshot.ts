import { VectorIndexError } from '../vector-index-error.ts';
import { createSha256, type Sha256 } from './sha256.ts';

/*
 * Little-endian: magic (8 bytes), format (4), header length (4), header (JSON, UTF-8), body, SHA-256 of
 * everything before. What holds ids is JSON because that keeps every string, unpaired surrogates too.
 */
const MAGIC = 'TREMPVEC';
const FORMAT = 2;
const PREAMBLE_BYTES = 16;
const CHECKSUM_BYTES = 32;
const PIECE_BYTES = 65_536;
const BLANK = 0x20;

export type SnapshotKind = 'exact' | 'hnsw';

export interface SnapshotHeader {
  /** Which implementation wrote the body. */
  readonly kind: SnapshotKind;
  readonly dimensions: number;
}

/** The bytes of a snapshot, one part after the other. They may be views on the index: use them before it changes. */
export interface SnapshotParts {
  readonly header: SnapshotHeader;
  readonly body: Iterable<Uint8Array>;
}

/** With the preamble before and the checksum behind. */
export function* sealedParts({ header, body }: SnapshotParts): Generator<Uint8Array> {
  const json = alignedJson(header);
  const preamble = new Uint8Array(PREAMBLE_BYTES);
  preamble.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(preamble.buffer);
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, json.length, true);
  const hash = createSha256();
  const hashed = (bytes: Uint8Array): Uint8Array => {
    hash.update(bytes);
    return bytes;
  };
  yield hashed(preamble);
  yield hashed(json);
  for (const part of body) yield hashed(part);
  yield hash.digest();
}

/** With blanks behind, to a multiple of 4 bytes. */
export function alignedJson(value: unknown): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const aligned = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(BLANK, json.length);
  aligned.set(json);
  return aligned;
}

/** In one array. */
export function sealParts(parts: SnapshotParts): Uint8Array {
  const chunks = Array.from(sealedParts(parts), (part) => part);
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Where a snapshot is read from, front to back. */
export interface SnapshotSource {
  /** All bytes, the checksum included. */
  readonly length: number;
  /** Fills `target` with the bytes that follow; `false` when there are fewer. */
  read(target: Uint8Array): boolean;
  /** The bytes that follow where they are, to be kept; `undefined`, and nothing read, when there are fewer or not on a multiple of 4. */
  view?(length: number): Uint8Array | undefined;
}

/** @param keep - Whether what is read may be a view on the bytes. */
export function sourceOf(bytes: Uint8Array, keep = false): SnapshotSource {
  if (!(bytes instanceof Uint8Array)) throw invalidSnapshot('not a snapshot of a vector index');
  let at = 0;
  const view = (length: number): Uint8Array | undefined => {
    if ((bytes.byteOffset + at) % 4 !== 0 || at + length > bytes.length) return undefined;
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    length: bytes.length,
    ...(keep && { view }),
    read: (target) => {
      const part = bytes.subarray(at, at + target.length);
      target.set(part);
      at += part.length;
      return part.length === target.length;
    },
  };
}

/** A snapshot whose preamble has been read. */
export interface OpenSnapshot<H extends SnapshotHeader> {
  readonly header: H;
  /** Bytes of the body that have not been read. */
  readonly remaining: () => number;
  /** @throws VectorIndexError `snapshot-checksum` when the body is shorter. */
  read<T extends Uint8Array>(target: T): T;
  /** The bytes that follow where they are, to be kept; `undefined`, and nothing read, where the source cannot. */
  view(length: number): Uint8Array | undefined;
  /** What to throw when the content contradicts itself: that it was altered, unless the checksum says otherwise. */
  contradiction(what: string): VectorIndexError;
  /** The whole body has been read. @throws VectorIndexError `snapshot-checksum`, `invalid-snapshot`. */
  close(): void;
}

/**
 * The header, and the body to be read part by part. What it says counts only once `close` has returned: the
 * checksum is at the end.
 *
 * @throws VectorIndexError `invalid-snapshot`, `snapshot-version`, `snapshot-checksum`.
 */
export function openSnapshot<H extends SnapshotHeader>(
  source: SnapshotSource,
  kind: SnapshotKind,
): OpenSnapshot<H> {
  const hash = createSha256();
  let unread = source.length - CHECKSUM_BYTES;
  const read = <T extends Uint8Array>(target: T): T => {
    if (target.length > unread || !source.read(target)) throw damaged(source.length);
    unread -= target.length;
    hash.update(target);
    return target;
  };
  if (unread < PREAMBLE_BYTES) throw invalidSnapshot('not a snapshot of a vector index');
  const headerBytes = checkPreamble(read(new Uint8Array(PREAMBLE_BYTES)));
  if (headerBytes > unread) throw damaged(source.length);
  const contradiction = (what: string): VectorIndexError => {
    while (unread > 0) read(new Uint8Array(Math.min(unread, PIECE_BYTES)));
    return isIntact(hash, source) ? invalidSnapshot(what) : damaged(source.length);
  };
  const header = parseHeader<H>(read(new Uint8Array(headerBytes)));
  if (!header) throw contradiction('the header has no kind or dimensions');
  if (header.kind !== kind) {
    throw contradiction(`written by an index of kind "${header.kind}", read as "${kind}"`);
  }
  const view = (length: number): Uint8Array | undefined => {
    const bytes = length > unread ? undefined : source.view?.(length);
    if (!bytes) return undefined;
    unread -= length;
    hash.update(bytes);
    return bytes;
  };
  return {
    header,
    read,
    view,
    contradiction,
    remaining: () => unread,
    close: () => {
      if (unread > 0) throw contradiction(`${unread} bytes too many in the body`);
      if (!isIntact(hash, source)) throw damaged(source.length);
    },
  };
}

export function invalidSnapshot(what: string, options: { cause?: unknown } = {}): VectorIndexError {
  return new VectorIndexError(
    'invalid-snapshot',
    `restore: ${what}; give the bytes that \`snapshot()\` of the same kind of index returned`,
    options,
  );
}

function damaged(length: number): VectorIndexError {
  return new VectorIndexError(
    'snapshot-checksum',
    `restore: the snapshot is truncated or was altered (${length} bytes); take it again or build the index again`,
  );
}

/** How long the header is. */
function checkPreamble(preamble: Uint8Array): number {
  if (new TextDecoder().decode(preamble.subarray(0, MAGIC.length)) !== MAGIC) {
    throw invalidSnapshot('not a snapshot of a vector index');
  }
  const view = new DataView(preamble.buffer, preamble.byteOffset, preamble.byteLength);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) {
    throw new VectorIndexError(
      'snapshot-version',
      `restore: snapshot of format ${format}, this version reads format ${FORMAT}; build the index again or update`,
    );
  }
  return view.getUint32(12, true);
}

function isIntact(hash: Sha256, source: SnapshotSource): boolean {
  const expected = new Uint8Array(CHECKSUM_BYTES);
  const isThere = source.read(expected);
  const actual = hash.digest();
  return isThere && actual.every((byte, i) => byte === expected[i]);
}

function parseHeader<H extends SnapshotHeader>(bytes: Uint8Array): H | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<SnapshotHeader> | null;
    const { kind, dimensions = 0 } = header ?? {};
    if (kind === undefined || !(Number.isInteger(dimensions) && dimensions > 0)) return undefined;
    return header as H;
  } catch {
    return undefined;
  }
}
