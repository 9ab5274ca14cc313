import type { Language } from '../concept.ts';
import { englishSingular } from './english-singular.ts';
import { frenchMasculine } from './french-masculine.ts';
import { frenchSingular } from './french-singular.ts';
import type { Segments } from './read-segments.ts';

/** Whether the feminine and the masculine of a word are one. */
export type Genders = 'apart' | 'together';

/** Singular, and with `together` masculine, of a folded word. */
export function baseForm(
  word: string,
  language: Language | undefined,
  genders: Genders = 'apart',
): string {
  if (language === 'en') return englishSingular(word);
  if (language !== 'fr') return word;
  const singular = frenchSingular(word);
  return genders === 'together' ? frenchMasculine(singular) : singular;
}

/** "chef / cheffe de rang" → "chef de rang" and "cheffe de rang"; what is no double is read through. */
export interface BothGenders {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Reads the double titles of French: what follows a slash repeats, in the other gender, what stands before it. */
export function readDoubles(segments: Segments): BothGenders {
  let first: readonly string[] = [];
  let second: readonly string[] = [];
  for (const segment of segments) {
    const repeated = repeatedWords(first, segment);
    if (repeated === 0) second = [...second, ...segment];
    else second = [...first.slice(0, first.length - repeated), ...segment];
    first = [...first, ...segment.slice(repeated)];
  }
  return { first, second };
}

/** How many words at the end of `before` are those at the start of `after`, number and gender aside. */
function repeatedWords(before: readonly string[], after: readonly string[]): number {
  for (let count = Math.min(before.length, after.length); count > 0; count--) {
    const start = before.length - count;
    const isRepeated = after
      .slice(0, count)
      .every(
        (word, at) =>
          baseForm(word, 'fr', 'together') === baseForm(before[start + at]!, 'fr', 'together'),
      );
    if (isRepeated) return count;
  }
  return 0;
}
