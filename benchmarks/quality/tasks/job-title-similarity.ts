import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  CliError,
  type BenchContext,
  type BenchMetrics,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import { isFolder, locate } from '../data/locate.ts';
import { findFile } from '../data/read-text.ts';
import { readTsvLines } from '../data/read-tsv-lines.ts';
import type { Engine } from '../engine/engine.ts';
import { loadEngines } from '../engine/load-engines.ts';
import { averagePrecision } from '../metrics/average-precision.ts';
import { rankRelevant, type RankedQuery } from '../metrics/ranked-query.ts';
import { reciprocalRank } from '../metrics/reciprocal-rank.ts';
import { rpAtK } from '../metrics/rp-at-k.ts';
import { meansOf, summarize } from '../metrics/summarize.ts';

const FILES = ['queries.tsv', 'corpus_documents.tsv', 'annotations.tsv'];

const METRICS = {
  map: averagePrecision,
  mrr: reciprocalRank,
  rpAt5: (query: RankedQuery): number => rpAtK(query, 5),
};

/** Titles ranked for a title, both as people write them. */
export const jobTitleSimilarity: BenchTask = {
  name: 'job-title-similarity',
  summary: 'job titles that mean the same, without a classification between',
  requires: 'esco',
  data: 'required',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const folders = languageFolders(context);
  const engines = await loadEngines(context);
  const results: BenchResult[] = [];
  for (const [i, folder] of folders.entries()) {
    context.progress(i, folders.length, basename(folder));
    const titles = readTitles(folder, context);
    const start = performance.now();
    const own = await rankTitles(titles, engines.own, context);
    const seconds = (performance.now() - start) / 1000;
    const baselines: Record<string, BenchMetrics> = {};
    for (const engine of engines.baselines) {
      baselines[engine.name] = meansOf(await rankTitles(titles, engine, context), METRICS);
    }
    const summary = summarize(own, METRICS, context.seed);
    results.push({ set: basename(folder), n: own.length, ...summary, baselines, seconds });
  }
  return {
    results,
    embedder: engines.own.embedder,
    remarks: [
      'Only positive judgements are listed; every other title counts as wrong. Published for English: character TF-IDF .34 MAP (WorkRB).',
    ],
  };
}

function languageFolders({ dataPath = '', note }: BenchContext): readonly string[] {
  const isSet = (path: string): boolean =>
    FILES.every((name) => findFile(join(path, name)) !== undefined);
  const foldersIn = (path: string): readonly string[] =>
    readdirSync(path)
      .toSorted()
      .map((name) => join(path, name))
      .filter(isFolder);
  const root = locate(dataPath, {
    path: ['bench', 'job-title-similarity'],
    isIt: (path) => isFolder(path) && (isSet(path) || foldersIn(path).some(isSet)),
  });
  if (root === undefined) {
    throw new CliError(
      'bad-input',
      `no folder with ${FILES.join(', ')} in --data bench/job-title-similarity/<language>; check the path`,
    );
  }
  if (isSet(root)) return [root];
  const folders = foldersIn(root);
  for (const folder of folders) {
    const absent = FILES.filter((name) => findFile(join(folder, name)) === undefined);
    if (absent.length > 0) note(`${basename(folder)} left out: no ${absent.join(', ')}`);
  }
  return folders.filter(isSet);
}

interface Titles {
  readonly language: string;
  readonly queries: readonly string[];
  readonly documents: readonly string[];
  /** Places in `documents` of what is right for each query. */
  readonly right: readonly ReadonlySet<number>[];
}

function readTitles(folder: string, { note }: BenchContext): Titles {
  const [queries, documents, annotations] = FILES.map((name) =>
    readTsvLines(join(folder, name)),
  ) as [readonly string[][], readonly string[][], readonly string[][]];
  const places = new Map(documents.map(([id = ''], i) => [id, i]));
  const right = new Map<string, Set<number>>();
  for (const [query = '', , document = '', grade = '1'] of annotations) {
    const place = places.get(document);
    if (place === undefined || Number(grade) <= 0) continue;
    if (right.has(query)) right.get(query)!.add(place);
    else right.set(query, new Set([place]));
  }
  const answered = queries.filter(([id = '']) => right.has(id));
  const left = queries.length - answered.length;
  if (left > 0) note(`${basename(folder)}: ${left} queries without a right title left out`);
  return {
    language: basename(folder),
    queries: answered.map(([, title = '']) => title),
    documents: documents.map(([, title = '']) => title),
    right: answered.map(([id = '']) => right.get(id)!),
  };
}

async function rankTitles(
  { language, queries, documents, right }: Titles,
  engine: Engine,
  { ontology }: BenchContext,
): Promise<readonly RankedQuery[]> {
  const titles = { left: queries, right: documents };
  const scores = await engine.compareTitles(titles, { ontology: ontology!, language });
  return scores.map((each, i) => rankRelevant(each, right[i]!));
}
