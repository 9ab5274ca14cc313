import { sha256 } from '@noble/hashes/sha2.js';
import type { Profile, ProfileId } from '@tremplin/profile';
import type { SkillId } from '@tremplin/ontology';
import { MatchingError } from '../../matching-error.ts';
import type { PoolParts } from './pool-parts.ts';
import { SEGMENT_ROWS, type PoolEntry } from './pool-segment.ts';

/*
 * Little-endian: magic (8 bytes), format (4), header length (4), header (JSON, UTF-8), padding to 4, body, SHA-256 of
 * everything before. Body: by profile its number of entries and tag set, then by entry the skill and the list.
 */
const MAGIC = 'TREMPPOL';
const FORMAT = 1;
const PREAMBLE_BYTES = 16;
const CHECKSUM_BYTES = 32;

export interface PoolHeader {
  readonly ontology: Profile['ontology'];
  readonly ids: readonly ProfileId[];
  readonly skills: readonly SkillId[];
  readonly tags: readonly string[];
  readonly tagSets: readonly string[];
  /** Codes of the items, by list. */
  readonly lists: readonly (readonly number[])[];
}

export interface SealOptions {
  /** Whether the bytes lie in memory that threads share. @defaultValue false */
  readonly shared?: boolean;
}

/** The bytes of a pool, without what was removed from it. */
export function sealPool(
  ontology: Profile['ontology'],
  parts: PoolParts,
  { shared = false }: SealOptions = {},
): Uint8Array {
  const rows = [...parts.rows];
  const header: PoolHeader = {
    ontology,
    ids: rows.map(([id]) => id),
    skills: parts.skills.values,
    tags: parts.tags.values,
    tagSets: parts.tagSets.values,
    lists: Array.from({ length: parts.lists.size }, (_, id) => [...parts.lists.codesOf(id)]),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const body = bodyOf(
    rows.map(([, row]) => row),
    parts,
  );
  const bodyAt = aligned(PREAMBLE_BYTES + json.length);
  const size = bodyAt + body.length * 4 + CHECKSUM_BYTES;
  const bytes = new Uint8Array(shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size));
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, json.length, true);
  bytes.set(json, PREAMBLE_BYTES);
  body.forEach((value, i) => view.setUint32(bodyAt + i * 4, value, true));
  bytes.set(sha256(bytes.subarray(0, -CHECKSUM_BYTES)), bytes.length - CHECKSUM_BYTES);
  return bytes;
}

function bodyOf(rows: readonly number[], { segments }: PoolParts): Uint32Array {
  const lengthOf = (row: number): number =>
    segments[Math.floor(row / SEGMENT_ROWS)]!.length[row % SEGMENT_ROWS]!;
  const body = new Uint32Array(rows.reduce((sum, row) => sum + 2 + 2 * lengthOf(row), 0));
  let at = 0;
  for (const row of rows) {
    const segment = segments[Math.floor(row / SEGMENT_ROWS)]!;
    const [start, count] = [segment.start[row % SEGMENT_ROWS]!, lengthOf(row)];
    body[at++] = count;
    body[at++] = segment.tagSet[row % SEGMENT_ROWS]!;
    body.set(segment.skills.subarray(start, start + count), at);
    body.set(segment.lists.subarray(start, start + count), at + count);
    at += 2 * count;
  }
  return body;
}

/** What {@link sealPool} wrote, checked. */
export interface OpenedPool {
  readonly header: PoolHeader;
  entries(): Generator<PoolEntry & { readonly id: ProfileId }>;
}

/** @throws MatchingError `invalid-snapshot`. */
export function openPool(bytes: Uint8Array): OpenedPool {
  const refuse = (problem: string): never => {
    throw new MatchingError(
      'invalid-snapshot',
      `the snapshot of a pool ${problem}; give the whole bytes that snapshot() returned, or fill a new pool from the profiles`,
    );
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length < PREAMBLE_BYTES + CHECKSUM_BYTES ||
    new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC
  )
    return refuse('does not begin as one');
  if (view.getUint32(8, true) !== FORMAT)
    return refuse(`is of format ${view.getUint32(8, true)}, this version reads ${FORMAT}`);
  const checksum = sha256(bytes.subarray(0, -CHECKSUM_BYTES));
  if (!checksum.every((byte, i) => byte === bytes[bytes.length - CHECKSUM_BYTES + i]))
    return refuse('is cut or changed: its checksum does not hold');
  const headerEnd = PREAMBLE_BYTES + view.getUint32(12, true);
  const json = new TextDecoder().decode(bytes.subarray(PREAMBLE_BYTES, headerEnd));
  const header = JSON.parse(json) as PoolHeader;
  return {
    header,
    *entries() {
      let at = aligned(headerEnd);
      const take = (): number => {
        at += 4;
        return view.getUint32(at - 4, true);
      };
      for (const id of header.ids) {
        const [count, tagSet] = [take(), take()];
        const skills = Array.from({ length: count }, take);
        const lists = Array.from({ length: count }, take);
        yield { id, skills, lists, tagSet };
      }
    },
  };
}

function aligned(offset: number): number {
  return Math.ceil(offset / 4) * 4;
}
