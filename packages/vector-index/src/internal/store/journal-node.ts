import { crc32 } from 'node:zlib';
import { VectorIndexError } from '../../vector-index-error.ts';
import type { StoreFiles } from './files-node.ts';

/*
 * Little-endian: magic (8 bytes), format (4), dimensions (4), then records: length of the rest (4), CRC-32 of
 * the rest (4), the rest: kind (1), length of the JSON (4), JSON [id, tags], the vector (float32; of an addition).
 */
const MAGIC = 'TREMPJRN';
const FORMAT = 1;
const HEADER_BYTES = 16;
const RECORD_BYTES = 8;
const KINDS = ['add', 'remove'] as const;

/** One change. */
export type JournalRecord =
  | {
      readonly kind: 'add';
      readonly id: string;
      readonly tags: readonly string[];
      readonly unit: Float32Array;
    }
  | { readonly kind: 'remove'; readonly id: string };

export function encodeHeader(dimensions: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, dimensions, true);
  return bytes;
}

export function encodeRecord(record: JournalRecord): Uint8Array {
  const isAddition = record.kind === 'add';
  const json = new TextEncoder().encode(JSON.stringify([record.id, isAddition ? record.tags : []]));
  const vector = isAddition ? bytesOf(record.unit) : new Uint8Array();
  const bytes = new Uint8Array(RECORD_BYTES + 5 + json.length + vector.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length - RECORD_BYTES, true);
  bytes[RECORD_BYTES] = KINDS.indexOf(record.kind);
  view.setUint32(RECORD_BYTES + 1, json.length, true);
  bytes.set(json, RECORD_BYTES + 5);
  bytes.set(vector, RECORD_BYTES + 5 + json.length);
  view.setUint32(4, crc32(bytes.subarray(RECORD_BYTES)), true);
  return bytes;
}

export interface ReadJournal {
  /** Bytes up to the end of the last whole record; 0 when not even the header is whole. */
  readonly end: number;
  /** Bytes behind it: a record that was being written when the process ended. */
  readonly torn: number;
  readonly records: number;
}

export interface JournalFile {
  readonly path: string;
  readonly name: string;
  readonly dimensions: number;
  readonly files: StoreFiles;
}

/**
 * Gives each whole record to `apply`, in their order. What is left behind the last whole one is torn when no
 * record follows it.
 *
 * @throws VectorIndexError `journal-damaged` when one does, or the header is of something else;
 *   `snapshot-version` for a journal of another format.
 */
export function readJournal(
  journal: JournalFile,
  apply: (record: JournalRecord) => void,
): ReadJournal {
  const bytes = bytesIn(journal);
  if (bytes.length < HEADER_BYTES) return { end: 0, torn: bytes.length, records: 0 };
  checkHeader(bytes, journal);
  let at = HEADER_BYTES;
  let records = 0;
  for (;;) {
    const next = recordEnd(bytes, at);
    if (next === undefined) break;
    apply(decodeRecord(bytes.subarray(at + RECORD_BYTES, next), journal));
    at = next;
    records++;
  }
  const claimed =
    at + RECORD_BYTES <= bytes.length ? at + RECORD_BYTES + uint32(bytes, at) : bytes.length;
  if (recordEnd(bytes, claimed) !== undefined) {
    throw damaged(journal, `the record at byte ${at} is altered, and whole ones follow it`);
  }
  return { end: at, torn: bytes.length - at, records };
}

/** Where the record at `at` ends; `undefined` when there is no whole one. */
function recordEnd(bytes: Uint8Array, at: number): number | undefined {
  const start = at + RECORD_BYTES;
  if (start > bytes.length) return undefined;
  const end = start + uint32(bytes, at);
  // The shortest record has a kind and a length.
  if (end < start + 5 || end > bytes.length) return undefined;
  return crc32(bytes.subarray(start, end)) === uint32(bytes, at + 4) ? end : undefined;
}

function decodeRecord(bytes: Uint8Array, journal: JournalFile): JournalRecord {
  const kind = KINDS[bytes[0]!];
  const jsonEnd = 5 + uint32(bytes, 1);
  const [id, tags] = JSON.parse(new TextDecoder().decode(bytes.subarray(5, jsonEnd))) as [
    string,
    string[],
  ];
  const vector = bytes.slice(jsonEnd);
  if (kind === 'remove') return { kind, id };
  if (kind !== 'add' || vector.length !== journal.dimensions * 4) {
    throw damaged(journal, `a record of kind ${bytes[0]} with ${vector.length} bytes of vector`);
  }
  return { kind, id, tags, unit: new Float32Array(vector.buffer) };
}

function bytesIn({ files, path }: JournalFile): Uint8Array {
  const bytes = new Uint8Array(files.length(path));
  const file = files.read(path);
  try {
    return bytes.subarray(0, files.readInto(file, bytes));
  } finally {
    files.close(file);
  }
}

function checkHeader(bytes: Uint8Array, journal: JournalFile): void {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw damaged(journal, 'it does not begin as a journal does');
  }
  const format = uint32(bytes, 8);
  if (format !== FORMAT) {
    throw new VectorIndexError(
      'snapshot-version',
      `open: ${journal.name} is a journal of format ${format}, this version reads format ${FORMAT}; update, or compact the store with the version that wrote it`,
    );
  }
  const dimensions = uint32(bytes, 12);
  if (dimensions !== journal.dimensions) {
    throw damaged(journal, `it is of ${dimensions} dimensions, the store of ${journal.dimensions}`);
  }
}

function damaged({ name }: JournalFile, what: string): VectorIndexError {
  return new VectorIndexError(
    'journal-damaged',
    `open: ${name}: ${what}; nothing was changed: restore the folder from a backup, or build the index again`,
  );
}

function uint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
