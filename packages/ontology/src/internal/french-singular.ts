import { NAMES_IN_S } from './names-in-s.ts';
import { wordMap } from './word-map.ts';

/** As they are: without their "s" or "x" they would be another word ("cours", "fonds"), or none. */
const UNCHANGED = new Set(
  (
    'acces succes proces progres deces exces abces congres cypres pres apres tres expres ' +
    'bras gras ras repas compas matelas verglas ananas debarras fatras lilas cervelas pancreas bas cas pas tas ' +
    'clos gros dos repos propos heros enclos cosmos chaos ' +
    'autobus omnibus trolleybus minibus abribus virus campus processus cursus refus abus corpus consensus ' +
    'humus focus bonus malus lupus sinus stylus thesaurus airbus dessus plus jus bus ' +
    'bois mois fois pois mais sous dessous tous vers divers univers travers revers envers hors dehors lors alors ' +
    'ours velours toujours ailleurs plusieurs temps printemps corps sens poids fils fonds biens tiers puits ' +
    'legs mets gars mars avis devis tapis colis permis souris brebis radis marquis ' +
    'palais relais marais engrais rabais moins sans dans news jeans ' +
    'faux taux chaux bordeaux'
  ).split(' '),
);

const IRREGULAR = wordMap([
  'travail travaux',
  'vitrail vitraux',
  'bail baux',
  'corail coraux',
  'soupirail soupiraux',
  'oeil yeux',
  'tuyau tuyaux',
  'noyau noyaux',
  'joyau joyaux',
  'boyau boyaux',
  'landau landaux',
  'materiau materiaux',
  'jeu jeux',
  'enjeu enjeux',
  'feu feux',
  'lieu lieux',
  'milieu milieux',
  'cheveu cheveux',
  'voeu voeux',
  'neveu neveux',
  'essieu essieux',
  'moyeu moyeux',
  'bijou bijoux',
  'caillou cailloux',
  'chou choux',
  'genou genoux',
  'hibou hiboux',
  'joujou joujoux',
  'pou poux',
  'pc pcs',
  'tv tvs',
  'cv cvs',
]);

/** "concours", "parcours", "discours". */
const KEPT_ENDINGS = /(?:ss|js|cours)$/u;

/** Singular of a folded French word, as far as its ending tells; any other word as it is. */
export function frenchSingular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || UNCHANGED.has(word) || NAMES_IN_S.has(word)) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -2)}l`;
  return word.endsWith('s') && !KEPT_ENDINGS.test(word) ? word.slice(0, -1) : word;
}
