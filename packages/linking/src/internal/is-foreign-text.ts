import type { Language } from '@tremplin/ontology';
import { detectLanguage } from '../detect-language.ts';
import { languageEvidence } from './language-evidence.ts';

/** Fewer words are names and titles, which may stand in any language. */
const FEWEST_WORDS = 5;
const LEAST_EVIDENCE = 1.2;
const SAMPLE = 4_000;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
const FEWEST_LETTERS = 8;

/**
 * True for a text in a language that the labels are not in. Only what can be told: for packs in English and
 * French, by words of eight other languages of Europe and by the script.
 */
export function isForeignText(text: string, languages: readonly Language[]): boolean {
  if (!languages.every((language) => language === 'en' || language === 'fr')) return false;
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(LETTER)?.length ?? 0;
  const latin = sample.match(LATIN)?.length ?? 0;
  if (letters >= FEWEST_LETTERS && latin < letters / 2) return true;
  const { words, of, other } = languageEvidence(text);
  if (words.length < FEWEST_WORDS || other < LEAST_EVIDENCE) return false;
  return other > of('en') + of('fr') && detectLanguage(text).language === 'und';
}
