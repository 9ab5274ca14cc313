import type { ProficiencyLevel } from '../profile.ts';

/** Words for a level, folded and in their masculine form, by DigComp band. No "senior" or "junior": they tell an age. */
const WORDS: Readonly<Record<ProficiencyLevel, string>> = {
  1:
    'debutant|notion|notions|beginner|novice|basic|basics|elementary|elementaire|base|bases|foundation' +
    '|niveau debutant|faux debutant|initiation|fundamentals|basic knowledge|notions de base|familiar' +
    '|quelques notions|quelques bases|some knowledge|basic level|beginner level',
  2:
    'intermediaire|intermediate|moyen|competent|autonome|independent|bonne maitrise|bon niveau|bon' +
    '|bonnes connaissances|good|good knowledge|working knowledge|niveau intermediaire' +
    '|good working knowledge|intermediate level|good level|niveau moyen|operationnel',
  3:
    'avance|advanced|confirme|proficient|proficiency|tres bonne maitrise|excellente maitrise|tres bon' +
    '|maitrise avancee|niveau avance|very good|strong|upper intermediate|tres bon niveau' +
    '|advanced level|niveau confirme|very good knowledge|tres bonnes connaissances',
  4: 'expert|expertise|master|mastery|niveau expert|highly specialised|specialist|expert level',
};

/** The level of each phrase. */
export const LEVELS: ReadonlyMap<string, ProficiencyLevel> = new Map(
  ([1, 2, 3, 4] as const).flatMap((level) =>
    WORDS[level].split('|').map((word) => [word, level] as const),
  ),
);

/** Source of a pattern of all phrases, the longest first, with the marks of the feminine and the plural. */
export const LEVEL_PATTERN: string = `(?:${[...LEVELS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|')})(?:\\(e\\)|[·.-]?e)?s?`;
