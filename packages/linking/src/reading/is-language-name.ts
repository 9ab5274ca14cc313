import { foldText } from './internal/folded-text.ts';
import { LANGUAGE_NAMES } from './internal/language-names.ts';

/**
 * Whether a word is the name of a language that people speak, in English or French, however it is written: "English",
 * "allemand". What it is in its sentence (a language, a people, the shine on a shoe) is for the caller to tell.
 *
 * @example
 * ```ts
 * import { isLanguageName } from '@tremplin/linking';
 *
 * isLanguageName('Français'); // true
 * isLanguageName('Python'); // false
 * ```
 */
export function isLanguageName(word: string): boolean {
  return LANGUAGE_NAMES.has(foldText(word).text);
}
