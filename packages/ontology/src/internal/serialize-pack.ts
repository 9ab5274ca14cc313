import type { OntologyMeta } from '../ontology-data.ts';
import type { OntologyTables } from '../ontology.ts';
import { tablesToSections, type SectionArray } from './pack-sections.ts';

export const PACK_MAGIC = 'TREMPACK';
export const PACK_FORMAT = 1;
/** Magic (8), format (4), header length (4). */
export const PREAMBLE_BYTES = 16;

export interface PackHeader {
  readonly meta: OntologyMeta;
  /** Each section: name, element width in bytes, first byte after the header, number of elements. */
  readonly sections: readonly (readonly [
    name: string,
    width: number,
    start: number,
    length: number,
  ])[];
}

/**
 * The content of a pack file, without its trailing checksum:
 * magic, format, header length, header (JSON), then the sections, each aligned to 8 bytes. Little-endian.
 */
export function serializePack(meta: OntologyMeta, tables: OntologyTables): Uint8Array {
  const sections = [...tablesToSections(tables)];
  let end = 0;
  const placed = sections.map(([name, array]) => {
    const start = end;
    end = align(start + array.byteLength);
    return [name, array.BYTES_PER_ELEMENT, start, array.length] as const;
  });
  const header = encodeHeader({ meta: sortedMeta(meta), sections: placed });
  const body = PREAMBLE_BYTES + header.length;
  const bytes = new Uint8Array(body + end);
  bytes.set(new TextEncoder().encode(PACK_MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, PACK_FORMAT, true);
  view.setUint32(12, header.length, true);
  bytes.set(header, PREAMBLE_BYTES);
  sections.forEach(([, array], i) => bytes.set(littleEndianBytes(array), body + placed[i]![2]));
  return bytes;
}

/** Padded with spaces so that the sections start on a multiple of 8. */
function encodeHeader(header: PackHeader): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(align(PREAMBLE_BYTES + json.length) - PREAMBLE_BYTES).fill(0x20);
  padded.set(json);
  return padded;
}

function sortedMeta(meta: OntologyMeta): OntologyMeta {
  const { id, version, title, languages, licence, attribution } = meta;
  return { id, version, title, languages: [...languages].toSorted(), licence, attribution };
}

function align(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** Every engine that runs JavaScript with typed arrays today is little-endian; the reader checks. */
function littleEndianBytes(array: SectionArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
