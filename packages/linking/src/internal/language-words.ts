/**
 * Words that tell a language: the frequent small ones, and for French and English those of the world of
 * work, since lists of skills hold no small words. Accents kept: "gestion" is French, "gestión" is not.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `the of and to in is was were are be been have has had i you he she we they it its my our your their his her
    this that these those for on with by at from as an a or not but who which what when where how all any can
    will would should could do does did than then also into over under about after before between through during
    while within more most other some such each both only very well up out years year work working works
    experience experienced skills skill management manager manage managed managing project projects team teams
    development developer developing developed software engineer engineering data analysis analyst business
    customer customers client clients service support sales training trained knowledge strong ability design
    designed testing communication leadership problem solving health care food safety teaching nurse driver
    planning reporting research quality control responsible including using used building built led english
    french fluent native languages education degree university learning machine network security time full
    part job role company looking join looking currently people public office computer writing reading
    cleaning cooking driving sewing welding helping stock cash handling warehouse schedule shifts services production construction machine transport maintenance
    agent site stage marketing`,
  fr: `le la les de des du un une et en à au aux est sont était été être avoir ai a ont je tu il elle nous vous ils
    elles on ce cet cette ces mon ma mes notre nos votre vos son sa ses leur leurs qui que quoi dont où pour par
    sur dans avec sans sous chez entre vers depuis pendant lors ou ni mais donc car ne pas plus moins très bien
    aussi ainsi comme afin tout tous toute toutes plusieurs autre autres même ans an années année
    expérience expériences compétence compétences gestion projet projets équipe équipes développement développeur
    développeuse logiciel logiciels ingénieur ingénieure données analyse analyser entreprise clientèle
    vente ventes vendeur vendeuse formation formations connaissance connaissances maîtrise conception
    informatique réseau réseaux sécurité santé soins hygiène accueil travail anglais français espagnol allemand
    courant notions langues diplôme licence permis poste emploi recherche recherchons responsable technicien
    technicienne chef cheffe conducteur conductrice aide soignant soignante infirmier infirmière
    entretien nettoyage cuisine caisse caissier caissière mise rayon commandes suivi rédaction
    développer gérer réaliser bonne bon capacité logistique préparation achats comptabilité paie bureautique
    outils tableur numérique programmation bases écoute rigueur autonomie polyvalence esprit actuellement
    alternance apprentissage bénévole bénévolat mécanique soudure couture conduite     developpement developpeur developpeuse competences experience equipe donnees securite reseaux maitrise
    metier métier métiers création gestionnaire service services communication support production construction
    machine transport client clients`,
  es: `el la los las de del un una y en a al es son era ser estar he ha han yo que para por con sin sobre entre desde
    pero más muy como también o su sus mi se lo años año experiencia gestión proyectos equipo desarrollo
    empresa ventas trabajo inglés conocimientos`,
  ca: `el la els les de del dels un una i en a al és són amb per sense entre des però més molt com també o que
    seu seva meu va han he anys any experiència gestió projectes equip desenvolupament empresa vendes treball
    d' l'`,
  it: `il lo la i gli le di del della dei delle un una e in a al alla è sono era ho ha hanno che per con senza tra fra
    su da dal ma più molto come anche o suo mio si non anni anno esperienza gestione progetti progetto sviluppo
    azienda vendite lavoro inglese conoscenza d' l' dell' nell'`,
  pt: `o a os as de do da dos das um uma e em no na nos nas ao é são era tenho tem que para por com sem sobre entre
    mas mais muito como também ou seu sua meu se não anos ano experiência gestão projetos projeto equipe equipa
    desenvolvimento empresa vendas trabalho inglês conhecimentos`,
  nl: `de het een en in is was zijn ben ik je wij ze dat die dit voor van met door op aan bij om te naar uit als ook
    niet maar of er mijn ons onze jaar ervaring werk projecten team klanten`,
  de: `der die das und in ist war sind sein ich sie wir es den dem des ein eine einen einem einer für von mit durch
    auf an bei um zu nach aus als auch nicht aber oder mein unser über im am zum zur jahre jahren erfahrung arbeit
    projekt projekte team`,
  nordic: `og och i er är en et ett at att det den de som for för på med til till av om fra från har jeg jag vi ikke
    inte ved hos kan man år erfaring erfarenhet team`,
  pl: `i w z na do to o nie jest się że od po dla jak lat oraz a za przez`,
  ro: `și si în in de la un o cu pe pentru din ani este sunt am are ca sau nu mai al a le`,
  hu: `a az és is nem hogy van egy én ki be meg de at`,
  la: `et in est non ut ad cum sit amet a ex ab de sed qui quae me te se an`,
  tr: `ve bir bu da de için ile olarak en on a o ne`,
};

/** Word → languages that use it, each as sure as it is alone. */
export const LANGUAGE_WORDS: ReadonlyMap<string, readonly string[]> = collect();

/** Endings of the names of jobs and skills, which lists are made of: half as sure as a word. */
const ENDINGS: readonly (readonly [language: 'en' | 'fr', ending: RegExp])[] = [
  [
    'fr',
    /(?:eu(?:r|rs|se|ses)|trices?|i[eè]res?|ien(?:ne|nes)|iques?|aires?|istes?|[éè]es?|és|ité)$/u,
  ],
  ['en', /(?:ings?|ness|ship|icians?|ists|ors|ful|ly|ity)$/u],
];
const SHORTEST_WITH_ENDING = 6;

export function languageOfEnding(word: string): 'en' | 'fr' | undefined {
  if (word.length < SHORTEST_WITH_ENDING) return undefined;
  return ENDINGS.find(([, ending]) => ending.test(word))?.[0];
}

function collect(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of new Set(words.trim().split(/\s+/))) {
      table.set(word, [...(table.get(word) ?? []), language]);
    }
  }
  return table;
}
