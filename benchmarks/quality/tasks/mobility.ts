import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CliError,
  type BenchContext,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import { isFolder, locate } from '../data/locate.ts';
import { readCsvRows, type CsvRow } from '../data/read-csv-rows.ts';
import { averagePrecision } from '../metrics/average-precision.ts';
import { precisionAtK } from '../metrics/precision-at-k.ts';
import { rankRelevant, type RankedQuery } from '../metrics/ranked-query.ts';
import { recallAtK } from '../metrics/recall-at-k.ts';
import { meansOf, summarize, type QueryMetrics } from '../metrics/summarize.ts';
import {
  createOccupationRankers,
  type OccupationRankers,
  type ScoreRow,
} from '../occupations/rank-all.ts';

const FILE = /^unix_rubrique_mobilite_v(\d+)(?:_[a-z0-9]+)?\.csv(?:\.gz)?$/u;

/** Do the distances find the official mobilities between ROME occupations, which they never read? */
export const mobility: BenchTask = {
  name: 'mobility',
  summary: 'occupation distances against the official ROME mobilities',
  requires: 'rome',
  data: 'required',
  run,
};

const METRICS: QueryMetrics<RankedQuery> = {
  map: averagePrecision,
  recallAt10: (query) => recallAtK(query, 10),
  precisionAt1: (query) => precisionAtK(query, 1),
};

/** Pairs of codes of occupations: source → targets. */
type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

async function run(context: BenchContext): Promise<BenchRun> {
  const ontology = context.ontology!;
  // Version 347 of a file is release 3.47: the pack says `v347`.
  const release = /\d/u.exec(ontology.meta.version)?.[0];
  const rows = readCsvRows(findFile(context, release), ['code_rome', 'code_rome_cible']);
  const rankers = await createOccupationRankers(ontology);
  const sets = setsOf(rows, `rome${release}`).filter(({ pairs }) => pairs.size > 0);
  const results = sets.map(({ set, pairs }) => measure(rankers, { set, pairs }, context));
  return {
    results,
    embedder: rankers.embedder,
    remarks: [
      'Pairs of occupations; rows between job titles left out. Candidates: all other occupations of the pack.',
      'No mobility is an input of the distances, nor of the training of the vectors.',
    ],
  };
}

function findFile({ dataPath = '' }: BenchContext, release: string | undefined): string {
  const places = [`rome${release}`, '.'].flatMap((name) => {
    const folder = locate(dataPath, { path: [name], isIt: isFolder });
    if (folder === undefined) return [];
    return readdirSync(folder)
      .filter((file) => FILE.exec(file)?.[1]!.startsWith(release ?? ''))
      .map((file) => join(folder, file));
  });
  const [file] = places.toSorted();
  if (file !== undefined) return file;
  throw new CliError(
    'bad-input',
    `no unix_rubrique_mobilite_v${release ?? ''}….csv in --data for a ROME ${release ?? '?'} pack; give the folder of the official files of that version`,
  );
}

/** All pairs; and those of each type, where rows say it (1 *proche*, 2 *évolution*). */
function setsOf(
  rows: readonly CsvRow[],
  name: string,
): readonly { readonly set: string; readonly pairs: Pairs }[] {
  const between = rows.filter(
    (row) => !row['code_appellation_source'] && !row['code_appellation_cible'],
  );
  const ofType = (type: string): Pairs =>
    pairsOf(between.filter((row) => row['code_type_mobilite'] === type));
  return [
    { set: name, pairs: pairsOf(between) },
    { set: `${name}-proche`, pairs: ofType('1') },
    { set: `${name}-evolution`, pairs: ofType('2') },
  ];
}

function pairsOf(rows: readonly CsvRow[]): Pairs {
  const pairs = new Map<string, Set<string>>();
  for (const row of rows) {
    const [source, target] = [row['code_rome']!, row['code_rome_cible']!];
    if (source === target) continue;
    if (!pairs.has(source)) pairs.set(source, new Set());
    pairs.get(source)!.add(target);
  }
  return pairs;
}

function measure(
  rankers: OccupationRankers,
  { set, pairs }: { readonly set: string; readonly pairs: Pairs },
  { note, progress, seed }: BenchContext,
): BenchResult {
  const start = performance.now();
  const { placeOf } = rankers;
  const named = [...pairs].flatMap(([source, targets]) => [source, ...targets]);
  const unknown = [...new Set(named.filter((code) => !placeOf.has(code)))];
  if (unknown.length > 0) note(`${set}: not in the pack: ${unknown.toSorted().join(', ')}`);
  const questions = [...pairs]
    .map(([source, targets]) => ({
      from: placeOf.get(source),
      relevant: new Set([...targets].flatMap((code) => placeOf.get(code) ?? [])),
    }))
    .flatMap(({ from, relevant }) =>
      from === undefined || relevant.size === 0 ? [] : [{ from, relevant }],
    );
  const ask = (scores: ScoreRow, name: string): readonly RankedQuery[] =>
    questions.map(({ from, relevant }, i) => {
      progress(i, questions.length, `${set}, ${name}`);
      const row = Float64Array.from(scores(from));
      row[from] = Number.NEGATIVE_INFINITY;
      return rankRelevant(row, relevant);
    });
  return {
    set,
    n: questions.length,
    ...summarize(ask(rankers.ours, 'tremplin'), METRICS, seed),
    baselines: Object.fromEntries(
      Object.entries(rankers.baselines).map(([name, scores]) => [
        name,
        meansOf(ask(scores, name), METRICS),
      ]),
    ),
    seconds: (performance.now() - start) / 1000,
  };
}
