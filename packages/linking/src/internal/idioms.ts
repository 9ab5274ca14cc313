import type { Hit, Reading } from './find-hits.ts';
import { SPACE } from './gap.ts';

/**
 * Labels that, before a preposition, are how advertisements say what somebody does: "you will be responsible for the
 * stock" names the stock. Folded; each with the words that make it one.
 */
const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['be responsible', new Set(['for', 'of'])],
  ['etre responsable', new Set(['de', "d'", 'du', 'des'])],
]);

const LONGEST = 2;

export function isIdiom({ tokens }: Reading, { first, last }: Hit): boolean {
  if (last - first + 1 > LONGEST || tokens.gaps[last + 1] !== SPACE) return false;
  const before = IDIOMS.get(tokens.folds.slice(first, last + 1).join(' '));
  return before !== undefined && before.has(tokens.folds[last + 1]!);
}
