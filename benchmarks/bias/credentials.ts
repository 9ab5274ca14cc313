import type { CounterfactualCandidate, SwapLanguage } from '@tremplin/fairness';
import { createSeededRandom, type SeededRandom } from '@tremplin/testkit/seeded-random';

/** Degrees as CVs name them, on the scale of 0 to 5 of recruiting forms. */
export const DEGREES: readonly { readonly words: string; readonly degree: number }[] = [
  { words: 'Vocational certificate', degree: 1 },
  { words: 'Two-year diploma', degree: 2 },
  { words: 'Bachelor', degree: 3 },
  { words: 'Master', degree: 4 },
  { words: 'Doctorate', degree: 5 },
  { words: 'Certificat professionnel', degree: 1 },
  { words: 'BTS', degree: 2 },
  { words: 'Licence', degree: 3 },
  { words: 'Mastère', degree: 4 },
  { words: 'Doctorat', degree: 5 },
];

/** What a CV says beside skills, and what must change nothing. */
export type Credential = 'diploma' | 'school' | 'employer' | 'gap' | 'name' | 'age' | 'address';

const VALUES: Readonly<Record<SwapLanguage, Readonly<Record<Credential, readonly string[]>>>> = {
  en: {
    diploma: DEGREES.slice(0, 5).map(({ words }) => words),
    school: [
      'Evening College of Barrow',
      'State University of Ohio',
      'Ashdown Institute',
      'Oxford',
    ],
    employer: [
      'Barlow & Sons',
      'Ministry of Public Affairs',
      'Temp Agency North',
      'Kellmann Group',
    ],
    gap: [
      '2016 to 2017: abroad',
      '2016 to 2019: parental leave',
      '2016 to 2018: sick leave',
      '2016: travelling',
    ],
    name: [
      'Emily Walsh',
      'Lakisha Robinson',
      'Jamal Jones',
      'Greg Baker',
      'Mei Chen',
      'Fatma Yildiz',
    ],
    age: ['12 May 1969', '3 June 1978', '21 March 1989', '30 August 1997', '1 February 2001'],
    address: [
      '4 Park Lane, Bristol BS8',
      '17 Tower Block, Hartcliffe, Bristol BS13',
      '9 Elm Road, London W8',
    ],
  },
  fr: {
    diploma: DEGREES.slice(5).map(({ words }) => words),
    school: ['Greta de Roubaix', 'Université de Limoges', 'Institut du Val', 'HEC'],
    employer: ['Entreprise Barbier', 'Mairie de Quimper', 'Intérim du Nord', 'Groupe Kellmann'],
    gap: [
      '2016 à 2017 : séjour',
      '2016 à 2019 : congé parental',
      '2016 à 2018 : arrêt maladie',
      '2016 : voyages',
    ],
    name: ['Camille Lefèvre', 'Fatoumata Diallo', 'Mohamed Benali', 'Thomas Girard', 'Linh Nguyen'],
    age: ['12 mai 1969', '3 juin 1978', '21 mars 1989', '30 août 1997', '1er février 2001'],
    address: [
      '4 rue de Rennes, 75006 Paris',
      '17 allée des Bosquets, 93370 Montfermeil',
      '9 quai Joffre, 69002 Lyon',
    ],
  },
};

export const CREDENTIALS: readonly Credential[] = [
  'diploma',
  'school',
  'employer',
  'gap',
  'name',
  'age',
  'address',
];

/** Two raw texts of one person that differ in one credential and in nothing else. */
export interface Perturbation {
  readonly id: string;
  readonly credential: Credential;
  readonly language: SwapLanguage;
  readonly before: string;
  readonly after: string;
}

/** Seeded; the credentials in turn. */
export function drawPerturbations(
  candidates: readonly CounterfactualCandidate[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Perturbation[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, (_, i): Perturbation => {
    const { text, language } = random.pick(candidates);
    const credential = CREDENTIALS[i % CREDENTIALS.length]!;
    const values = drawValues(language, random);
    const others = VALUES[language][credential].filter((value) => value !== values[credential]);
    const after = { ...values, [credential]: random.pick(others) };
    return {
      id: `p${i}`,
      credential,
      language,
      before: writeCv(text, language, values),
      after: writeCv(text, language, after),
    };
  });
}

type Values = Readonly<Record<Credential, string>>;

function drawValues(language: SwapLanguage, random: SeededRandom): Values {
  const entries = CREDENTIALS.map((name) => [name, random.pick(VALUES[language][name])] as const);
  return Object.fromEntries(entries) as Values;
}

function writeCv(text: string, language: SwapLanguage, values: Values): string {
  const { name, address, age, employer, gap, diploma, school } = values;
  const [born, worked] =
    language === 'fr' ? ['Date de naissance', 'Employeur'] : ['Born', 'Employer'];
  return [
    name,
    address,
    `${born}: ${age}`,
    '',
    text,
    `${diploma}, ${school}`,
    '',
    `${worked}: ${employer}`,
    gap,
    '',
  ].join('\n');
}
