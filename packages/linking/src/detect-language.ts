import { LANGUAGE_WORDS, languageOfEnding } from './internal/language-words.ts';

/** The language of a text as far as its words tell. `'und'`, undetermined (BCP 47): neither, or too little to say. */
export interface LanguageGuess {
  readonly language: 'en' | 'fr' | 'und';
  /** ∈ [0, 1], 0 for `'und'`. Share of the evidence for the language, less when there is little. Ordinal. */
  readonly confidence: number;
}

/** More says nothing more, and keeps the call quick on any length. */
const LONGEST_READ = 20_000;
const FEWEST_WORDS = 3;
/** Evidence counts words; one that several languages share counts for its share. */
const LEAST_EVIDENCE = 1.2;
/** Of the words of the text: a foreign text holds a few of our words by chance. */
const LEAST_DENSITY = 0.12;
/** Of the evidence for English, French and the strongest other language together. */
const LEAST_SHARE = 0.52;

const ENDING_WEIGHT = 0.5;
const SHORTEST_PLURAL = 5;

const WORD = /[\p{L}\p{M}]+(?:['’](?=\p{L}))?/gu;
const FRENCH_ELISION = /^(?:qu|j|c|n|s|m|t|jusqu|lorsqu)'$/u;

/**
 * Tells English and French apart, and from everything else. Works on prose and on lists of skills; the names
 * of tools count for no language. A text of fewer than three words is `'und'`.
 *
 * @example
 * ```ts
 * import { detectLanguage } from '@tremplin/linking';
 *
 * detectLanguage('Gestion de projet, Python, Docker, anglais courant').language; // 'fr'
 * detectLanguage('Desarrollador web con cinco años de experiencia').language; // 'und'
 * ```
 */
export function detectLanguage(text: string): LanguageGuess {
  const words =
    text.slice(0, LONGEST_READ).normalize('NFC').toLowerCase().replaceAll('’', "'").match(WORD) ??
    [];
  if (words.length < FEWEST_WORDS) return { language: 'und', confidence: 0 };
  const evidence = countEvidence(words);
  const of = (language: string) => evidence.get(language) ?? 0;
  const language = of('en') >= of('fr') ? 'en' : 'fr';
  const other = Math.max(
    0,
    ...[...evidence].filter(([key]) => key !== 'en' && key !== 'fr').map(([, sum]) => sum),
  );
  const own = of(language);
  // "(h/f/x)" and initials are no words.
  const content = words.filter((word) => word.length > 1).length;
  const share = own === 0 ? 0 : own / (of('en') + of('fr') + other);
  if (own < LEAST_EVIDENCE || own / content < LEAST_DENSITY || share < LEAST_SHARE) {
    return { language: 'und', confidence: 0 };
  }
  return { language, confidence: share * (1 - Math.exp(-own)) };
}

function countEvidence(words: readonly string[]): ReadonlyMap<string, number> {
  const evidence = new Map<string, number>();
  const add = (language: string, weight: number) =>
    evidence.set(language, (evidence.get(language) ?? 0) + weight);
  for (const word of words) {
    const languages = languagesOf(word);
    for (const language of languages) add(language, 1 / languages.length);
    const guess = languages.length === 0 ? languageOfEnding(word) : undefined;
    if (guess) add(guess, ENDING_WEIGHT);
  }
  return evidence;
}

function languagesOf(word: string): readonly string[] {
  if (FRENCH_ELISION.test(word)) return ['fr'];
  if (word === "l'" || word === "d'") return ['fr', 'it', 'ca'];
  const plural = word.length > SHORTEST_PLURAL && word.endsWith('s');
  return (
    LANGUAGE_WORDS.get(word) ?? (plural ? LANGUAGE_WORDS.get(word.slice(0, -1)) : undefined) ?? []
  );
}
