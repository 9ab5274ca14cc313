import { languageEvidence } from './internal/language-evidence.ts';

/** The language of a text as far as its words tell. `'und'`, undetermined (BCP 47): neither, or too little to say. */
export interface LanguageGuess {
  readonly language: 'en' | 'fr' | 'und';
  /** ∈ [0, 1], 0 for `'und'`. Share of the evidence for the language, less when there is little. Ordinal. */
  readonly confidence: number;
}

const FEWEST_WORDS = 3;
/** Evidence counts words; one that several languages share counts for its share. */
const LEAST_EVIDENCE = 1.2;
/** Of the words of the text: a foreign text holds a few of our words by chance. */
const LEAST_DENSITY = 0.12;
/** Of the evidence for English, French and the strongest other language together. */
const LEAST_SHARE = 0.52;

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
  const { words, of, other } = languageEvidence(text);
  if (words.length < FEWEST_WORDS) return { language: 'und', confidence: 0 };
  const language = of('en') >= of('fr') ? 'en' : 'fr';
  const own = of(language);
  // "(h/f/x)" and initials are no words.
  const content = words.filter((word) => word.length > 1).length;
  const share = own === 0 ? 0 : own / (of('en') + of('fr') + other);
  if (own < LEAST_EVIDENCE || own / content < LEAST_DENSITY || share < LEAST_SHARE) {
    return { language: 'und', confidence: 0 };
  }
  return { language, confidence: share * (1 - Math.exp(-own)) };
}
