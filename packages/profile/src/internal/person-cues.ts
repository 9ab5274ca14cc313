/** What somebody is to somebody else at work. */
const ROLES = [
  '(?:ex-)?coll[èe]gues?',
  'tut(?:eur|rice)s?',
  'responsables?',
  'managers?',
  'chef(?:fe)?s?',
  'mentors?',
  'marraine',
  'parrain',
  'bin[ôo]me',
  'formateurs?',
  'formatrices?',
  'directrices?',
  'directeurs?',
  "ma[îi]tre (?:de stage|d[’']apprentissage)",
  '(?:ex-)?colleagues?',
  '(?:co-?)?workers?',
  'supervisors?',
  'tutors?',
  'boss',
  'team leads?',
  'team leaders?',
  'teachers?',
  'coach',
] as const;

/** What only people did. Tools also teach, help and replace, so those words are not here. */
const DEEDS = [
  'travaill(?:e|ait|é)',
  'encadr(?:e|ait|é(?:e|s|es)?)',
  'dirige(?:ait)?|dirigé(?:e|s|es)?',
  'supervise|supervisait|supervisé(?:e|s|es)?',
  'recrut(?:e|é(?:e|s|es)?)|embauch(?:e|é(?:e|s|es)?)',
  'coach(?:e|ait|é(?:e|s|es)?)',
  'accompagn(?:e|ait|é(?:e|s|es)?)',
  'form(?:e|ait|é(?:e|s|es)?) (?:les|des|nos|mes|ses|trois|deux|plusieurs)',
  'confi(?:e|é) (?:la|le|les|des|un|une)',
  'félicit(?:e|é(?:e|s|es)?)',
  "s[’']occup(?:e|ait)",
  'rejoint(?:e|s|es)?(?= (?:notre|mon|l)\\P{L}?\\s?équipe)',
] as const;

const ENGLISH_DEEDS = [
  'worked (?:with|alongside|beside|for) (?:me|us|our|my|the team)',
  'works (?:with|alongside|beside|for) (?:me|us|our|my|the team)',
  'supervise[sd]',
  'mentor(?:s|ed)',
  'coache[sd]',
  'hire[sd] (?:me|us)',
  'recruit(?:s|ed) (?:me|us)',
  'trained (?:me|us|the new)',
  'joined (?:my|our|the) team',
  'looks? after',
  'looked after',
] as const;

/** What a person or a tool can do: who does it to people is a person. */
const LOOSE_DEEDS =
  'gère|gérait|a géré|anime|animait|a animé|pilote|pilotait|a piloté|manages|managed|leads|led|runs|ran|ont géré|ont animé';
const PEOPLE =
  'équipes?|stagiaires?|apprentis?|plannings?|bénévoles|collègues|salariés|personnel|team|staff|interns?|apprentices|volunteers|colleagues|rota';

/** For which one thanks people. */
const KINDNESS =
  'aide|soutien|patience|accueil|confiance|conseils?|écoute|bienveillance|disponibilité|accompagnement|temps|help|support|patience|guidance|advice|trust|kindness|time|mentoring';

const ROLE = `(?:${ROLES.join('|')})`;
const OWN = '(?:mon|ma|mes|notre|nos|my|our)';

/** What stands behind the subject that makes it a person. */
export const BEHIND_SUBJECT: string = [
  `(?:(?:m[’']|nous )?(?:a|avait|ont|avaient) |(?:m[’']|nous |l[’'])?)(?:${DEEDS.join('|')})(?!\\p{L})`,
  `(?:${ENGLISH_DEEDS.join('|')})(?!\\p{L})`,
  `(?:${LOOSE_DEEDS})(?= [^.;:!?\\n]{0,40}(?<!\\p{L})(?:${PEOPLE})(?!\\p{L}))`,
  `(?:est|était|fut|is|was) (?:${OWN} )?(?:ancien(?:ne)? )?${ROLE}(?!\\p{L})`,
  `(?:et moi|and I|and me)(?!\\p{L})`,
  `, (?:qui (?:m[’']|nous) ?(?:a|avait|encadr)|who (?:was|is) (?:my|our)|${OWN} (?:ancien(?:ne)? )?${ROLE})`,
].join('|');

/** What stands before a name: "ma tutrice Julia", "supervised by Julia". */
export const BEFORE_NAME: string = `${OWN} (?:ancien(?:ne)? )?${ROLE},? `;

/** Thanks, and for what. */
export const THANKS: string =
  'merci (?:encore )?à |remerci(?:e|ements) (?:à )?|thanks to |thank you,? (?:to )?|grateful to ';
export const THANKS_FOR: string = ` (?:pour (?:(?:son|sa|ses|leur|leurs) (?:\\p{L}{1,15} )?(?:${KINDNESS})|m[’']avoir|nous avoir)|for (?:(?:her|his|their) (?:\\p{L}{1,15} )?(?:${KINDNESS})|having|hiring|mentoring|supervising)|qui (?:m[’']|nous )|who )`;

/** "Please ask for Ruby.", "Merci de demander Ruby.": an order, so that clients who ask for Ruby ask for a technique. */
export const ASKED: string =
  '(?:(?<=^|[\\n.!?;:•*–-] {0,3})|(?:[Pp]lease|[Kk]indly|[Mm]erci de|[Vv]euillez|[Pp]rière de) )' +
  '(?:[Aa]sk for|[Cc]all|[Cc]ontact|[Ss]peak (?:to|with)|[Dd]emande[rz]|[Aa]ppele[rz]|[Cc]ontacte[rz]|[Jj]oindre|[Jj]oignez) ';
/** What a call to somebody goes on with; "Call Ruby from C" calls nobody. */
export const ASKED_HOW: string =
  ' ?(?:$|[.,;!?)\\n]|(?:on|at|if|before|after|about|with|à|au|aux|le|la|pour|avant|après|si|en cas)(?!\\p{L}))';
