import { applyRule, wordPairs, type EndingRule } from './ending-rules.ts';

/** Rules on folded words: the plural, then the feminine, go back to the masculine singular. */
const PLURALS: readonly EndingRule[] = [
  ['eaux', 'eau', 1],
  ['aux', 'al', 3],
  ['eux', 'eu', 1],
  ['oux', 'ou', 1],
  ['ss', 'ss', 1],
  ['s', '', 3],
];
const FEMININES: readonly EndingRule[] = [
  ['trice', 'teur', 2],
  ['euse', 'eur', 3],
  ['iere', 'ier', 2],
  ['enne', 'en', 3],
  ['onne', 'on', 4],
  ['tresse', 'tre', 2],
  ['ffe', 'f', 2],
  ['ive', 'if', 3],
  ['elle', 'el', 4],
  ['ere', 'er', 3],
  ['ee', '', 4],
  ['e', '', 5],
];
const DEVERBALS: readonly EndingRule[] = [
  ['ement', '', 5],
  ['ation', '', 5],
  ['age', '', 5],
  ['er', '', 5],
];
const PAIRS = wordPairs([
  'gerer gestion',
  'concevoir conception',
  'vendre vente',
  'acheter achat',
  'conduire conduite',
  'produire production',
  'traduire traduction',
  'rediger redaction',
  'maintenir maintenance',
  'entretenir entretien',
  'analyser analyse analys',
  'suivre suivi',
  'accueillir accueil',
  'construire construction',
  'former formation',
  'animer animation',
  'diriger direction',
  'soigner soin',
  'monter montage',
  'coder codage',
  'tester test',
]);

/** Masculine singular of a folded French word, as far as endings tell: "directrices" → "directeur". */
export function frenchStem(word: string): string {
  if (word.length < 4) return word;
  return applyRule(applyRule(word, PLURALS), FEMININES);
}

/** The stem that a verb and its noun share: "gérer" and "gestion", "développer" and "développement". */
export function frenchRoot(word: string): string {
  const stem = frenchStem(word);
  return PAIRS.get(word) ?? PAIRS.get(stem) ?? applyRule(stem, DEVERBALS);
}
