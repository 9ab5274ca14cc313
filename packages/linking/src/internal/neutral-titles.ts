import type { Language } from '@tremplin/ontology';
import { readTitle } from '../reading/read-title.ts';

/** `readTitle` reads no more; what is longer is no title, and stays as it is. */
const LONGEST_TITLE = 500;

/**
 * What a title stands for, each once and in its masculine, without "(h/f/x)": the same texts for both genders, so
 * that what is found by them is the same.
 */
export function neutralTitles(title: string, language: Language | undefined): readonly string[] {
  if (title.length > LONGEST_TITLE) return [title];
  const readIn = language === 'en' || language === 'fr' ? language : undefined;
  const { readings } = readTitle(title, readIn);
  return [...new Set(readings.map((reading) => readTitle(reading, readIn).neutral))];
}
