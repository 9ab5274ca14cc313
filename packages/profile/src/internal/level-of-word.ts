import type { ProficiencyLevel } from '../profile.ts';
import { foldText } from './fold-text.ts';
import { LEVELS } from './level-words.ts';

/**
 * The level that a word states (`avancé`, `confirmée`, `débutant·e`, `Proficient`), or `null`.
 * The feminine and the inclusive forms give the same level as the masculine.
 */
export function levelOfWord(word: string): ProficiencyLevel | null {
  if (word.length > 40) return null;
  const folded = foldText(word);
  const singular = folded.replace(/s$/u, '');
  return (
    LEVELS.get(folded) ??
    LEVELS.get(folded.replace(FEMININE, '')) ??
    LEVELS.get(singular.replace(FEMININE, '')) ??
    null
  );
}

const FEMININE = /(?:\(e\)|[·.-]?e)?$/u;
