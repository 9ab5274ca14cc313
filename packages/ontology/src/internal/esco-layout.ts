import type { ConceptKind } from '../concept.ts';

/** What a file of the official ESCO package holds. */
export type EscoRole = 'concepts' | 'broader' | 'occupationSkills' | 'skillRelations';

export interface EscoFile {
  readonly role: EscoRole;
  /** Language of the labels; relation files have none. */
  readonly language?: string;
}

interface Layout {
  readonly pattern: RegExp;
  readonly role: EscoRole;
}

/** Up to 1.1 the relation files have no language in their names, from 1.2 they do. */
const LAYOUTS: readonly Layout[] = [
  { pattern: /^(?:skills|occupations|skillGroups|ISCOGroups)_([a-z]{2})\.csv$/u, role: 'concepts' },
  { pattern: /^broaderRelations(?:Occ|Skill)Pillar(?:_[a-z]{2})?\.csv$/u, role: 'broader' },
  { pattern: /^occupationSkillRelations(?:_[a-z]{2})?\.csv$/u, role: 'occupationSkills' },
  { pattern: /^skillSkillRelations(?:_[a-z]{2})?\.csv$/u, role: 'skillRelations' },
];

/** Recognises a file by its official name (without folder and without `.gz`). */
export function escoFile(name: string): EscoFile | undefined {
  for (const { pattern, role } of LAYOUTS) {
    const match = pattern.exec(name);
    if (match) return { role, ...(match[1] !== undefined && { language: match[1] }) };
  }
  return undefined;
}

export const ESCO_COLUMNS: Readonly<Record<EscoRole, readonly string[]>> = {
  concepts: ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels'],
  broader: ['conceptUri', 'broaderUri'],
  occupationSkills: ['occupationUri', 'relationType', 'skillUri'],
  skillRelations: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
};

export const ESCO_KINDS: Readonly<Record<string, ConceptKind>> = {
  KnowledgeSkillCompetence: 'skill',
  Occupation: 'occupation',
  SkillGroup: 'skillGroup',
  ISCOGroup: 'occupationGroup',
};
