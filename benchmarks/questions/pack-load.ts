import { createOntology, findConcept, preferredLabel, type Ontology } from '@tremplin/ontology';
import { importEscoDirectory, readPackFile, writePackFile } from '@tremplin/ontology/node';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAsMaps } from '../naive/load-as-maps.ts';
import { escoFolder } from '../measure/esco-folder.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { createTable } from '../measure/table.ts';
import { timedTable } from '../measure/timed-table.ts';
import { withTemporaryFolder } from '../measure/with-temporary-folder.ts';

const NAIVE = 'JSON.parse and Maps';
const PACK = 'readPackFile';

export const packLoad: Question = {
  asks: 'How long does it take until an imported classification can be used?',
  run: (options) => withTemporaryFolder((folder) => packLoadQuestion(options, folder)),
};

interface Files {
  readonly json: string;
  readonly pack: string;
  readonly ontology: Ontology;
  /** A concept to ask the label of. */
  readonly uri: string;
}

async function packLoadQuestion(options: QuestionOptions, folder: string): Promise<Answer> {
  const files = await writeFiles(escoFolder(options), folder);
  const load = await timedTable(
    'load the file',
    [
      { name: NAIVE, run: () => loadAsMaps(files.json) },
      { name: PACK, run: () => readPackFile(files.pack) },
    ],
    options,
  );
  const firstLabel = await timedTable(
    'load the file and give one preferred label',
    [
      { name: NAIVE, run: () => naiveLabel(files) },
      { name: PACK, run: () => packLabel(files) },
    ],
    options,
  );
  const bytes = new Map([
    [NAIVE, [(await stat(files.json)).size]],
    [PACK, [(await stat(files.pack)).size]],
  ]);
  return {
    sizes: { concepts: files.ontology.size },
    tables: [
      load,
      firstLabel,
      createTable('bytes on disk', bytes, { unit: 'bytes', reference: NAIVE }),
    ],
    notes: [
      'The JSON holds the rows that the pack was made of, and nothing else. readPackFile checks the SHA-256 of the whole file at each load; JSON.parse checks nothing.',
    ],
  };
}

async function writeFiles(data: string, folder: string): Promise<Files> {
  const imported = await importEscoDirectory(data);
  const ontology = createOntology(imported.data);
  const json = join(folder, 'esco.json');
  const pack = join(folder, 'esco.pack');
  await writeFile(json, JSON.stringify(imported.data));
  await writePackFile(ontology, pack);
  const { concepts } = imported.data;
  return { json, pack, ontology, uri: concepts[Math.floor(concepts.length / 2)]!.id };
}

async function naiveLabel({ json, uri }: Files): Promise<string> {
  const { concepts } = await loadAsMaps(json);
  return concepts.get(uri)!.labels['en']!.preferred;
}

async function packLabel({ pack, uri }: Files): Promise<string> {
  const ontology = await readPackFile(pack);
  return preferredLabel(ontology, findConcept(ontology, uri)!, 'en');
}
