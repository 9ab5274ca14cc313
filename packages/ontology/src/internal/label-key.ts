import type { Language } from '../concept.ts';
import { withoutInnerDots, type Segments } from './read-segments.ts';
import { baseForm, readDoubles, type Genders } from './word-forms.ts';

/** The key that {@link normalizeLabel} gives, from the words already read. */
export function labelKey(
  segments: Segments,
  language: Language | undefined,
  genders: Genders,
): string {
  const words =
    language === 'fr' && genders === 'together' ? readDoubles(segments).first : segments.flat();
  return glueWords(withoutInnerDots(words).map((word) => baseForm(word, language, genders)));
}

/** Without the spaces, save between two digits: "e commerce" is "ecommerce", "1 2" is not "12". */
function glueWords(words: readonly string[]): string {
  let glued = '';
  for (const word of words) {
    const isNumberAfterNumber =
      isDigit(glued.charCodeAt(glued.length - 1)) && isDigit(word.charCodeAt(0));
    glued += isNumberAfterNumber ? ` ${word}` : word;
  }
  return glued;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
