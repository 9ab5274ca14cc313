import type { ProficiencyLevel } from '../profile.ts';
import { foldText } from './fold-text.ts';
import { levelOfWord } from './level-of-word.ts';
import { LEVEL_PATTERN } from './level-words.ts';
import { ratingLevel } from './rating-level.ts';

/** What may follow a level within its item: nothing, a mark, or a word that does not make it another thing ("base de données"). */
const LEADING = new RegExp(
  `^(${LEVEL_PATTERN})(?=\\s?$|\\s?[^a-z0-9\\s'’]|\\s(?:level|users?|skills?|knowledge|niveau|since|depuis|with|avec|but|mais|and|et)(?![a-z]))`,
  'u',
);

/** The level with which a text begins, in words or as a rating (`advanced (pivot tables)`, `★★★☆☆`), or `null`. */
export function leadingLevel(text: string): ProficiencyLevel | null {
  const trimmed = text.replace(/^[\s"“«*_]{1,20}/u, '');
  const rating = ratingLevel(trimmed);
  if (rating !== null) return rating;
  const phrase = LEADING.exec(foldText(trimmed))?.[1];
  return phrase === undefined ? null : levelOfWord(phrase);
}
