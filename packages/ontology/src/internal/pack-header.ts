import {
  CONCEPT_KINDS,
  MAPPING_RELATIONS,
  RELATION_TYPES,
  REUSE_LEVELS,
  SKILL_TYPES,
} from '../concept.ts';
import type { OntologyMeta } from '../ontology-data.ts';
import { OntologyError } from '../ontology-error.ts';

/** One typed array of a pack. */
export interface PackSection {
  readonly name: string;
  /** Bytes of an element. */
  readonly width: number;
  /** First byte, counted from the end of the header; a multiple of 8. */
  readonly start: number;
  /** Number of elements. */
  readonly length: number;
  /** Set where a reader that does not know the section would misread the rest; the others are skipped. */
  readonly mustUnderstand?: true;
}

/** What the codes in the sections stand for: code `i` is the `i`th word. */
export interface PackVocabularies {
  readonly kinds: readonly string[];
  readonly skillTypes: readonly string[];
  readonly reuseLevels: readonly string[];
  readonly relationTypes: readonly string[];
  readonly mappingRelations: readonly string[];
}

export interface PackHeader {
  /** Grows with sections that older readers may skip; the smallest that the pack needs is written. */
  readonly minor: number;
  readonly meta: OntologyMeta;
  /** Number of concepts. */
  readonly size: number;
  readonly vocabularies: PackVocabularies;
  readonly sections: readonly PackSection[];
}

/** What this version knows. */
const VOCABULARIES: PackVocabularies = {
  kinds: CONCEPT_KINDS,
  skillTypes: SKILL_TYPES,
  reuseLevels: REUSE_LEVELS,
  relationTypes: RELATION_TYPES,
  mappingRelations: MAPPING_RELATIONS,
};

type Json = Readonly<Record<string, unknown>>;

/** Header of format 1: no minor, size or vocabularies, and the sections as lists. */
export function readHeader1(bytes: Uint8Array): PackHeader {
  const header = parse(bytes);
  const sections = Array.isArray(header['sections']) ? header['sections'] : [];
  const named = sections.map((section: unknown) => {
    const [name, width, start, length] = Array.isArray(section) ? section : [];
    return { name, width, start, length } as Json;
  });
  const kinds = named.find(({ name }) => name === 'kinds');
  const size = Number(kinds?.['length'] ?? 0);
  return checked({ ...header, minor: 0, size, vocabularies: VOCABULARIES, sections: named });
}

/** Header of format 2. */
export function readHeader2(bytes: Uint8Array): PackHeader {
  const header = checked(parse(bytes));
  for (const name of Object.keys(VOCABULARIES) as (keyof PackVocabularies)[]) {
    checkWords(name, header.vocabularies[name]);
  }
  return header;
}

function parse(bytes: Uint8Array): Json {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new OntologyError('invalid-pack', 'the header of the pack is not JSON; import it again', {
      cause,
    });
  }
  if (!isObject(value)) throw malformed('it is no object');
  return value;
}

function checked(header: Json): PackHeader {
  const { meta, minor, size, vocabularies, sections } = header;
  if (!isObject(meta)) throw malformed('meta is missing');
  for (const name of ['id', 'version', 'title', 'licence', 'attribution']) {
    if (typeof meta[name] !== 'string') throw malformed(`meta.${name} is no text`);
  }
  if (!isWords(meta['languages'])) throw malformed('meta.languages is no list of texts');
  if (!isCount(minor) || !isCount(size)) throw malformed('minor or size is no number');
  if (!isObject(vocabularies) || !Object.keys(VOCABULARIES).every((n) => isWords(vocabularies[n])))
    throw malformed('a vocabulary is no list of words');
  if (!Array.isArray(sections)) throw malformed('sections is no list');
  for (const section of sections) {
    if (!isObject(section) || typeof section['name'] !== 'string' || !hasPlace(section))
      throw malformed('a section has no name or no place');
  }
  return header as unknown as PackHeader;
}

function hasPlace({ width, start, length }: Json): boolean {
  return (width === 1 || width === 2 || width === 4) && isCount(start) && isCount(length);
}

/** Vocabularies only grow at their end, so a pack's must be the start of ours. */
function checkWords(name: keyof PackVocabularies, words: readonly string[]): void {
  const known = VOCABULARIES[name];
  const other = words.find((word, i) => word !== known[i]);
  if (other !== undefined) {
    throw new OntologyError(
      'pack-version',
      `the pack has "${other}" among its ${name}, this version knows ${known.filter((word) => word !== '').join(', ')}; update, or import the classification again`,
    );
  }
}

function malformed(problem: string): OntologyError {
  return new OntologyError(
    'invalid-pack',
    `the header of the pack is malformed: ${problem}; import it again`,
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every((word) => typeof word === 'string') &&
    new Set(value).size === value.length
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
