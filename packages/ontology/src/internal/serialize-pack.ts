import {
  CONCEPT_KINDS,
  MAPPING_RELATIONS,
  RELATION_TYPES,
  REUSE_LEVELS,
  SKILL_TYPES,
} from '../concept.ts';
import type { OntologyMeta } from '../ontology-data.ts';
import type { OntologyTables } from '../ontology.ts';
import type { PackHeader, PackSection, PackVocabularies } from './pack-header.ts';
import { tablesToSections, type SectionArray } from './pack-sections.ts';

export const PACK_MAGIC = 'TREMPACK';
/** The format that is written. */
export const PACK_FORMAT = 2;
/** Magic (8), format (4), header length (4), length of the whole file (8). */
export const PREAMBLE_BYTES = 24;
/** SHA-256 length. */
export const CHECKSUM_BYTES = 32;

/**
 * The content of a pack file, without its trailing checksum: magic, format, header length, file length,
 * header (JSON), then the sections, each aligned to 8 bytes. Little-endian.
 */
export function serializePack(meta: OntologyMeta, tables: OntologyTables): Uint8Array {
  const arrays = [...tablesToSections(tables)];
  let end = 0;
  const sections = arrays.map(([name, array]): PackSection => {
    const start = end;
    end = align(start + array.byteLength);
    return { name, width: array.BYTES_PER_ELEMENT, start, length: array.length };
  });
  const header = encodeHeader({
    minor: 0,
    meta: sortedMeta(meta),
    size: tables.kinds.length,
    vocabularies: vocabulariesOf(tables),
    sections,
  });
  const body = PREAMBLE_BYTES + header.length;
  const bytes = new Uint8Array(body + end);
  bytes.set(new TextEncoder().encode(PACK_MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, PACK_FORMAT, true);
  view.setUint32(12, header.length, true);
  view.setBigUint64(16, BigInt(bytes.length + CHECKSUM_BYTES), true);
  bytes.set(header, PREAMBLE_BYTES);
  arrays.forEach(([, array], i) => bytes.set(littleEndianBytes(array), body + sections[i]!.start));
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

/**
 * What the codes of the pack stand for, up to the highest code that is used: a word that a later version
 * adds must not change the hash of packs that do not use it.
 */
function vocabulariesOf(tables: OntologyTables): PackVocabularies {
  const used = <W extends string>(words: readonly W[], ...codes: readonly Uint8Array[]): W[] =>
    words.slice(0, 1 + Math.max(-1, ...codes.map(highest)));
  const { occupationSkills, skillRelations, mappings } = tables;
  return {
    kinds: used(CONCEPT_KINDS, tables.kinds),
    skillTypes: used(SKILL_TYPES, tables.skillTypes),
    reuseLevels: used(REUSE_LEVELS, tables.reuseLevels),
    relationTypes: used(RELATION_TYPES, occupationSkills.types, skillRelations.types),
    mappingRelations: used(MAPPING_RELATIONS, mappings.types),
  };
}

function highest(codes: Uint8Array): number {
  return codes.reduce((max, code) => Math.max(max, code), -1);
}

function align(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** Every engine that runs JavaScript with typed arrays today is little-endian; the reader checks. */
function littleEndianBytes(array: SectionArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
