import type { ReadingLanguage } from '../reading-language.ts';

type Rule = readonly [feminine: string, masculine: string, leastStem: number];

/** Endings of names of people alone: safe on a word of any language. */
const PERSONS: readonly Rule[] = [
  ['trice', 'teur', 2],
  ['drice', 'deur', 3],
  ['euse', 'eur', 2],
  ['iere', 'ier', 2],
  ['ienne', 'ien', 2],
  ['eenne', 'een', 2],
  ['eure', 'eur', 3],
  ['cheffe', 'chef', 0],
];

/** Endings that French words of a title share with their adjectives. */
const FRENCH: readonly Rule[] = [
  ['chere', 'cher', 2],
  ['gere', 'ger', 2],
  ['llere', 'ller', 2],
  ['enne', 'en', 3],
  ['onne', 'on', 3],
  ['anne', 'an', 3],
  ['ffe', 'f', 3],
  ['elle', 'el', 3],
  ['olle', 'ol', 3],
  ['ive', 'if', 2],
  ['ale', 'al', 3],
  ['ante', 'ant', 2],
  ['ente', 'ent', 2],
  ['erte', 'ert', 2],
  ['jointe', 'joint', 0],
  ['aine', 'ain', 3],
  ['arde', 'ard', 3],
  ['yere', 'yer', 2],
  ['ee', 'e', 2],
];

const FRENCH_RULES: readonly Rule[] = [...PERSONS, ...FRENCH];
const MOST_STEPS = 4;

/** Rules that hold for single words, and words that end like a feminine and are none. Folded, singular. */
const WORDS: ReadonlyMap<string, string> = new Map(
  (
    'femme homme,hotesse hote,steward hote,dame monsieur,fille garcon,barmaid barman,seconde second,grande grand,petite petit,' +
    'tisserande tisserand,prefete prefet,substitute substitut,cheminote cheminot,consule consul,pretresse pretre,mairesse maire,laique laic,moniale moine,bedelle bedeau,' +
    'publique public,carriere carrier,prive prive,agree agree,agreee agree,canine canin,equine equin,bovine bovin,' +
    'porcine porcin,feline felin,marine marin,grillardine grillardin,rabbine rabbin,pizzaiola pizzaiolo,' +
    'torera torero,banderilla banderillo,designeur designer,bookeur booker,rewriteur rewriter,' +
    'dispatcheur dispatcher,manageur manager,reporteur reporter,tradeur trader,leadeur leader,' +
    'streameur streamer,capitaine capitaine,semaine semaine,domaine domaine,laine laine,graine graine,' +
    'porcelaine porcelaine,garde garde,moutarde moutarde,chaudiere chaudiere,filiere filiere,' +
    'barriere barriere,croisiere croisiere,poussiere poussiere,visiere visiere,charniere charniere,' +
    'maitresse maitre,contremaitresse contremaitre,poetesse poete,avocate avocat,' +
    'candidate candidat,magistrate magistrat,soldate soldat,matelote matelot,artisane artisan,marchande marchand,' +
    'apprentie apprenti,laureate laureat,religieuse religieux,commise commis,copine copain,danoise danois,' +
    'francaise francais,anglaise anglais,chinoise chinois,laborantine laborantin,diplomee diplome,agente agent,' +
    'vendeuse vendeur,chargee charge,femmes hommes,mere pere,vente vente,attente attente,plante plante,' +
    'tente tente,detente detente,descente descente,pente pente,fente fente,rente rente,charpente charpente,' +
    'personne personne,couronne couronne,colonne colonne,tonne tonne,entente entente,heure heure,' +
    'demeure demeure,pelle pelle,selle selle,nacelle nacelle,vaisselle vaisselle,ficelle ficelle,' +
    'passerelle passerelle,succursale succursale,cereale cereale,initiative initiative,archive archive,' +
    'locomotive locomotive,biere biere,matiere matiere,lumiere lumiere,riviere riviere,' +
    'frontiere frontiere,patissiere patissier,cuisiniere cuisinier,musee musee,lycee lycee,journee journee,' +
    'entree entree,annee annee,armee armee,idee idee,duree duree,maree maree,soiree soiree,cheminee cheminee,' +
    'chaussee chaussee,tournee tournee,maisonnee maisonnee,banquise banquise,' +
    'panne panne,canne canne,vanne vanne,cabane cabane,parentale parental,cale cale,salle salle,' +
    'chancellerie chancellerie,gare gare,etrangere etranger,legere leger'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const ENGLISH: ReadonlyMap<string, string> = new Map(
  (
    'waitress waiter,actress actor,hostess host,stewardess steward,headmistress headmaster,landlady landlord,' +
    'seamstress seamster,masseuse masseur,policewoman policeman,salesperson salesman,chairperson chairman'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/**
 * The masculine of a word of a title, or the word itself. It need not be right French for every word: it must be
 * the same for both genders of a title, and leave a masculine as it is.
 *
 * @param folded - Lower case, without accents.
 */
export function masculineWord(folded: string, language: ReadingLanguage | undefined): string {
  const plural = folded.length > 4 && folded.endsWith('s') && !folded.endsWith('ss') ? 's' : '';
  const singular = folded.slice(0, folded.length - plural.length);
  return masculineSingular(singular, language) + plural;
}

function masculineSingular(word: string, language: ReadingLanguage | undefined): string {
  const english =
    (language === 'fr' ? undefined : ENGLISH.get(word)) ?? word.replace(/wom([ae])n$/u, 'm$1n');
  if (english !== word || language === 'en') return english;
  // "agréée" → "agréé": what a rule leaves is read again, so that both genders end at the same word.
  let form = word;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = stepOf(form, language);
    if (next === form) break;
    form = next;
  }
  return form;
}

function stepOf(word: string, language: ReadingLanguage | undefined): string {
  const known = WORDS.get(word);
  if (known !== undefined && (language === 'fr' || known === word)) return known;
  const rules = language === 'fr' ? FRENCH_RULES : PERSONS;
  for (const [feminine, masculine, leastStem] of rules) {
    const stem = word.length - feminine.length;
    if (stem >= leastStem && word.endsWith(feminine)) return word.slice(0, stem) + masculine;
  }
  return word;
}
