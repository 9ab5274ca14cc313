import type { Language } from '../../src/concept.ts';
import { normalizeLabel } from '../../src/normalize-label.ts';

/** How far two concepts bear the same name. */
export type Agreement = 'same' | 'close' | 'disagrees';

export interface NamedConcept {
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

const LANGUAGES = ['en', 'fr'] as const satisfies readonly Language[];

/** Words that say nothing of what a concept is about, in either language. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the of for to in on and or with by from at as one s using use utilise utiliser l un une des de du d le la
  les a au aux en et ou avec par pour sur dans son sa ses ict tic it computer programming software logiciel
  informatique skill system`
    .split(/\s+/u)
    .filter(Boolean),
);

/**
 * Whether two concepts agree in name, in the language where they agree best.
 *
 * - `same`: a label of one is a label of the other, apart from case, accents, signs, plural and gender.
 * - `close`: the words with a meaning of one label are all in the other (`pare-feu`, `installer un pare-feu`), or
 *   half of all their words are in both. Words match by their beginning: at least five letters and three fifths of
 *   the longer word (`analyse`, `analysis`).
 * - `disagrees`: neither. Then a person must look; it is no proof that the link is wrong.
 *
 * Inside brackets ESCO says what kind of thing it means (`Python (computer programming)`): left out for `same`.
 */
export function labelAgreement(ours: NamedConcept, theirs: NamedConcept): Agreement {
  let best: Agreement = 'disagrees';
  for (const language of LANGUAGES) {
    for (const our of ours[language]) {
      for (const their of theirs[language]) {
        if (nameKey(our, language) === nameKey(their, language)) return 'same';
        if (shareWords(contentWords(our, language), contentWords(their, language))) best = 'close';
      }
    }
  }
  return best;
}

/** What two spellings of one name have in common. */
export function nameKey(label: string, language: Language): string {
  return label
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .split(/\s+/u)
    .map((word) => wordKey(word, language))
    .join('');
}

const keys = new Map<string, string>();

/** A hundred thousand labels share a few thousand words: each is normalized once. */
function wordKey(word: string, language: Language): string {
  const name = `${language}:${word}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = normalizeLabel(word, { language, genders: 'together' });
  keys.set(name, key);
  return key;
}

const words = new Map<string, readonly string[]>();

function contentWords(label: string, language: Language): readonly string[] {
  const name = `${language}:${label}`;
  const known = words.get(name);
  if (known !== undefined) return known;
  const all = label.split(/[\s'’/(),]+/u).map((word) => wordKey(word, language));
  const content = [...new Set(all)].filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  words.set(name, content);
  return content;
}

function shareWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const shared = a.filter((word) => b.some((other) => sameStem(word, other))).length;
  if (shared === 0) return false;
  return shared >= Math.min(a.length, b.length) || shared * 2 >= a.length + b.length - shared;
}

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 5 && shared / Math.max(a.length, b.length) >= 0.6;
}
