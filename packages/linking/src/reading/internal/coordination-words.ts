/** Folded pairs that name one thing together: "research and development". Either order. */
const PAIRS = `
research development, recherche developpement, health safety, sante securite, hygiene securite, back forth,
terms conditions, trial error, supply demand, offre demande, profit loss, mergers acquisitions,
fusions acquisitions, arts crafts, arts metiers, bed breakfast, food beverage, nuts bolts, pick pack,
click collect, cash carry, plug play, drag drop, copy paste, cut paste, couper coller, copier coller,
glisser deposer, search rescue, checks balances, weights measures, poids mesures, law order, black white,
noir blanc, up down, ups downs, pros cons, question answer, questions answers, input output, read write,
client server, on off, tcp ip, ci cd, pl sql, batiment travaux, eau assainissement, learning development,
brick mortar, bricks mortar, track trace, lock key, wear tear, command control, and or, et ou, son lumiere
`;
const TOGETHER: ReadonlySet<string> = new Set(
  PAIRS.split(',').flatMap((pair) => {
    const [a, b] = pair.trim().split(/\s+/) as [string, string];
    return [`${a} ${b}`, `${b} ${a}`];
  }),
);

export function isOneThing(left: string, right: string): boolean {
  return TOGETHER.has(`${left} ${right}`);
}

const CONJUNCTIONS: Readonly<Record<string, 'en' | 'fr' | 'both'>> = {
  and: 'en',
  or: 'en',
  et: 'fr',
  ou: 'fr',
  '&': 'both',
};
export function conjunctionLanguage(word: string): 'en' | 'fr' | 'both' | undefined {
  return Object.hasOwn(CONJUNCTIONS, word) ? CONJUNCTIONS[word] : undefined;
}

const PREPOSITIONS = new Map(
  (
    "de de,du de,des de,d' de,en en,a a,au a,aux a,sur sur,avec avec,dans dans,pour pour,sous sous," +
    'of of,for for,in in,with with,on on,to to'
  )
    .split(',')
    .map((row) => row.split(' ') as [string, string]),
);
/** One name for the forms of a preposition: "du", "des" and "d'" are "de". */
export function prepositionOf(word: string): string | undefined {
  return PREPOSITIONS.get(word);
}

const DETERMINERS = new Set(
  "le la les l' un une des du de d' en sur aux au mes ses leurs vos nos".split(' '),
);
export function isFrenchDeterminer(word: string): boolean {
  return DETERMINERS.has(word);
}

/** Nouns that stand alone, though their ending is one of an action. */
const INTRANSITIVE = new Set(
  (
    'communication negociation natation information alimentation programmation formation education ' +
    'coordination organisation facturation logement batiment document management marketing langage voyage ' +
    'menage age garage village message fromage image dosage braconnage bricolage jardinage nettoyage covoiturage ' +
    'telecommunication aviation navigation restauration distribution evenement environnement departement ' +
    'investissement equipement cinema dynamisme motivation relation condition notion option question passion'
  ).split(' '),
);
/** Nouns of an action that take an object and have no such ending. */
const TRANSITIVE = new Set(
  (
    'gestion suivi conception maintenance mise analyse vente achat entretien controle pilotage conduite ' +
    'collecte saisie redaction creation etude veille tenue pose depose fabrication production recherche achat ' +
    'accueil ecoute audit test tests support soutien surveillance prise commande transport livraison reception ' +
    'reprise lecture ecriture coupe taille culture recolte elevage chargement dechargement tri assistance ' +
    'maitrise direction definition gouvernance integration'
  ).split(' '),
);
/** "suivi", "gestion": asks for "de …". */
export function isTransitiveNoun(word: string): boolean {
  if (TRANSITIVE.has(word)) return true;
  return (
    !INTRANSITIVE.has(word) && word.length > 5 && /(?:tion|ement|age|ance|ture)s?$/u.test(word)
  );
}

export function isFrenchInfinitive(word: string): boolean {
  return word.length > 3 && /(?:er|ir|oir|re)$/u.test(word);
}

const FRENCH_ADJECTIVES = new Set(
  (
    'ecrit ecrite ecrits ecrites simple complexe interne externe haute basse fixe mobile lourd lourde leger froid ' +
    'froide chaud chaude grand grande petit petite neuf neuve prive privee prives privees mixte directe indirecte ' +
    'douce dure vive plein pleine courte longue verte bleue rouge blanche noire verbale vive faible forte active'
  ).split(' '),
);
export function isFrenchAdjective(word: string): boolean {
  if (FRENCH_ADJECTIVES.has(word)) return true;
  return (
    word.length > 4 &&
    /(?:ifs?|ives?|els?|elles?|al|ales?|aux|iques?|aires?|eux|euses?|ees|ee|antes?|oires?|ables?|ibles?|ieres?|iennes?|aines?|oises?|aises?|ine?s?|ites?)$/u.test(
      word,
    )
  );
}

const ENGLISH_ADJECTIVES = new Set(
  (
    'written oral soft hard hot cold heavy light small large short long public private front back new used wet ' +
    'dry inbound outbound indoor outdoor offline online male female fresh frozen sweet savoury wild domestic ' +
    'in-house remote upstream downstream incoming outgoing first second preventative'
  ).split(' '),
);
const NO_ADJECTIVES =
  /(?:ment|tics|music|logic|traffic|clinic|fabric|talent|student|client|event|content)$/u;
export function isEnglishAdjective(word: string): boolean {
  if (ENGLISH_ADJECTIVES.has(word)) return true;
  return (
    word.length > 4 &&
    !NO_ADJECTIVES.test(word) &&
    /(?:ive|al|ic|ary|ous|ful|less|able|ible|ed|ant|ent|ian|ese|ish|ory|lar)$/u.test(word)
  );
}

const ENGLISH_VERBS = new Set(
  (
    'plan organise organize design develop build write implement manage lead create test deploy maintain monitor ' +
    'analyse analyze prepare assess evaluate review document coordinate supervise train teach coach advise support ' +
    'install configure repair operate inspect clean cook serve sell buy negotiate promote research draft edit ' +
    'translate collect process store load unload pack ship deliver schedule measure cut shape assemble weld paint ' +
    'define identify interpret apply present report track optimise optimize improve automate administer run read ' +
    'diagnose treat assist monitor control check adjust select recruit hire order receive record update produce ' +
    'execute perform conduct integrate secure debug refactor migrate model draw set drive handle move'
  ).split(' '),
);
export function isEnglishVerb(word: string): boolean {
  return ENGLISH_VERBS.has(word);
}

const RELATIONAL = new Set(
  (
    'management development design analysis maintenance support testing administration programming engineering ' +
    'planning processing control operations relations installation repair training architecture security sales ' +
    'marketing production research skills tools systems services assurance monitoring driving handling'
  ).split(' '),
);
/** "time management": a head that anything before it qualifies. */
export function isRelationalHead(word: string): boolean {
  return RELATIONAL.has(word);
}

/** Names an activity or a quality of its own: no part of what follows. */
export function isSelfContained(word: string): boolean {
  return /(?:ing|tion|ment|ship|ness|ity|ance|ence|ics|sis|logy|graphy|work|cy|ism|ry)s?$/u.test(
    word,
  );
}

/** What a head may be qualified by without an adjective: "développement web et mobile". */
const MODIFIERS = new Set(
  'web mobile desktop cloud front back front-end back-end frontend backend android ios embarque logiciel reseau reseaux systemes jour nuit materiel'.split(
    ' ',
  ),
);
export function isModifier(word: string): boolean {
  return MODIFIERS.has(word);
}
