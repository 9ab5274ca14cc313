import type { Language } from '@tremplin/ontology';
import { englishRoot, englishStem } from './english-stem.ts';
import { frenchRoot, frenchStem } from './french-stem.ts';

/** How the words of a language are brought to a common form. Labels are compared within their lane. */
export interface Lane {
  readonly name: string;
  /** Number and gender. */
  readonly stem: (word: string) => string;
  /** Number, gender, and the verb of a noun. */
  readonly root: (word: string) => string;
}

const asIs = (word: string): string => word;

export const LANES: readonly Lane[] = [
  { name: 'en', stem: englishStem, root: englishRoot },
  { name: 'fr', stem: frenchStem, root: frenchRoot },
  { name: 'other', stem: asIs, root: asIs },
];
export const ENGLISH_LANE = 0;
const OTHER_LANE = 2;

export function laneOf(language: Language): number {
  const lane = LANES.findIndex(({ name }) => name === language);
  return lane < 0 ? OTHER_LANE : lane;
}
