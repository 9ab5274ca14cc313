import { foldText } from './fold-text.ts';
import type { SectionKind } from './section-headings.ts';

/**
 * Not a section but a job: "chef de projet", "training officer", "software engineer", "ingénieure logiciel" are
 * titles that hold a word of headings.
 */
const TITLES: readonly RegExp[] = [
  /(?:chef(?:fe)?|charge|responsable|conseill\w{1,4}|assistante?|gestion\w{0,6}|conduite|coordinat\w{1,6}) (?:de |des |en )?(?:projet|formation|mission|association)/u,
  /(?:project|training|learning|volunteer|skills|career|community|software|tools?|education) (?:manage|officer|coordinat|lead|engineer|special|advis|assistant|director|develop|test|architect|analyst|design|consult|technici|programm|sales)/u,
  /(?:developp\w{2,5}|ingenieure?s?|technicien\w{0,4}|testeu\w{1,3}|architectes?|concept\w{2,5}) (?:\w{2,20} ){0,2}(?:logiciels?|projets?|formations?|technologies|outils?|etudes)/u,
];

/**
 * Words of headings, folded, whole and with their plurals, the telling ones first: in "School projects" the
 * projects count, in "Freelance training" the work does.
 */
const WORDS: readonly (readonly [SectionKind, RegExp])[] = (
  [
    ['experience', 'freelance|self-employed|independante?|a mon compte|consulting|consultante?'],
    ['skills', 'langages? (?:de programmation|informatiques?)|programming languages?'],
    ['training', 'ecoles?|school'],
    ['languages', 'langues?|languages?'],
    ['hobbies', "loisirs?|hobby|hobbies|centres? d'interets?|interests?|passions?|leisure"],
    ['wishes', 'objectifs?|objectives?|projet professionnel|(?:je|que) (?:re)?cherche|looking for'],
    ['wishes', 'mes souhaits|ce que je (?:veux|voudrais|souhaite)|what i want|seeking'],
    [
      'volunteering',
      'benevol\\w{1,5}|volontariat|volunteer\\w{0,3}|associations?|associati(?:f|ve)s?',
    ],
    ['projects', 'projets?|projects?|realisations?|creations?|portfolio'],
    ['experience', 'experiences?|parcours|career|emplois?|jobs?|stages?|employment|work history'],
    ['training', 'formations?|training|courses?|learning|education|etudes|studies|scolarite'],
    ['training', 'diplomes?|certificats?|certifications?|degrees?|qualifications?'],
    ['skills', 'competences?|competenc(?:y|ies)|skills?|know|sais|savoir|savoir-faire|know-how'],
    [
      'skills',
      'outils?|tools?|logiciels?|software|technologies|maitris\\w{1,3}|atouts?|strengths?',
    ],
    ['references', 'references?|referees?|recommandations?'],
    ['personal', 'contacts?|coordonnees|etat civil|personal (?:details|data|information)'],
    ['summary', 'profil|profile|a propos|about me|qui (?:suis-je|je suis)|presentation|summary'],
  ] as const
).map(([kind, words]) => [kind, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'u')]);

/** A label inside a job: "Compétences mobilisées", "Skills used". */
const LABEL =
  /(?:competences?|outils?|logiciels?|technologies) (?:utilise|acquis|mobilise|developpe|mis)|(?:skills?|tools?|software|technologies) (?:used|gained|developed|applied|learned)/u;

/** The kind of section that the words of a heading announce; `undefined` when they announce none. */
export function headingKind(heading: string): SectionKind | undefined {
  const folded = foldText(heading);
  return [...TITLES, LABEL].some((pattern) => pattern.test(folded))
    ? undefined
    : WORDS.find(([, words]) => words.test(folded))?.[0];
}
