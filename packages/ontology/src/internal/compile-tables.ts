import {
  CONCEPT_KINDS,
  MAPPING_RELATIONS,
  RELATION_TYPES,
  REUSE_LEVELS,
  SKILL_TYPES,
  type ConceptKind,
} from '../concept.ts';
import { OntologyError } from '../ontology-error.ts';
import type { ConceptRecord, OccupationSkill, OntologyData } from '../ontology-data.ts';
import type { LabelTable, LinkTable, OntologyTables } from '../ontology.ts';
import { buildLinkTable, sortLinks, type Link } from './link-table.ts';
import { buildStringTable } from './string-table.ts';

/** Rows → columns: concepts sorted by id, every reference an integer. */
export function compileTables(data: OntologyData): OntologyTables {
  const concepts = data.concepts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const rows = indexRows(concepts);
  checkLanguages(concepts, data.meta.languages);
  const languages = [...data.meta.languages].toSorted();
  const resolve = resolver(concepts, rows);
  const link = (...links: Parameters<Resolve>): LinkTable =>
    buildLinkTable(concepts.length, resolve(...links));
  return {
    ids: buildStringTable(concepts.map((concept) => concept.id)),
    codes: buildStringTable(concepts.map((concept) => concept.code ?? '')),
    kinds: Uint8Array.from(concepts, (concept) => CONCEPT_KINDS.indexOf(concept.kind)),
    skillTypes: Uint8Array.from(concepts, (concept) =>
      SKILL_TYPES.indexOf(concept.skillType ?? ''),
    ),
    reuseLevels: Uint8Array.from(concepts, (concept) =>
      REUSE_LEVELS.indexOf(concept.reuseLevel ?? ''),
    ),
    learningHours: Uint16Array.from(concepts, hoursOf),
    labels: Object.fromEntries(
      languages.map((language) => [language, labelTable(concepts, language)]),
    ),
    descriptions: Object.fromEntries(
      languages.map((language) => [
        language,
        buildStringTable(concepts.map((concept) => concept.descriptions?.[language] ?? '')),
      ]),
    ),
    occupationSkills: occupationSkillTable(data, resolve, concepts.length),
    skillRelations: link(
      'skillRelations',
      data.skillRelations.map((r) => [
        r.skill,
        r.relatedSkill,
        RELATION_TYPES.indexOf(r.relationType),
      ]),
      ['skill', 'skill'],
    ),
    broader: link(
      'broader',
      data.broader.map((r) => [r.concept, r.broader, 0]),
    ),
    occupationContexts: link(
      'occupationContexts',
      (data.occupationContexts ?? []).map((r) => [r.occupation, r.workContext, 0]),
      ['occupation', 'workContext'],
    ),
    mappings: mappingTable(concepts),
  };
}

