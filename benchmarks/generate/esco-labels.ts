import { createSeededRandom, type SeededRandom } from '@tremplin/testkit/seeded-random';

/** A language's way of naming skills, and how its words spread in ESCO's labels. */
interface LabelLanguage {
  readonly roots: readonly string[];
  readonly endings: readonly string[];
  /** First words, most often a verb. */
  readonly verbs: readonly string[];
  /** Between two other words. */
  readonly links: readonly string[];
  /** Different words that there are. */
  readonly words: number;
}

const ENGLISH: LabelLanguage = {
  roots: (
    'account adapt advert agri air analy archiv art assembl audit auto bak band bio blend board bond book brew bridg ' +
    'build cabl calibr carbon card cargo cast cater cell ceram charg chem child circuit clay clean client clin cloth ' +
    'coal coat coast code cold colour comput concret conduct cook copper cosmet cost cotton credit crop cut dairy danc ' +
    'data debt dent depart desk diet digit dig draft drain dress drill driv dust edit electr emerg engin equip ethic ' +
    'event extract fabric farm fashion feed fiber field film filter finan fish fit flight floor flow food forest form ' +
    'foundr frame freight fruit fuel furn game garden gas gear gem geolog glass goal grain graph guard guest hair ' +
    'harbour harvest health heat herb histor hors hous hydr imag import industr infect insect install insul invent ' +
    'iron irrig journal kiln kitchen label lab lamin land laser laundr law leath lens librar light limb line liquid ' +
    'load lock machin maint mark marin market mason meat medic melt metal meter micro mill min mix model mold motor'
  ).split(' '),
  endings: (
    'ing s er ers ed ation ations al ance ment ments able ity ist istry ery ic ical ure ures ive or ors age y ies ' +
    'less ware work works house room plan log free proof side'
  ).split(' '),
  verbs: (
    'manage monitor maintain operate develop perform prepare advise assess apply carry check clean conduct coordinate ' +
    'create design ensure evaluate examine follow handle identify implement inspect install keep lead measure oversee ' +
    'plan produce provide read repair report review set supervise teach test use write'
  ).split(' '),
  links: 'of in for and to the on a with'.split(' '),
  words: 12_000,
};

const FRENCH: LabelLanguage = {
  roots: (
    'abatt achet acier affich agenc agr aliment aménag amont anim appareil apprent argil arm art assembl assur atel ' +
    'audit bâch bât béton bijou bill bois boîti bord bouch boul brass broder bûcheron câbl cabin cadr calcul caout ' +
    'carb cargais carton cér chaîn chal chantier charg charpent chauff chaudr chem chim cimen cir clim coiff colle ' +
    'command compt conduct confis congél contrôl cord corp couleur coup cours cout cré crédit cuir cuis cultur débit ' +
    'décor dégât déména dent dépann dess détect diét dig distrib document douan écon écout écran édit égout élect élev ' +
    'emball émiss encadr énerg enfant engrais enquêt entrepôt équip érod espac essai établ étanch étoff évalu expert ' +
    'fabric façonn ferm ferr fibr fil film filtr finan fleur flott fond forêt form fourr frais fromag fruit fum gard ' +
    'gaz géol gest glac gouvern grain graph grav grill habill hébergem herb hôtel huil hydr imag imprim incend indust ' +
    'infirm inform instal irrig jardin jeun journ labor lait lam laser lav lég levag ling liquid livr log lumi machin'
  ).split(' '),
  endings: (
    'er age ages ation ations ement ements eur eurs euse euses ien ienne ier ière iers ique iques isme iste istes ' +
    'ité ités oir oires ure ures é ée és ées able ables al aux erie eries ance ant ante'
  ).split(' '),
  verbs: (
    'gérer assurer réaliser utiliser préparer contrôler entretenir élaborer évaluer conseiller surveiller organiser ' +
    'coordonner superviser vérifier effectuer développer concevoir mettre appliquer analyser installer réparer suivre ' +
    'rédiger participer former diriger manipuler nettoyer'
  ).split(' '),
  links: 'des de d’ les la un une l’ du à et en pour'.split(' '),
  words: 8000,
};

export interface EscoLabels {
  /** All different, languages in turn. */
  readonly labels: readonly string[];
  /** Every word that a label may have. */
  readonly words: readonly string[];
}

/**
 * Labels of skills in English and French as long as those of ESCO 1.1.1, with as many different words among as many
 * labels (4.1 and 5.5 words, 30 and 37 characters; 12,000 words in 98,000 English labels, 7,800 in 18,000
 * French ones). They mean nothing.
 *
 * Reference for the frequencies of words: B. Mandelbrot, "An informational theory of the statistical structure of
 * language", 1953: p(rank) ∝ 1 / (rank + q).
 */
export function generateEscoLabels(count: number, seed: number): EscoLabels {
  const random = createSeededRandom(seed);
  const languages = [ENGLISH, FRENCH].map((language) => {
    const words = inventWords(language, random);
    return { ...language, lexicon: words, draw: () => words[drawRank(words.length, random)]! };
  });
  const labels = new Set<string>();
  while (labels.size < count) {
    // As in ESCO: one label in six is French.
    const language = languages[random.below(6) === 0 ? 1 : 0]!;
    labels.add(inventLabel(language, random));
  }
  const known = languages.flatMap(({ lexicon, verbs, links }) => [...lexicon, ...verbs, ...links]);
  return { labels: [...labels], words: [...new Set(known)] };
}

const MANDELBROT_SHIFT = 40;

/** The inverse of the cumulated distribution, taken as continuous. */
function drawRank(ranks: number, { next }: SeededRandom): number {
  const span = Math.log((ranks + MANDELBROT_SHIFT) / MANDELBROT_SHIFT);
  const rank = MANDELBROT_SHIFT * (Math.exp(next() * span) - 1);
  return Math.min(ranks - 1, Math.floor(rank));
}

/** Reference: G. K. Zipf, "The Psycho-Biology of Language", 1935, ch. II: the more frequent, the shorter. */
function inventWords({ roots, endings, words }: LabelLanguage, random: SeededRandom): string[] {
  const found = new Set<string>();
  while (found.size < words) {
    const isCompound = random.below(5) === 0;
    const root = isCompound ? `${random.pick(roots)}o${random.pick(roots)}` : random.pick(roots);
    found.add(root + random.pick(endings));
  }
  const order = new Map([...found].map((word) => [word, word.length + 7 * random.next()]));
  return [...found].toSorted((a, b) => order.get(a)! - order.get(b)!);
}

interface Speaker extends LabelLanguage {
  readonly draw: () => string;
}

function inventLabel({ verbs, links, draw }: Speaker, random: SeededRandom): string {
  const parts = [random.below(2) === 0 ? random.pick(verbs) : draw(), draw()];
  const isFrench = links.includes('des');
  for (let more = random.below(isFrench ? 4 : 3); more > 0; more--) {
    if (random.below(10) < (isFrench ? 8 : 4)) parts.push(random.pick(links));
    parts.push(draw());
  }
  if (random.below(10) < (isFrench ? 4 : 6)) parts.push(draw());
  return parts.join(' ').replaceAll('’ ', '’');
}
