import type { Language } from '../concept.ts';
import { foldText } from './fold-text.ts';

/** The folded words of a text, cut where a slash stands: "chef/cheffe de rang" → [chef], [cheffe, de, rang]. */
export type Segments = readonly (readonly string[])[];

const PLAIN = /^[a-z0-9 ]*$/u;

/** "(H/F)", "m/w/d": says that a title holds for everybody. Only where something stands before it. */
const GENDER_MARK =
  /(?<=[\p{L}\p{N})])[\s,;:-]*[\s(](?=[^()]{0,8}[fw])[dfhmwx](?:\s?[/|]\s?[dfhmwx]){1,2}\)?\s*$/u;
const OPTIONAL_PLURAL = /(?<=\p{L})(?:\((?:e?s|x)\)|·s(?![\p{L}\p{N}]))/gu;

const ENDINGS = 'e|eu?se|se|eure|t?rice|ice|i?ere|esse|n?ne|i?enne|onne|l?le|t?te|i?ve|f?fe';
const LONG_ENDINGS = 'eu?se|eure|t?rice|i?ere|esse|i?enne|onne|elle';
/** What French inclusive writing adds to a masculine: `·euse`, `(se)`, `.e.s`, `-trice`, `/ère`, ` / euse`. */
const INCLUSIVE = new RegExp(
  [
    `(?<=\\p{L}{3})(?:\\s?\\(-?(?:${ENDINGS})s?\\)s?`,
    `[·./-](?:${ENDINGS})(?:[·.-]?s)?`,
    `\\s/\\s?-?(?:${LONG_ENDINGS})s?)(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'gu',
);
const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'/gu;
/** `R & D` is one name; any other `&` is a word. */
const AMPERSAND = /(?<![\p{L}\p{N}])(\p{L})\s?&\s?(\p{L})(?![\p{L}\p{N}])|&/gu;
const SPACED_SYMBOL = /(?<=(?<![\p{L}\p{N}])\p{L})\s(?=(?:\+\+|#)(?![\p{L}\p{N}]))/gu;
/** Letters and digits with what belongs to the name of a technology: `.NET`, `C++`, `C#`, `R&D`. */
const WORD =
  /\.n(?:et?)?(?![\p{L}\p{N}])|\p{L}&\p{L}|[\p{L}\p{N}\p{M}]+(?:\+\+(?!\p{L})|[+#](?![\p{L}\p{N}+#]))?/gu;

/** Folds a text and reads its words as its language writes them. */
export function readSegments(text: string, language: Language | undefined): Segments {
  const folded = foldText(text);
  if (PLAIN.test(folded)) {
    const words = folded.split(' ').filter((word) => word !== '');
    return words.length > 0 ? [words] : [];
  }
  return readMarks(folded, language)
    .split('/')
    .map((part) => part.match(WORD) ?? [])
    .filter((words) => words.length > 0);
}

/** `.net` is `net`, save as the first word: `ASP.NET` and `ASP NET` are one, `.NET` and `net` are not. */
export function withoutInnerDots(words: readonly string[]): readonly string[] {
  if (!words.some((word, at) => at > 0 && isDotted(word))) return words;
  return words.map((word, at) => (at > 0 && isDotted(word) ? word.slice(1) : word));
}

export function isDotted(word: string): boolean {
  return word.startsWith('.');
}

function readMarks(folded: string, language: Language | undefined): string {
  const text = folded.replace(GENDER_MARK, '').replace(OPTIONAL_PLURAL, '');
  return readApostrophes(language === 'fr' ? text.replace(INCLUSIVE, '') : text, language)
    .replace(AMPERSAND, (_, left?: string, right?: string) =>
      left !== undefined && right !== undefined ? `${left}&${right}` : andIn(language),
    )
    .replace(SPACED_SYMBOL, '');
}

function andIn(language: Language | undefined): string {
  return language === 'en' ? ' and ' : language === 'fr' ? ' et ' : ' ';
}

function readApostrophes(text: string, language: Language | undefined): string {
  if (language === 'fr') return text.replace(ELISION, '').replaceAll("'", '');
  return text.replaceAll("'", language === 'en' ? '' : ' ');
}
