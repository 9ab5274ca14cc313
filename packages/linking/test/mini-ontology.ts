import { createOntology, type Labels, type Ontology, type OntologyData } from '@tremplin/ontology';

type Row = readonly [
  name: string,
  en: readonly string[],
  fr: readonly string[],
  caseSensitive?: readonly string[],
];

/** First label preferred; id `urn:mini:<name>`. */
const SKILLS: readonly Row[] = [
  ['python', ['Python'], ['Python']],
  ['javascript', ['JavaScript', 'JS'], ['JavaScript', 'JS']],
  ['java', ['Java (computer programming)'], ['Java (programmation informatique)']],
  ['kubernetes', ['Kubernetes'], ['Kubernetes']],
  ['postgresql', ['PostgreSQL', 'Postgres'], ['PostgreSQL', 'Postgres']],
  ['nodejs', ['Node.js'], ['Node.js']],
  ['react', ['React'], ['React']],
  ['aspnet', ['ASP.NET'], ['ASP.NET']],
  ['dotnet', ['.NET'], ['.NET']],
  ['cpp', ['C++'], ['C++']],
  ['csharp', ['C#'], ['C#']],
  ['c', ['C'], ['C']],
  ['r', ['R'], ['R']],
  ['go', ['Go', 'Golang'], ['Go', 'Golang'], ['Go']],
  ['excel', ['Excel', 'Microsoft Excel'], ['Excel', 'Microsoft Excel'], ['Excel']],
  ['rust', ['Rust'], ['Rust']],
  ['tform', ['Tform'], ['Tform']],
  ['windows', ['Windows'], ['Windows']],
  ['ci', ['CI/CD', 'continuous integration'], ['CI/CD', 'intégration continue']],
  ['rd', ['R&D', 'research and development'], ['R&D', 'recherche et développement']],
  ['api', ['API'], ['API']],
  ['project-management', ['project management'], ['gestion de projet']],
  ['customer-service', ['customer service'], ['relation avec les clients']],
  ['art-history', ['art history'], ["histoire de l'art"]],
  ['law', ['law'], ['droit']],
  ['databases', ['database design'], ['base de données']],
  ['hvac', ['heating, ventilation and cooling'], ['chauffage, ventilation et climatisation']],
  ['heart', ['heart surgery'], ['chirurgie du cœur']],
  ['english', ['English'], ['anglais']],
  ['boating', ['house boat'], ['péniche']],
  ['hiring', ['personnel selection'], ['recrutement']],
  ['recruiting', ['recruiting'], ['recrutement']],
];

const OCCUPATIONS: readonly Row[] = [
  [
    'software-developer',
    ['software developer', 'software engineer'],
    ['développeur logiciel/développeuse logiciel'],
  ],
  ['web-developer', ['web developer'], ['développeur web/développeuse web']],
  ['technical-director', ['technical director'], ['directeur technique/directrice technique']],
  ['cleaner', ['cleaner'], ["agent/agente d'entretien"]],
  ['nurse', ['nurse'], ['infirmier/infirmière']],
  ['project-lead', ['project manager'], ['chef/cheffe de projet']],
  ['technician', ['maintenance technician'], ['technicien de maintenance']],
  ['docker', ['dock worker'], ['docker']],
  ['training-manager', ['training manager'], ['responsable de formation']],
  ['au-pair', ['au pair worker', 'au pair'], ['jeune fille au pair']],
  ['script', ['script supervisor'], ['scripte']],
];

const META = {
  id: 'mini',
  version: '1',
  title: 'Mini',
  languages: ['en', 'fr'],
  licence: 'Apache-2.0',
  attribution: '',
} as const;

export const MINI_DATA: OntologyData = {
  meta: META,
  concepts: [
    ...SKILLS.map((row) => record('skill', row)),
    ...OCCUPATIONS.map((row) => record('occupation', row)),
    record('skillGroup', ['group', ['information skills'], ['compétences en information']]),
  ],
  occupationSkills: [],
  skillRelations: [],
  broader: [],
};

export function miniOntology(data: OntologyData = MINI_DATA): Ontology {
  return createOntology(data);
}

function record(
  kind: OntologyData['concepts'][number]['kind'],
  [name, en, fr, caseSensitive]: Row,
): OntologyData['concepts'][number] {
  return {
    id: `urn:mini:${name}`,
    kind,
    labels: { en: labels(en, caseSensitive), fr: labels(fr, caseSensitive) },
  };
}

function labels(
  [preferred, ...alternatives]: readonly string[],
  caseSensitive?: readonly string[],
): Labels {
  return { preferred: preferred!, alternatives, ...(caseSensitive && { caseSensitive }) };
}
