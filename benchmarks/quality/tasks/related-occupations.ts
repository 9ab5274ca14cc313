import { CliError, type BenchContext, type BenchRun, type BenchTask } from '@tremplin/cli';
import { isFile, locate } from '../data/locate.ts';
import { findFile } from '../data/read-text.ts';
import { readCsvRows } from '../data/read-csv-rows.ts';
import { ndcgAtK } from '../metrics/ndcg-at-k.ts';
import { meansOf, summarize, type QueryMetrics } from '../metrics/summarize.ts';
import { createOccupationRankers, type ScoreRow } from '../occupations/rank-all.ts';

const FILE = ['onet', 'Related_Occupations.csv'];

/** What a related occupation is worth. Only the first two are the ten *Primary* ones. */
const GAINS: Readonly<Record<string, number>> = {
  'Primary-Short': 3,
  'Primary-Long': 2,
  Supplemental: 1,
};
const PRIMARY = 2;

/** Do the distances find what O*NET calls related occupations, which they never read? */
export const relatedOccupations: BenchTask = {
  name: 'related-occupations',
  summary: 'occupation distances against the related occupations of O*NET',
  requires: 'onet',
  data: 'required',
  run,
};

/** Gains of all candidates in the order of the answer. */
type Answer = readonly number[];

const METRICS: QueryMetrics<Answer> = {
  ndcgAt10: (gains) => ndcgAtK(gains, 10),
  recallAt10: (gains) => {
    const primary = gains.filter((gain) => gain >= PRIMARY).length;
    return gains.slice(0, 10).filter((gain) => gain >= PRIMARY).length / Math.min(10, primary);
  },
};

async function run({
  dataPath = '',
  note,
  progress,
  seed,
  ...context
}: BenchContext): Promise<BenchRun> {
  const file = locate(dataPath, { path: FILE, isIt: (path) => isFile(findFile(path) ?? path) });
  const there = file ?? findFile(`${dataPath}/${FILE[1]!}`);
  if (there === undefined)
    throw new CliError('bad-input', `no ${FILE.join('/')} in --data; give that file or its folder`);
  const rankers = await createOccupationRankers(context.ontology!);
  const { questions, unknown } = readQuestions(there, rankers.placeOf);
  if (unknown.length > 0) note(`onet: not in the pack or of no known tier: ${unknown.join(', ')}`);
  const start = performance.now();
  const ask = (scores: ScoreRow, name: string): readonly Answer[] =>
    questions.map(({ from, gains }, i) => {
      progress(i, questions.length, name);
      const row = scores(from);
      return rankers.codes
        .map((code, place) => ({ code, place }))
        .filter(({ place }) => place !== from)
        .toSorted((a, b) => row[b.place]! - row[a.place]! || (a.code < b.code ? -1 : 1))
        .map(({ place }) => gains.get(place) ?? 0);
    });
  const baselines = Object.fromEntries(
    Object.entries(rankers.baselines).map(([name, scores]) => [
      name,
      meansOf(ask(scores, name), METRICS),
    ]),
  );
  const ours = summarize(ask(rankers.ours, 'tremplin'), METRICS, seed);
  const seconds = (performance.now() - start) / 1000;
  return {
    results: [{ set: 'onet', n: questions.length, ...ours, baselines, seconds }],
    embedder: rankers.embedder,
    remarks: [
      'Gains 3, 2, 1 for Primary-Short, Primary-Long, Supplemental; recallAt10 of the ten Primary.',
      'No related occupation is an input of the distances, nor of the training of the vectors.',
    ],
  };
}

interface Question {
  readonly from: number;
  /** By place of the related occupation. */
  readonly gains: ReadonlyMap<number, number>;
}

function readQuestions(
  file: string,
  placeOf: ReadonlyMap<string, number>,
): { readonly questions: readonly Question[]; readonly unknown: readonly string[] } {
  const columns = ['O*NET-SOC Code', 'Related O*NET-SOC Code', 'Relatedness Tier'] as const;
  const bySource = new Map<number, Map<number, number>>();
  const unknown = new Set<string>();
  for (const row of readCsvRows(file, columns)) {
    const [source, target, tier] = columns.map((column) => row[column]!);
    const [from, to, gain] = [placeOf.get(source!), placeOf.get(target!), GAINS[tier!]];
    if (from === undefined) unknown.add(source!);
    else if (to === undefined) unknown.add(target!);
    else if (gain === undefined) unknown.add(tier!);
    else {
      if (!bySource.has(from)) bySource.set(from, new Map());
      bySource.get(from)!.set(to, gain);
    }
  }
  const questions = [...bySource]
    .map(([from, gains]) => ({ from, gains }))
    // Without a Primary one there is nothing to recall.
    .filter(({ gains }) => [...gains.values()].some((gain) => gain >= PRIMARY));
  return { questions, unknown: [...unknown].toSorted() };
}
