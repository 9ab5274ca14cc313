import { LANGUAGE_WORDS, languageOfEnding } from './language-words.ts';

/** More says nothing more, and keeps the call quick on any length. */
const LONGEST_READ = 20_000;
const ENDING_WEIGHT = 0.5;
const SHORTEST_PLURAL = 5;

const WORD = /[\p{L}\p{M}]+(?:['’](?=\p{L}))?/gu;
const FRENCH_ELISION = /^(?:qu|j|c|n|s|m|t|jusqu|lorsqu)'$/u;

/** What the words of a text say of its language. */
export interface LanguageEvidence {
  readonly words: readonly string[];
  /** Counts words; one that several languages share counts for its share. */
  readonly of: (language: string) => number;
  /** Of the strongest language but English and French. */
  readonly other: number;
}

export function languageEvidence(text: string): LanguageEvidence {
  const words =
    text.slice(0, LONGEST_READ).normalize('NFC').toLowerCase().replaceAll('’', "'").match(WORD) ??
    [];
  const evidence = new Map<string, number>();
  const add = (language: string, weight: number) =>
    evidence.set(language, (evidence.get(language) ?? 0) + weight);
  for (const word of words) {
    const languages = languagesOf(word);
    for (const language of languages) add(language, 1 / languages.length);
    const guess = languages.length === 0 ? languageOfEnding(word) : undefined;
    if (guess) add(guess, ENDING_WEIGHT);
  }
  const others = [...evidence].filter(([key]) => key !== 'en' && key !== 'fr');
  return {
    words,
    of: (language) => evidence.get(language) ?? 0,
    other: Math.max(0, ...others.map(([, sum]) => sum)),
  };
}

function languagesOf(word: string): readonly string[] {
  if (FRENCH_ELISION.test(word)) return ['fr'];
  if (word === "l'" || word === "d'") return ['fr', 'it', 'ca'];
  const plural = word.length > SHORTEST_PLURAL && word.endsWith('s');
  return (
    LANGUAGE_WORDS.get(word) ?? (plural ? LANGUAGE_WORDS.get(word.slice(0, -1)) : undefined) ?? []
  );
}
