import { createLinker, type Linker } from '@tremplin/linking';
import { createOntology, type Ontology, type OntologyData } from '@tremplin/ontology';
import type { ImportOptions } from '../src/index.ts';

const SKILLS: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  javascript: ['JavaScript', 'JavaScript'],
  typescript: ['TypeScript', 'TypeScript'],
  react: ['React', 'React'],
  sql: ['SQL', 'SQL'],
  python: ['Python', 'Python'],
  swift: ['Swift', 'Swift'],
  accessibility: ['web accessibility', 'accessibilité web'],
  testing: ['software testing', 'tests logiciels'],
  teaching: ['teaching digital skills', 'enseignement des compétences numériques'],
  'machine-learning': ['machine learning', 'apprentissage automatique'],
  accounting: ['bookkeeping', 'tenue de comptabilité'],
};

const OCCUPATIONS: readonly (readonly [
  id: string,
  en: string,
  fr: string,
  essential: string,
  optional: string,
])[] = [
  [
    'web-developer',
    'web developer',
    'développeur web/développeuse web',
    'javascript testing',
    'react',
  ],
  ['trainer', 'digital trainer', 'formateur numérique/formatrice numérique', 'teaching', 'python'],
  ['accountant', 'accountant', 'comptable', 'accounting', 'sql'],
  ['baker', 'baker', 'boulanger/boulangère', 'accounting', ''],
];

export const skill = (name: string): string => `urn:mini:skill:${name}`;

const DATA: OntologyData = {
  meta: {
    id: 'mini',
    version: '1',
    title: 'Mini',
    languages: ['en', 'fr'],
    licence: 'CC0-1.0',
    attribution: '',
  },
  concepts: [
    ...Object.entries(SKILLS).map(([name, [en, fr]]) => ({
      id: skill(name),
      kind: 'skill' as const,
      labels: labels(en, fr),
    })),
    ...OCCUPATIONS.map(([id, en, fr]) => ({
      id: `urn:mini:occupation:${id}`,
      kind: 'occupation' as const,
      labels: labels(en, fr),
    })),
  ],
  occupationSkills: OCCUPATIONS.flatMap(([id, , , essential, optional]) =>
    (['essential', 'optional'] as const).flatMap((relationType) =>
      (relationType === 'essential' ? essential : optional)
        .split(' ')
        .filter(Boolean)
        .map((name) => ({
          occupation: `urn:mini:occupation:${id}`,
          skill: skill(name),
          relationType,
        })),
    ),
  ),
  skillRelations: [],
  broader: [],
};

function labels(en: string, fr: string) {
  return {
    en: { preferred: en, alternatives: [] },
    fr: { preferred: fr, alternatives: [] },
  };
}

export const miniOntology: Ontology = createOntology(DATA);
const miniLinker: Linker = await createLinker(miniOntology);

/** The same pack under another version: same codes, another hash. */
export const otherOntology: Ontology = createOntology({
  ...DATA,
  meta: { ...DATA.meta, version: '2' },
});

export const options: ImportOptions = {
  linker: miniLinker,
  subjectId: 'row-42',
  key: 'a key of sixteen bytes or more',
  now: new Date('2026-11-22T10:00:00Z'),
};
