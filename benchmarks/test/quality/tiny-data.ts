import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createOntology, encodePack, type ConceptRecord } from '@tremplin/ontology';

const ESCO = 'http://data.europa.eu/esco';
const BAKER = `${ESCO}/occupation/1`;
const DRIVER = `${ESCO}/occupation/2`;
const COOKS = `${ESCO}/isco/C512`;
const BAKE = `${ESCO}/skill/1`;
const DRIVE = `${ESCO}/skill/2`;
const ACCOUNTS = `${ESCO}/skill/3`;

function concept(
  id: string,
  kind: ConceptRecord['kind'],
  [en, fr]: readonly [en: readonly string[], fr: readonly string[]],
): ConceptRecord {
  const labels = ([preferred = '', ...alternatives]: readonly string[]) => ({
    preferred,
    alternatives,
  });
  return { id, kind, labels: { en: labels(en), fr: labels(fr) } };
}

/** An invented classification with the name of ESCO. */
export function tinyEscoPack(): Uint8Array {
  return encodePack(
    createOntology({
      meta: {
        id: 'esco',
        version: 'tiny',
        title: 'Tiny',
        languages: ['en', 'fr'],
        licence: 'CC0-1.0',
        attribution: '',
      },
      concepts: [
        concept(BAKER, 'occupation', [['baker', 'bread maker'], ['boulanger/boulangère']]),
        concept(DRIVER, 'occupation', [['lorry driver'], ['conducteur/conductrice de camion']]),
        concept(COOKS, 'occupationGroup', [['Bakers'], ['Boulangers']]),
        concept(BAKE, 'skill', [['bake bread'], ['cuire du pain']]),
        concept(DRIVE, 'skill', [['drive lorries'], ['conduire des camions']]),
        concept(ACCOUNTS, 'skill', [['keep accounts'], ['tenir la comptabilité']]),
      ],
      occupationSkills: [
        { occupation: BAKER, skill: BAKE, relationType: 'essential' },
        { occupation: DRIVER, skill: DRIVE, relationType: 'essential' },
      ],
      skillRelations: [],
      broader: [{ concept: BAKER, broader: COOKS }],
    }),
  );
}

const tsv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join('\t')}\n`).join('');

/** Path → content, in the layout of the public data. Names of folders are our own where any will do. */
export const TINY_DATA: Readonly<Record<string, string | Uint8Array>> = {
  // A folder whose name says nothing: the languages are told from the texts. Q3 has no annotation.
  'bench/melo/titles of Rouen/queries.tsv': tsv(
    ['Q1', 'Boulangère (h/f)'],
    ['Q2', 'Conducteur de camion (h/f)'],
    ['Q3', 'Personne'],
  ),
  'bench/melo/titles of Rouen/corpus_elements.tsv': tsv(
    ['C1_fr_0', 'Boulangers'],
    ['C2_fr_0', 'boulanger/boulangère'],
    ['C3_fr_0', 'conducteur/conductrice de camion'],
    ['C4_fr_0', 'sans concept'],
  ),
  'bench/melo/titles of Rouen/concept_mapping.tsv': tsv(
    ['C1_fr_0', COOKS],
    ['C2_fr_0', BAKER],
    ['C3_fr_0', DRIVER],
  ),
  'bench/melo/titles of Rouen/annotations.tsv.gz': gzipSync(
    tsv(['Q1', '0', 'C2_fr_0', '1'], ['Q2', '0', 'C3_fr_0', '1'], ['Q2', '0', 'C2_fr_0', '0']),
  ),
  'bench/melo/tiny_q_fr_c_en/queries.tsv': tsv(['Q1', 'Boulangère']),
  'bench/melo/tiny_q_fr_c_en/corpus_elements.tsv': tsv(['C1', 'baker'], ['C2', 'lorry driver']),
  'bench/melo/tiny_q_fr_c_en/concept_mapping.tsv': tsv(['C1', BAKER], ['C2', DRIVER]),
  'bench/melo/tiny_q_fr_c_en/annotations.tsv': tsv(['Q1', '0', 'C1', '1']),
  'bench/melo/half/queries.tsv': tsv(['Q1', 'x']),
  'bench/skill-extraction/tech_validation_annotations.csv':
    'sentence,span,sub_span,label\n' +
    '"You bake bread, every day .",bake bread,,bake bread\n' +
    '"You bake bread, every day .",smart,,LABEL NOT PRESENT\n' +
    'You keep accounts .,smile,,UNDERSPECIFIED\n',
  'bench/skill-extraction/tech_test_annotations.csv.gz': gzipSync(
    'sentence,span,sub_span,label\nYou drive lorries .,drive lorries,,Drive lorries\n' +
      'You knit .,knit,,knit socks\n',
  ),
  'bench/skill-linking-fr/any.csv':
    'label_fr,label_nl,esco_uri,relation\n' +
    `Cuire le pain,,${BAKE},skos:exactMatch\n` +
    `Cuire le pain,,${DRIVE},skos:broadMatch\n` +
    `Comptabilité,,${ACCOUNTS},skos:closeMatch\n` +
    `Ailleurs,,${ESCO}/skill/9,skos:exactMatch\n`,
  'bench/job-title-similarity/en/queries.tsv': tsv(['a', 'Baker'], ['z', 'Nobody']),
  'bench/job-title-similarity/en/corpus_documents.tsv': tsv(
    ['b', 'Bread baker'],
    ['c', 'Truck driver'],
  ),
  'bench/job-title-similarity/en/annotations.tsv': tsv(['a', '0', 'b', '1']),
  'bench/job-title-similarity/fr/queries.tsv': tsv(['a', 'Boulangère']),
  'bench/jobbert/rows.csv.gz': gzipSync(
    `,vacancyTitle,conceptUri\n0,"Baker, Rouen",${BAKER}\n1,Lorry driver needed,${DRIVER}\n2,Other,${ESCO}/occupation/9\n`,
  ),
  'audit/fairness_cases.json': JSON.stringify([
    {
      id: 'right',
      kind: 'proportion-ci95',
      input: { x: 0, n: 10 },
      expected: { percentile_bootstrap_exact: [0, 0] },
    },
  ]),
};

export function writeFiles(
  root: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
