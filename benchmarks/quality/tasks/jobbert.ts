import type { BenchContext, BenchRun, BenchTask } from '@tremplin/cli';
import { findConcept } from '@tremplin/ontology';
import { findFiles } from '../data/find-files.ts';
import { readCsvRows } from '../data/read-csv-rows.ts';
import { loadEngines } from '../engine/load-engines.ts';
import { measureConcepts } from '../engine/measure-concepts.ts';
import { recallAtK } from '../metrics/recall-at-k.ts';
import { reciprocalRank } from '../metrics/reciprocal-rank.ts';

const FILES = {
  folder: ['bench', 'jobbert'],
  isName: (name: string): boolean => name.endsWith('.csv'),
  shown: 'bench/jobbert/*.csv',
};

/** Raw vacancy titles, as employers wrote them. */
export const jobbert: BenchTask = {
  name: 'jobbert',
  summary: 'raw titles of vacancies to ESCO occupations',
  requires: 'esco',
  data: 'required',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const { dataPath = '', note } = context;
  const ontology = context.ontology!;
  const rows = findFiles(dataPath, FILES).flatMap((file) =>
    readCsvRows(file, ['vacancyTitle', 'conceptUri']),
  );
  const queries = rows
    .filter(({ conceptUri = '' }) => findConcept(ontology, conceptUri) !== undefined)
    .map(({ vacancyTitle = '', conceptUri = '' }) => ({
      text: vacancyTitle,
      relevant: [conceptUri],
    }));
  const left = rows.length - queries.length;
  if (left > 0) note(`${left} titles left out: their occupation is not in the pack`);
  if (queries.length === 0) return { results: [], embedder: null };
  const engines = await loadEngines(context);
  const metrics = {
    recallAt5: (query) => recallAtK(query, 5),
    recallAt10: (query) => recallAtK(query, 10),
    mrr: reciprocalRank,
  } satisfies Parameters<typeof measureConcepts>[0]['metrics'];
  const set = { set: 'titles', queries, ontology, kinds: ['occupation'], kind: 'title' } as const;
  const result = await measureConcepts({ ...set, language: 'en', metrics }, engines, context);
  return {
    results: [result],
    embedder: engines.own.embedder,
    remarks: [
      'One occupation is right for each title, among all occupations of the pack. Published: JobBERT (2021) about .39 recall at 5 and .31 MRR on the test set.',
    ],
  };
}
