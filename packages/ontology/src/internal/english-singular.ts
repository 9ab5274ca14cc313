import { NAMES_IN_S } from './names-in-s.ts';
import { wordMap } from './word-map.ts';

/** As they are: no plurals, or other words than their singular ("customs", "securities", "mechanics"). */
const UNCHANGED = new Set(
  (
    'news series species means lens bias alias chaos kudos ethos pathos cosmos gas biogas overseas whereas ' +
    'towards headquarters sales goods arms customs glasses clothes securities humanities premises pyjamas ' +
    'jeans scissors trousers thanks always perhaps besides christmas corps chassis maths odds lies dies ' +
    'savings earnings belongings proceeds remains whereabouts barracks gallows crossroads does goes has was ' +
    'this thus less across versus plus minus'
  ).split(' '),
);

const IRREGULAR = wordMap([
  'child children',
  'man men',
  'woman women',
  'foot feet',
  'tooth teeth',
  'mouse mice',
  'goose geese',
  'criterion criteria',
  'phenomenon phenomena',
  'matrix matrices',
  'index indices',
  'vertex vertices',
  'appendix appendices',
  'analysis analyses',
  'diagnosis diagnoses',
  'hypothesis hypotheses',
  'synthesis syntheses',
  'thesis theses',
  'prosthesis prostheses',
  'parenthesis parentheses',
  'crisis crises',
  'axis axes',
  // In "us", "is", "as" and "s": the ending would be taken for that of the singular.
  'menu menus',
  'guru gurus',
  'gpu gpus',
  'cpu cpus',
  'api apis',
  'kpi kpis',
  'gui guis',
  'wiki wikis',
  'taxi taxis',
  'ski skis',
  'pc pcs',
  'tv tvs',
  'cv cvs',
  // In "ses", "ches" and "xes": with or without the "e".
  'bus buses',
  'gas gases',
  'lens lenses',
  'bias biases',
  'alias aliases',
  'atlas atlases',
  'canvas canvases',
  'virus viruses',
  'campus campuses',
  'status statuses',
  'bonus bonuses',
  'focus focuses',
  'census censuses',
  'circus circuses',
  'cache caches',
  'niche niches',
  'ache aches',
  'headache headaches',
  'avalanche avalanches',
  'creche creches',
  'quiche quiches',
  'brioche brioches',
  'moustache moustaches',
  // In "ies".
  'movie movies',
  'cookie cookies',
  'calorie calories',
  'brownie brownies',
  'smoothie smoothies',
  'selfie selfies',
  'hoodie hoodies',
  'rookie rookies',
  'zombie zombies',
  'prairie prairies',
  'patisserie patisseries',
  'brasserie brasseries',
  'tie ties',
  'pie pies',
  // In "oes" and "ves".
  'potato potatoes',
  'tomato tomatoes',
  'hero heroes',
  'echo echoes',
  'cargo cargoes',
  'mango mangoes',
  'volcano volcanoes',
  'mosquito mosquitoes',
  'knife knives',
  'life lives',
  'wife wives',
  'midwife midwives',
  'housewife housewives',
  'half halves',
  'calf calves',
  'shelf shelves',
  'bookshelf bookshelves',
  'leaf leaves',
  'loaf loaves',
  'thief thieves',
  'wolf wolves',
  'hoof hooves',
]);

/** In "ics", most words name a field ("physics", "electronics") and are no plural; these are. */
const PLURALS_IN_ICS = new Set(
  'topics clinics fabrics metrics comics critics plastics relics tunics mosaics antibiotics characteristics statistics'.split(
    ' ',
  ),
);

const CRAFTSMEN = /(?<=[a-z]{2}[cdehknrst]m)en$/u;
const KEPT_ENDINGS = /(?:ss|us|is|js|ics)$/u;
const ENDINGS_WITH_ES = /(?:ch|sh|x|ss|zz)es$/u;

/** Singular of a folded English word, as far as its ending tells; any other word as it is. */
export function englishSingular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || UNCHANGED.has(word) || NAMES_IN_S.has(word)) return word;
  if (PLURALS_IN_ICS.has(word)) return word.slice(0, -1);
  if (CRAFTSMEN.test(word)) return word.replace(CRAFTSMEN, 'an');
  if (!word.endsWith('s') || KEPT_ENDINGS.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (ENDINGS_WITH_ES.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
