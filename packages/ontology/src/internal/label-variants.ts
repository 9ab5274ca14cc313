import type { Language } from '../concept.ts';
import { labelKey } from './label-key.ts';
import { isDotted, readSegments, withoutInnerDots, type Segments } from './read-segments.ts';
import { readDoubles, type Genders } from './word-forms.ts';

/** The ways to write one label, folded. Each once. */
export interface LabelVariants {
  /** Words with a space between, for what is typed from the start. */
  readonly texts: readonly string[];
  readonly words: readonly string[];
  /** For what means the same. */
  readonly keys: readonly string[];
}

const SEPARATOR = /[-.‐‑]/u;
const JOINED = /(?<=\p{L})[-.‐‑](?=\p{L})/gu;
const TRAILING_NOTE = /^([^()]*[^()\s])\s*\([^()]*\)\s*$/u;

/**
 * A label as it is; with its hyphens and dots left out ("ecommerce", "nodejs"); each title of a double one; and,
 * as a key only, without the note in brackets at its end ("Java (computer programming)").
 */
export function labelVariants(label: string, language: Language, genders: Genders): LabelVariants {
  const texts: string[] = [];
  const words: string[] = [];
  const keys: string[] = [];
  for (const spelling of spellings(label)) {
    const segments = readSegments(spelling, language);
    for (const segment of segments) addWords(words, segment);
    addTexts(texts, segments, language === 'fr' && genders === 'together');
    addOnce(keys, labelKey(segments, language, genders));
  }
  const bare = label.endsWith(')') ? TRAILING_NOTE.exec(label)?.[1] : undefined;
  if (bare !== undefined) addOnce(keys, labelKey(readSegments(bare, language), language, genders));
  return { texts, words, keys };
}

/** As it is, and with hyphens and dots between letters left out where there are any. */
export function spellings(text: string): readonly string[] {
  const joined = SEPARATOR.test(text) ? text.replace(JOINED, '') : text;
  return joined === text ? [text] : [text, joined];
}

/** What is typed from the start, as it is compared with the texts of labels. */
export function typedText(words: readonly string[]): string {
  return withoutInnerDots(words).join(' ');
}

function addTexts(texts: string[], segments: Segments, hasDoubles: boolean): void {
  if (segments.length > 0) addOnce(texts, typedText(allWords(segments)));
  if (!hasDoubles || segments.length < 2) return;
  const { first, second } = readDoubles(segments);
  addOnce(texts, typedText(first));
  addOnce(texts, typedText(second));
}

/** The words of all segments. */
function allWords(segments: Segments): readonly string[] {
  return segments.length === 1 ? segments[0]! : segments.flat();
}

/** Who types "net" looks for `ASP.NET` too; who types ".net" does not look for nets. */
function addWords(words: string[], segment: readonly string[]): void {
  for (const word of segment) {
    addOnce(words, word);
    if (isDotted(word)) addOnce(words, word.slice(1));
  }
}

function addOnce(list: string[], text: string): void {
  if (!list.includes(text)) list.push(text);
}
