import {
  CONCEPT_KINDS,
  REUSE_LEVELS,
  SKILL_TYPES,
  type ConceptKind,
  type ReuseLevel,
  type SkillType,
} from '../concept.ts';

/** A cell's value, or what is wrong with it. */
export type ParsedValue<T> = { readonly value: T | undefined } | { readonly problem: string };

/** What people write for one of ESCO's types of skill, besides its own name. */
const OTHER_TYPE_NAMES: Readonly<Record<string, SkillType>> = {
  skill: 'skill/competence',
  competence: 'skill/competence',
};

/** Readers of the cells that hold one of a few words or a number; an empty cell is no value. */
export const PARSE_VALUE = {
  kind: (cell: string): ParsedValue<ConceptKind> => oneOf(cell, CONCEPT_KINDS, 'kind'),
  skillType: (cell: string): ParsedValue<SkillType> => {
    const word = cell.trim();
    return oneOf(OTHER_TYPE_NAMES[word.toLowerCase()] ?? word, stated(SKILL_TYPES), 'skillType');
  },
  reuseLevel: (cell: string): ParsedValue<ReuseLevel> =>
    oneOf(cell, stated(REUSE_LEVELS), 'reuseLevel'),
  learningHours: (cell: string): ParsedValue<number> => {
    const word = cell.trim();
    if (word === '') return { value: undefined };
    const hours = Number(word);
    if (/^\d{1,5}$/u.test(word) && hours <= 65_535) return { value: hours };
    return { problem: `learningHours "${word}" is not a whole number from 0 to 65535` };
  },
  /** `0.749`, or `0,749` where spreadsheets write so. */
  rating: (cell: string, name: string): ParsedValue<number> => {
    const word = cell.trim().replace(',', '.');
    if (word === '') return { value: undefined };
    const share = Number(word);
    if (share >= 0 && share <= 1) return { value: share };
    return { problem: `${name} "${cell.trim()}" is not a number from 0 to 1` };
  },
} as const;

function oneOf<T extends string>(cell: string, values: readonly T[], name: string): ParsedValue<T> {
  const word = cell.trim().toLowerCase();
  if (word === '') return { value: undefined };
  const value = values.find((candidate) => candidate.toLowerCase() === word);
  return value === undefined
    ? { problem: `${name} "${cell.trim()}" is not one of ${values.join(', ')}` }
    : { value };
}

function stated<T extends string>(values: readonly T[]): readonly Exclude<T, ''>[] {
  return values.filter((value): value is Exclude<T, ''> => value !== '');
}
