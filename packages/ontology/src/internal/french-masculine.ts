import { wordMap } from './word-map.ts';

/** Feminine → masculine, where at least so many letters stay before the ending. The first that applies. */
const ENDINGS: readonly (readonly [feminine: string, masculine: string, stem: number])[] = [
  ['trice', 'teur', 2],
  ['tresse', 'tre', 2],
  ['euse', 'eur', 3],
  ['eure', 'eur', 4],
  ['iere', 'ier', 2],
  ['ere', 'er', 4],
  ['enne', 'en', 3],
  ['onne', 'on', 3],
  ['effe', 'ef', 2],
  ['ive', 'if', 3],
  ['elle', 'el', 4],
  ['ale', 'al', 3],
  ['aine', 'ain', 4],
  ['ante', 'ant', 2],
  ['ente', 'ent', 2],
  ['inte', 'int', 3],
  ['erte', 'ert', 2],
  ['ee', 'e', 3],
];

const PAIRS = wordMap([
  'homme femme',
  'hote hotesse',
  'docteur doctoresse',
  'poete poetesse',
  'prince princesse',
  'chasseur chasseresse',
  'religieux religieuse',
  'avocat avocate',
  'magistrat magistrate',
  'candidat candidate',
  'soldat soldate',
  'artisan artisane',
  'laborantin laborantine',
  'apprenti apprentie',
  'commis commise',
  'prefet prefete',
  'substitut substitute',
]);

/** No feminine of the masculine that their ending promises ("carrière" and "carrier", "matrice" and "mateur"). */
const UNCHANGED = new Set(
  'armee musee lycee trophee annee journee soiree duree entree tournee carriere matrice motrice'.split(
    ' ',
  ),
);

/**
 * Masculine of a folded French singular, as far as its ending tells: "directrice" → "directeur". For titles
 * only: a "fraiseuse" that somebody works with is a machine, and no "fraiseur".
 */
export function frenchMasculine(word: string): string {
  const pair = PAIRS.get(word);
  if (pair !== undefined) return pair;
  if (word.length < 4 || UNCHANGED.has(word)) return word;
  for (const [feminine, masculine, stem] of ENDINGS) {
    if (word.endsWith(feminine) && word.length - feminine.length >= stem)
      return word.slice(0, -feminine.length) + masculine;
  }
  return word;
}
