import type { ProficiencyLevel } from '../profile.ts';
import { foldText } from './fold-text.ts';

/** Words for a level, folded and in their masculine form, by DigComp band. No "senior" or "junior": they tell an age. */
const WORDS: Readonly<Record<ProficiencyLevel, string>> = {
  1:
    'debutant|notion|notions|beginner|novice|basic|basics|elementary|elementaire|base|bases|foundation' +
    '|niveau debutant|faux debutant|initiation|fundamentals|basic knowledge|notions de base|familiar',
  2:
    'intermediaire|intermediate|moyen|competent|autonome|independent|bonne maitrise|bon niveau|bon' +
    '|bonnes connaissances|good|good knowledge|working knowledge|niveau intermediaire',
  3:
    'avance|advanced|confirme|proficient|proficiency|tres bonne maitrise|excellente maitrise|tres bon' +
    '|maitrise avancee|niveau avance|very good|strong|upper intermediate',
  4: 'expert|expertise|master|mastery|niveau expert|highly specialised|specialist',
};

const LEVELS: ReadonlyMap<string, ProficiencyLevel> = new Map(
  ([1, 2, 3, 4] as const).flatMap((level) =>
    WORDS[level].split('|').map((word) => [word, level] as const),
  ),
);

/**
 * The level that a word states (`avancé`, `confirmée`, `débutant·e`, `Proficient`), or `null`.
 * The feminine and the inclusive forms give the same level as the masculine.
 */
export function levelOfWord(word: string): ProficiencyLevel | null {
  if (word.length > 40) return null;
  const folded = foldText(word);
  return LEVELS.get(folded) ?? LEVELS.get(folded.replace(/(?:\(e\)|[·.-]?e)$/u, '')) ?? null;
}
