import { applyRule, wordPairs } from './ending-rules.ts';

const PLURALS = [
  ['sses', 'ss', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['xes', 'x', 2],
  ['ies', 'y', 2],
  ['ss', 'ss', 0],
  ['us', 'us', 0],
  ['is', 'is', 0],
  ['s', '', 3],
] as const;
const SPELLINGS = [
  ['ization', 'isation', 3],
  ['izing', 'ising', 3],
  ['ized', 'ised', 3],
  ['izer', 'iser', 3],
  ['ize', 'ise', 3],
  ['yzing', 'ysing', 3],
  ['yzed', 'ysed', 3],
  ['yzer', 'yser', 3],
  ['yze', 'yse', 3],
  ['our', 'or', 4],
] as const;
const DEVERBALS = [
  ['ation', '', 5],
  ['ment', '', 4],
  ['ing', '', 3],
  ['ion', '', 5],
  ['ate', '', 5],
  ['ed', '', 4],
] as const;

/** Nouns that only look like the gerund of their neighbour. */
const KEPT = new Set(
  'marketing accounting engineering banking housing clothing building nursing meeting catering learning lighting bearing wiring being thing evening morning king department apartment environment instrument element cement moment segment document'.split(
    ' ',
  ),
);
const PAIRS = wordPairs([
  'analysis analyse analyze analysing analyzing analysed analyzed',
  'sell sale sales selling',
  'advise advice advising',
  'maintain maintenance maintaining',
  'produce production producing',
  'program programme programming programmes',
  'purchase purchasing',
  'plan planning',
]);

/** Singular, British spelling of a folded English word, as far as endings tell. */
export function englishStem(word: string): string {
  if (word.length < 4) return word;
  return applyRule(applyRule(word, PLURALS), SPELLINGS);
}

/** The stem that a verb and its noun share: "manage", "managing" and "management". Never an agent: "manager". */
export function englishRoot(word: string): string {
  const pair = PAIRS.get(word);
  if (pair) return pair;
  let root = englishStem(word);
  for (let next = root; !KEPT.has(root); root = next) {
    next = applyRule(root, DEVERBALS);
    if (next === root) break;
  }
  return PAIRS.get(root) ?? bare(root);
}

function bare(root: string): string {
  if (root.length < 4) return root;
  return root
    .replace(/e$/, '')
    .replace(/([bcdfgklmnprstz])\1$/, '$1')
    .replace(/y$/, 'i');
}
