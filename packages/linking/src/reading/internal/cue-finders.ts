import { STANCES_AFTER_EN, STANCES_BEFORE_EN } from '../cues/english-stances.ts';
import { STANCES_AFTER_FR, STANCES_BEFORE_FR } from '../cues/french-stances.ts';
import { LEVELS_BEFORE } from '../cues/level-cues.ts';
import { SENSES_AFTER, SENSES_BEFORE, type SenseCue } from '../cues/sense-cues.ts';
import type { LevelHint } from '../read-level-hint.ts';
import type { Stance } from '../read-stance.ts';
import type { ReadingLanguage } from '../reading-language.ts';
import { compileCues, sourceOfGroups, type FindCues } from './compile-cues.ts';
import { createPrefixTable, markCues as markWith, type PrefixTable } from './cue-prefixes.ts';

/** Place in the list = bit of the finder. */
const ALL = [
  STANCES_BEFORE_EN,
  STANCES_BEFORE_FR,
  STANCES_AFTER_EN,
  STANCES_AFTER_FR,
  LEVELS_BEFORE,
  SENSES_BEFORE,
  SENSES_AFTER,
] as const;

type ByLanguage<T> = Readonly<Record<ReadingLanguage, T>>;

export const findStancesBefore: ByLanguage<FindCues<Stance>> = {
  en: compileCues(ALL[0], 0),
  fr: compileCues(ALL[1], 1),
};
export const findStancesAfter: ByLanguage<FindCues<Stance>> = {
  en: compileCues(ALL[2], 2),
  fr: compileCues(ALL[3], 3),
};
export const findLevelsBefore: FindCues<NonNullable<LevelHint['level']>> = compileCues(ALL[4], 4);
export const findSensesBefore: FindCues<SenseCue> = compileCues(ALL[5], 5);
export const findSensesAfter: FindCues<SenseCue> = compileCues(ALL[6], 6);

let table: PrefixTable | undefined;

/** For all these finders at once. */
export function markCues(folded: string): Uint8Array {
  table ??= createPrefixTable(ALL.map(sourceOfGroups));
  return markWith(table, folded);
}
