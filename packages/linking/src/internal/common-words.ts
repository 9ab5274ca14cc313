/**
 * Ordinary words, FR and EN, reviewed by hand and folded. A label that is one of them alone needs a
 * telling capital or a list of skills; none of them is ever taken for a misspelling.
 * Add a word when a text shows it linked wrongly, with a row in `test/link.test.ts`.
 */
const NAMES_OF_TOOLS = `
access absorb ada airflow ant assembly atom azure backbone base bash basic beam blender bootstrap bottle
brackets canvas cassandra celery chef chrome cloud consul couch crystal cucumber cypress dart delphi drive
eclipse elixir ember excel express flash flask flink flow foundation frostbite glide go grunt gulp hive
ids illustrator impala jade jasmine jest julia kanban karma keynote lambda lean less lisp looker mac make
maven maya mocha monday neo nest next node notion numbers office oracle outlook pages pascal phoenix pig
play postman power premiere presto project pug puppet puppeteer pyramid rage rails react rest ruby rust
safe sage salt sas sass scala scratch sem seo shell sketch slack smalltalk soap source spark sphinx spring
stata storm stylus sublime swift tableau tailwind teams tornado unity unreal vault vue windows word zoom
`;

const ENGLISH_WORDS = `
access accompany agent algorithm anchor art assistant audio bake balance bar board brands breaking brushes
calculation canals captain carrier cast casting ceilings chip chips choose clay clean cleaners climb
coal collections colour color communicate communicating communication computer conduct conductor confidence
consumer contractors controller controllers cook cooling coordination copying correspondence craft current
commercial cutter dance electrical experiment experiments financial general pair script scripts data decide design detect dies diet director dog drainage draw drilling driver drivers dust
ecosystems editor employers energy engineering equipment event events extra feeder filters finance form
formulas frames fuel general generators gold guide hack hair hairs harvest health hearing history host
improvise integrity interaction interview iron it judge language languages law lead leasing lenses light
literature locks maid major management market marine measuring mechanics mechanisms medicine medicines medium
migration mixer model monk mould music negotiate officer operator oxygen packing paint partner patterns
performer persuade plan plans polish political press pressing principal processes processor product products
pumps purchase radiation re recovery renting report reporting reserve resistance rights ropes salt scale
schedule security securities sensitive sensors separation service services silver sing ski sound sounds
space stage standard stripping supervisor survey swim switches team technology term texture tie training
transport use video vinyl voltage warehouse whip wild wildlife work writing
`;

const FRENCH_WORDS = `
accueil acteur actrice adjoint adjointe agent agente aide animaux arts assistant assistante auteur autrice
avec bijoux bois cadre cadres caisse chaleur chant chef cheffe cheveux chevaux chiens coach commerce commis
conducteur conductrice corps couleur couleurs createur critique cuir danse dessin directeur directrice
donnees droit eau editeur employe energie enfants environnement equipe espace facteur fleurs foot formation
fromage garde gestion guide histoire ingenieur jardin juge langue langues lecteur lecture logement lumiere
maire maitre manager matieres medicaments metal mode modele moniteur moteur moteurs moulins mousse musique
or ouvrier pain papier paris pierre pilote plan plans poisson politique processus produits projet projets
qualite responsable sante securite soin soins son sport sports statistiques tissus tourisme transports
travail tuteur verre vente ventes vetements viande vin vins voix voyage
`;

/** Frequent words that lie one or two letters from names in packs. */
const NEIGHBORS_OF_LABELS = `
about after again angels angle angles apres autre autres avant avenir avoir beach before being between
chaque chief comme company could crust depuis details ensuite entre every exact experience faire first
france french grand grande great group groupe house jungle large leurs locker marche matin mission notre
other paris party peach petit petite pendant place please plusieurs premier premiere price quality reach
rocker shall shift should since small south space sport sprint start state still string strong table teach
their there these thing think third those three through toute toutes trust under until using value votre
which while whole world would write years young julie julien julian juliette martin martine marine
angela maria marie claire claude pierre
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [NAMES_OF_TOOLS, ENGLISH_WORDS, FRENCH_WORDS, NEIGHBORS_OF_LABELS].flatMap((words) =>
    words.trim().split(/\s+/),
  ),
);
