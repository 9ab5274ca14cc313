import {
  REUSE_LEVELS,
  SKILL_TYPES,
  type ConceptKind,
  type Labels,
  type RelationType,
} from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import type { RowOutcome, TableReader } from './import-tables.ts';
import type { CsvRow } from './read-csv.ts';
import { createRelationRows, type RelationTables } from './relation-rows.ts';

const KINDS: Readonly<Record<string, ConceptKind>> = {
  KnowledgeSkillCompetence: 'skill',
  Occupation: 'occupation',
  SkillGroup: 'skillGroup',
  ISCOGroup: 'occupationGroup',
};

type Draft = { -readonly [K in keyof ConceptRecord]: ConceptRecord[K] } & {
  labels: Record<string, Labels>;
  descriptions: Record<string, string>;
};

/**
 * Readers of the official ESCO files. Up to 1.1 the relation files have no language in their names,
 * from 1.2 they do. English comes first because it is the complete language.
 */
export function createEscoReaders(): {
  readonly readers: readonly TableReader[];
  readonly concepts: () => readonly ConceptRecord[];
  readonly relations: RelationTables;
} {
  const concepts = new Map<string, Draft>();
  const relations = createRelationRows((uri) => concepts.get(uri)?.kind);
  const conceptReader = (pattern: RegExp): TableReader => ({
    pattern,
    columns: ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels'],
    read: (values, name) => addConcept(concepts, name[1]!, values),
  });
  return {
    relations: relations.rows,
    concepts: () => [...concepts.values()],
    readers: [
      conceptReader(/^(?:skills|occupations|skillGroups|ISCOGroups)_(en)\.csv$/u),
      conceptReader(/^(?:skills|occupations|skillGroups|ISCOGroups)_(?!en)([a-z]{2})\.csv$/u),
      {
        pattern: /^broaderRelations(?:Occ|Skill)Pillar(?:_[a-z]{2})?\.csv$/u,
        columns: ['conceptUri', 'broaderUri'],
        read: (values) =>
          relations.addBroader({ concept: values['conceptUri']!, broader: values['broaderUri']! }),
      },
      {
        pattern: /^occupationSkillRelations(?:_[a-z]{2})?\.csv$/u,
        columns: ['occupationUri', 'relationType', 'skillUri'],
        read: (values) =>
          relations.addOccupationSkill({
            occupation: values['occupationUri']!,
            skill: values['skillUri']!,
            relationType: values['relationType'] as RelationType,
          }),
      },
      {
        pattern: /^skillSkillRelations(?:_[a-z]{2})?\.csv$/u,
        columns: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
        read: (values) =>
          relations.addSkillRelation({
            skill: values['originalSkillUri']!,
            relatedSkill: values['relatedSkillUri']!,
            relationType: values['relationType'] as RelationType,
          }),
      },
    ],
  };
}

function addConcept(
  concepts: Map<string, Draft>,
  language: string,
  values: CsvRow['values'],
): RowOutcome {
  const id = values['conceptUri']!;
  const preferred = values['preferredLabel']!.trim();
  const kind = KINDS[values['conceptType']!];
  if (!kind) {
    const message = `conceptType "${values['conceptType']!}" is not one of ${Object.keys(KINDS).join(', ')}; row left out`;
    return { code: 'unknown-value', message };
  }
  if (id === '' || preferred === '') {
    const message = `no ${id === '' ? 'conceptUri' : 'preferredLabel'}; row left out`;
    return { code: 'missing-value', message };
  }
  const known = concepts.get(id);
  if (known?.labels[language]) {
    const message = `"${id}" has a row in this language already; the first is kept`;
    return { code: 'duplicate-id', message };
  }
  const draft = known ?? newDraft(id, kind, values);
  draft.labels[language] = { preferred, alternatives: alternativesOf(values, preferred) };
  const description = values['description']?.trim();
  if (description) draft.descriptions[language] = description;
  concepts.set(id, draft);
  return undefined;
}

function newDraft(id: string, kind: ConceptKind, values: CsvRow['values']): Draft {
  const draft: Draft = { id, kind, labels: {}, descriptions: {} };
  const code = values['code'] ?? '';
  const skillType = SKILL_TYPES.find((type) => type !== '' && type === values['skillType']);
  const reuseLevel = REUSE_LEVELS.find((level) => level !== '' && level === values['reuseLevel']);
  if (code !== '') draft.code = code;
  if (skillType) draft.skillType = skillType;
  if (reuseLevel) draft.reuseLevel = reuseLevel;
  return draft;
}

function alternativesOf(values: CsvRow['values'], preferred: string): readonly string[] {
  const all = `${values['altLabels'] ?? ''}\n${values['hiddenLabels'] ?? ''}`.split(/\n| \| /u);
  const alternatives = new Set(all.map((label) => label.trim()).filter((label) => label !== ''));
  alternatives.delete(preferred);
  return [...alternatives];
}