function indexRows(concepts: readonly ConceptRecord[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  concepts.forEach((concept, row) => {
    if (concept.id === '' || !CONCEPT_KINDS.includes(concept.kind)) {
      throw new OntologyError(
        'invalid-record',
        `concept ${row}: id "${concept.id}" with kind "${String(concept.kind)}"; give a non-empty id and one of ${CONCEPT_KINDS.join(', ')}`,
      );
    }
    if (rows.has(concept.id)) {
      throw new OntologyError(
        'duplicate-id',
        `concept "${concept.id}" is there twice; keep one record per id and merge their labels`,
      );
    }
    rows.set(concept.id, row);
  });
  return rows;
}

/** A label in a language that the pack does not declare would be lost without a word. */
function checkLanguages(concepts: readonly ConceptRecord[], languages: readonly string[]): void {
  for (const concept of concepts) {
    const other = [...Object.keys(concept.labels), ...Object.keys(concept.descriptions ?? {})].find(
      (language) => !languages.includes(language),
    );
    if (other !== undefined) {
      throw new OntologyError(
        'invalid-record',
        `concept "${concept.id}" has texts in "${other}", which meta.languages does not list; add it there`,
      );
    }
  }
}

function hoursOf(concept: ConceptRecord): number {
  const hours = concept.learningHours ?? 0;
  if (!Number.isInteger(hours) || hours < 0 || hours > 65_535) {
    throw new OntologyError(
      'invalid-record',
      `concept "${concept.id}": learningHours ${hours}; give a whole number of hours from 0 to 65535`,
    );
  }
  return hours;
}

type RawLink = readonly [source: string, target: string, type: number];

type Resolve = (
  table: string,
  links: readonly RawLink[],
  kinds?: readonly [ConceptKind?, ConceptKind?],
) => readonly Link[];

/** Ids → rows, checking that each is there and of the right kind. */
function resolver(concepts: readonly ConceptRecord[], rows: ReadonlyMap<string, number>): Resolve {
  return (table, links, kinds = []) => {
    const rowOf = (id: string, kind: ConceptKind | undefined, at: number): number => {
      const row = rows.get(id);
      if (row === undefined || (kind && concepts[row]!.kind !== kind)) {
        throw new OntologyError(
          'dangling-reference',
          `${table} row ${at}: "${id}" is not a known ${kind ?? 'concept'}; add it or leave the row out`,
        );
      }
      return row;
    };
    return links.map(([source, target, type], i) => ({
      source: rowOf(source, kinds[0], i),
      target: rowOf(target, kinds[1], i),
      type,
    }));
  };
}

function occupationSkillTable(
  data: OntologyData,
  resolve: Resolve,
  size: number,
): OntologyTables['occupationSkills'] {
  const rows = data.occupationSkills;
  const links = resolve(
    'occupationSkills',
    rows.map((r) => [r.occupation, r.skill, RELATION_TYPES.indexOf(r.relationType)]),
    ['occupation', 'skill'],
  );
  const sorted = sortLinks(links.map((link, i) => ({ ...link, row: rows[i]! })));
  return {
    ...buildLinkTable(size, sorted),
    importances: Uint8Array.from(sorted, ({ row }) => in255ths(row.importance, row)),
    levels: Uint8Array.from(sorted, ({ row }) => in255ths(row.level, row)),
  };
}

/** 0 is "not stated", so that what is stated is at least 1. */
function in255ths(share: number | undefined, row: OccupationSkill): number {
  if (share === undefined) return 0;
  if (!(share >= 0 && share <= 1)) {
    throw new OntologyError(
      'invalid-record',
      `occupationSkills of "${row.occupation}": ${share} for "${row.skill}"; importance and level are from 0 to 1`,
    );
  }
  return Math.max(1, Math.round(share * 255));
}

function labelTable(concepts: readonly ConceptRecord[], language: string): LabelTable {
  const offsets = new Uint32Array(concepts.length + 1);
  const strings: string[] = [];
  const caseSensitive: number[] = [];
  concepts.forEach((concept, row) => {
    const labels = concept.labels[language];
    if (labels) {
      const exact = new Set(labels.caseSensitive);
      for (const label of new Set([labels.preferred, ...labels.alternatives])) {
        strings.push(label);
        caseSensitive.push(exact.has(label) ? 1 : 0);
      }
    }
    offsets[row + 1] = strings.length;
  });
  return {
    offsets,
    strings: buildStringTable(strings),
    caseSensitive: Uint8Array.from(caseSensitive),
  };
}

function mappingTable(concepts: readonly ConceptRecord[]): OntologyTables['mappings'] {
  const targets = [
    ...new Set(concepts.flatMap((c) => (c.mappings ?? []).map((m) => m.target))),
  ].toSorted();
  const targetRow = new Map(targets.map((target, row) => [target, row]));
  const links = concepts.flatMap((concept, source) =>
    (concept.mappings ?? []).map((mapping) => ({
      source,
      target: targetRow.get(mapping.target)!,
      type: MAPPING_RELATIONS.indexOf(mapping.relation),
    })),
  );
  return { ...buildLinkTable(concepts.length, links), targetStrings: buildStringTable(targets) };
}
