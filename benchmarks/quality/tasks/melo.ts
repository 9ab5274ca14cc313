import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  CliError,
  type BenchContext,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import { isFolder, locate } from '../data/locate.ts';
import { findFile } from '../data/read-text.ts';
import { readMeloSet, MELO_FILES } from '../sets/melo-set.ts';
import { meloOntology } from '../sets/melo-ontology.ts';
import { loadEngines } from '../engine/load-engines.ts';
import { measureConcepts, type ConceptSet } from '../engine/measure-concepts.ts';
import { accuracyAt1 } from '../metrics/accuracy-at-1.ts';
import { recallAtK } from '../metrics/recall-at-k.ts';
import { reciprocalRank } from '../metrics/reciprocal-rank.ts';
import type { RankedQuery } from '../metrics/ranked-query.ts';
import type { QueryMetrics } from '../metrics/summarize.ts';

const METRICS: QueryMetrics<RankedQuery> = {
  accuracyAt1,
  mrr: reciprocalRank,
  recallAt10: (query) => recallAtK(query, 10),
};

/** Job titles of national services to ESCO. */
export const melo: BenchTask = {
  name: 'melo',
  summary: 'job titles of national classifications to ESCO occupations, per concept',
  requires: 'esco',
  data: 'required',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const folders = setFolders(context);
  const engines = await loadEngines(context);
  const results: BenchResult[] = [];
  for (const folder of folders) {
    for (const set of readSets(folder, context)) {
      results.push(await measureConcepts(set, engines, context));
    }
  }
  return {
    results,
    embedder: engines.own.embedder,
    remarks: [
      'Per ESCO concept, over the concepts of each corpus. Published figures of other systems are per surface form and zero-shot; this model has read the labels of ESCO, ROME and O*NET, though no crosswalk between them.',
    ],
  };
}

function setFolders({ dataPath = '', note }: BenchContext): readonly string[] {
  const isSet = (path: string): boolean =>
    MELO_FILES.every((name) => findFile(join(path, name)) !== undefined);
  const foldersIn = (path: string): readonly string[] =>
    readdirSync(path)
      .toSorted()
      .map((name) => join(path, name))
      .filter(isFolder);
  const root = locate(dataPath, {
    path: ['bench', 'melo'],
    isIt: (path) => isFolder(path) && (isSet(path) || foldersIn(path).some(isSet)),
  });
  if (root === undefined) {
    throw new CliError(
      'bad-input',
      `no folder with ${MELO_FILES.join(', ')} in --data bench/melo/<set>; check the path`,
    );
  }
  if (isSet(root)) return [root];
  const folders = foldersIn(root);
  for (const folder of folders) {
    const absent = MELO_FILES.filter((name) => findFile(join(folder, name)) === undefined);
    if (absent.length > 0) note(`${basename(folder)} left out: no ${absent.join(', ')}`);
  }
  return folders.filter(isSet);
}

/** The set with the labels of its corpus only; French to English also with all labels of the pack. */
function readSets(folder: string, { ontology, note }: BenchContext): readonly ConceptSet[] {
  const pack = ontology!;
  const melo = readMeloSet(folder, note);
  const { set, queries, queryLanguage, corpusLanguage } = melo;
  if (queries.length === 0) {
    note(`${set} left out: no query with an annotation in the corpus`);
    return [];
  }
  const common = {
    queries,
    kinds: ['occupation', 'occupationGroup'],
    kind: 'title',
    language: queryLanguage,
    metrics: METRICS,
  } as const;
  const alone = { set, ontology: meloOntology(melo, pack, { isBridged: false }), ...common };
  if (queryLanguage !== 'fr' || corpusLanguage !== 'en') return [alone];
  const bridged = meloOntology(melo, pack, { isBridged: true });
  return [alone, { set: `${set}+bridged`, ontology: bridged, ...common }];
}
