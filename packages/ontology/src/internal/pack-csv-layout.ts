/** The files of a pack as CSV and their columns: what is written, and what is read back. */
export const PACK_CSV: Readonly<Record<PackCsvTableName, PackCsvTable>> = {
  meta: { file: 'meta.csv', columns: ['key', 'value'] },
  concepts: {
    file: 'concepts.csv',
    columns: ['id', 'kind', 'code', 'skillType', 'reuseLevel', 'learningHours'],
  },
  labels: {
    file: 'labels.csv',
    columns: ['id', 'language', 'role', 'label', 'caseSensitive'],
  },
  descriptions: { file: 'descriptions.csv', columns: ['id', 'language', 'description'] },
  mappings: { file: 'mappings.csv', columns: ['id', 'relation', 'target'] },
  occupationSkills: {
    file: 'occupation-skills.csv',
    columns: ['occupation', 'skill', 'relationType', 'importance', 'level'],
  },
  skillRelations: {
    file: 'skill-relations.csv',
    columns: ['skill', 'relatedSkill', 'relationType'],
  },
  broader: { file: 'broader.csv', columns: ['concept', 'broader'] },
  occupationContexts: {
    file: 'occupation-contexts.csv',
    columns: ['occupation', 'workContext'],
  },
};

export interface PackCsvTable {
  readonly file: string;
  readonly columns: readonly string[];
}

export type PackCsvTableName =
  | 'meta'
  | 'concepts'
  | 'labels'
  | 'descriptions'
  | 'mappings'
  | 'occupationSkills'
  | 'skillRelations'
  | 'broader'
  | 'occupationContexts';

/** Decimals of importance and level: thousandths name each 255th of a pack exactly. */
export const RATING_DECIMALS = 3;
