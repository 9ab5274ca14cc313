import { foldText } from './fold-text.ts';

/** What a section of a CV holds. */
export type SectionKind =
  | 'header'
  | 'summary'
  /** What the person looks for: no evidence. */
  | 'wishes'
  /** Under a heading of which nothing is known. */
  | 'other'
  | 'skills'
  | 'experience'
  | 'volunteering'
  | 'projects'
  | 'training'
  | 'hobbies'
  | 'languages'
  | 'references'
  | 'personal'
  | 'awards'
  | 'publications';

/** What a heading says. */
export interface Heading {
  readonly section: SectionKind;
  /** Absent for words of both languages ("Formation", "Contact"). */
  readonly language?: 'en' | 'fr';
}

/** Headings, folded; a word of both languages stands in both columns. */
const HEADINGS: readonly (readonly [SectionKind, en: string, fr: string])[] = [
  [
    'summary',
    'summary|professional summary|profile|about|about me',
    'profil|a propos|a propos de moi|presentation|qui suis-je',
  ],
  [
    'wishes',
    'objective|career objective|objectives|looking for',
    'objectif|objectifs|objectif professionnel|projet professionnel|recherche',
  ],
  [
    'skills',
    'skills|technical skills|core skills|key skills|hard skills|soft skills|competencies|core competencies|technologies|tools|expertise|stack|tech stack|skills & tools|skills and tools',
    'competences|competences techniques|competences cles|competences professionnelles|competences informatiques|savoir-faire|savoir-etre|technologies|outils|expertise|informatique|domaines de competences|stack technique',
  ],
  [
    'experience',
    'experience|experiences|work experience|professional experience|employment|employment history|work history|career history|career|relevant experience|professional background',
    'experience|experiences|experience professionnelle|experiences professionnelles|parcours|parcours professionnel|emplois|stages|experiences et stages',
  ],
  [
    'training',
    'education|education and training|training|academic background|certifications|certificates|certification|courses|studies|qualifications',
    'formation|formations|formation initiale|formation continue|etudes|diplomes|diplome|diplomes et formations|formations et diplomes|etudes et formations|formation et diplomes|certifications|certificats|cursus|parcours scolaire|education',
  ],
  [
    'projects',
    'projects|personal projects|side projects|selected projects|open source',
    'projets|projets personnels|projets realises|realisations|open source',
  ],
  [
    'volunteering',
    'volunteering|volunteer work|volunteer experience|volunteer|community work|voluntary work',
    'benevolat|engagement|engagements|engagement associatif|engagements associatifs|experience benevole|experiences benevoles|vie associative|associatif|volontariat',
  ],
  [
    'hobbies',
    'hobbies|interests|hobbies and interests|leisure|personal interests|activities|sports',
    "loisirs|centres d'interet|centre d'interet|centres d'interets|hobbies|interets|passions|activites|sports|loisirs et centres d'interet|activites extra-professionnelles|divers",
  ],
  [
    'languages',
    'languages|language skills',
    'langues|langues etrangeres|competences linguistiques',
  ],
  ['references', 'references|referees', 'references|recommandations'],
  [
    'personal',
    'personal details|personal information|contact|contact details|contact information|personal data',
    'informations personnelles|coordonnees|contact|etat civil|donnees personnelles|infos personnelles|informations complementaires',
  ],
  [
    'awards',
    'awards|honors|honours|awards and honors|achievements',
    'prix|distinctions|recompenses|prix et distinctions',
  ],
  ['publications', 'publications|patents', 'publications|brevets'],
];

const LOOK_UP: ReadonlyMap<string, Heading> = headingMap();

/** Longest heading of the table, with some room for marks around it. */
const MAXIMUM_HEADING = 80;

/** Inside a job, "Technologies: Java" belongs to the job and opens no section. */
const LOCAL_LABELS: ReadonlySet<string> = new Set(
  (
    'technologies|tools|stack|tech stack|skills|projects|objective|profile|achievements|activities' +
    '|outils|stack technique|competences|projets|realisations|objectif|informatique|activites' +
    '|formation|formations|training|contact'
  ).split('|'),
);

const LOCAL_SKILL_LABELS: ReadonlySet<string> = new Set(['languages', 'projects', 'informatique']);

/** The heading that a whole line is, under Markdown marks, numbers or a final colon; or `undefined`. */
export function headingOf(line: string): Heading | undefined {
  if (line.length > MAXIMUM_HEADING) return undefined;
  return LOOK_UP.get(foldText(line).replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
}

/** The heading before the colon of a line such as `Loisirs : lecture`, and where its content begins. */
export function inlineHeading(
  line: string,
  current: SectionKind,
): (Heading & { readonly contentStart: number }) | undefined {
  const colon = line.slice(0, MAXIMUM_HEADING).indexOf(':');
  if (colon === -1) return undefined;
  const heading = headingOf(line.slice(0, colon));
  // Among skills, "Languages: Python, Go" are not those that one speaks.
  if (current === 'skills' && LOCAL_SKILL_LABELS.has(foldText(line.slice(0, colon))))
    return undefined;
  const dated = current === 'experience' || current === 'volunteering' || current === 'projects';
  if (!heading || (dated && LOCAL_LABELS.has(foldText(line.slice(0, colon))))) return undefined;
  return { ...heading, contentStart: colon + 1 };
}

function headingMap(): ReadonlyMap<string, Heading> {
  const map = new Map<string, Heading>();
  for (const [section, en, fr] of HEADINGS) {
    const french = new Set(fr.split('|'));
    const english = new Set(en.split('|'));
    for (const phrase of [...english, ...french]) {
      const both = english.has(phrase) && french.has(phrase);
      const language = english.has(phrase) ? 'en' : 'fr';
      map.set(phrase, both ? { section } : { section, language });
    }
  }
  return map;
}
