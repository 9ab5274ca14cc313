import {
  aucWithInterval,
  createConceptEraser,
  createNullspaceEraser,
  detConstSort,
} from '@tremplin/fairness';
import { fitRidge } from './fit-ridge.ts';
import type { FairCvRow } from './fair-cv.ts';

/** What a mitigation recovers and what it costs, on rows that no model has seen. */
export interface MitigationResult {
  readonly name: string;
  /** Of the best quarter by the blind score, the share chosen of m less that of f: 0 is equal. */
  readonly tprGap: number;
  /** Of f among the chosen quarter; half of all rows are f. */
  readonly share: number;
  /** Rank correlation of the score with the blind one (Spearman). */
  readonly utility: number;
  /** Mean blind score of the chosen, as a share of the best possible. */
  readonly chosenQuality: number;
  /** How well the score gives the group away: 0.5 is not at all. */
  readonly leakAuc: number;
}

const RIDGE = 1e-3;

type Read = (row: FairCvRow) => readonly number[];
const COMPETENCIES: Read = ({ competencies }) => competencies;
const WITHOUT_GROUP: Read = ({ competencies, proxies }) => [...competencies, ...proxies];
const ALL: Read = (row) => [...WITHOUT_GROUP(row), row.group === 'f' ? 1 : 0];

/** Trains on the first four fifths by the biased label; the oracle by the blind one. */
export function measureMitigations(rows: readonly FairCvRow[]): readonly MitigationResult[] {
  const border = Math.floor(rows.length * 0.8);
  const [training, test] = [rows.slice(0, border), rows.slice(border)];
  const biased = training.map((row) => row.biased);
  const scoresBy = (read: Read, targets = biased): readonly number[] => {
    const model = fitRidge(training.map(read), targets, RIDGE);
    return test.map((row) => model(read(row)));
  };
  const classes = training.map(({ group }) => group);
  const vectors = training.map(WITHOUT_GROUP);
  const leace = createConceptEraser(vectors, { classes });
  const inlp = createNullspaceEraser(vectors, { classes });
  const withoutGroup = scoresBy(WITHOUT_GROUP);
  const results: readonly (readonly [string, readonly number[]])[] = [
    ['everything, nothing done', scoresBy(ALL)],
    ['group column dropped', withoutGroup],
    ['LEACE on all but the group', scoresBy((row) => leace.erase(WITHOUT_GROUP(row)))],
    ['INLP on all but the group', scoresBy((row) => inlp.erase(WITHOUT_GROUP(row)))],
    ['DetConstSort after dropping the group', reranked(withoutGroup, test)],
    ['competencies only', scoresBy(COMPETENCIES)],
    [
      'oracle: trained on blind labels',
      scoresBy(
        COMPETENCIES,
        training.map(({ blind }) => blind),
      ),
    ],
  ];
  return results.map(([name, scores]) => ({ name, ...measure(scores, test) }));
}

/** The re-ranked list as scores: place by place. */
function reranked(scores: readonly number[], test: readonly FairCvRow[]): readonly number[] {
  const candidates = scores.map((score, i) => ({ id: `${i}`, score }));
  const labels = Object.fromEntries(test.map(({ group }, i) => [`${i}`, group]));
  const women = test.filter(({ group }) => group === 'f').length / test.length;
  const { ranking } = detConstSort(candidates, { labels, target: { f: women, m: 1 - women } });
  const place = new Map(ranking.map(({ id }, i) => [id, i]));
  return scores.map((_, i) => -(place.get(`${i}`) ?? scores.length));
}

function measure(
  scores: readonly number[],
  test: readonly FairCvRow[],
): Omit<MitigationResult, 'name'> {
  const blind = test.map((row) => row.blind);
  const quarter = Math.floor(test.length / 4);
  const best = topOf(blind, quarter);
  const chosen = topOf(scores, quarter);
  const rateOf = (group: FairCvRow['group']): number => {
    const able = best.filter((i) => test[i]!.group === group);
    const kept = new Set(chosen);
    return able.filter((i) => kept.has(i)).length / able.length;
  };
  const worth = (rows: readonly number[]): number => rows.reduce((sum, i) => sum + blind[i]!, 0);
  return {
    tprGap: rateOf('m') - rateOf('f'),
    share: chosen.filter((i) => test[i]!.group === 'f').length / quarter,
    utility: spearman(scores, blind),
    chosenQuality: worth(chosen) / worth(best),
    leakAuc: aucWithInterval(
      scores,
      test.map(({ group }) => group === 'm'),
    ).auc,
  };
}

function topOf(scores: readonly number[], count: number): readonly number[] {
  return Array.from(scores.keys())
    .toSorted((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, count);
}

/** Scores here have no ties but by chance; places are enough. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const places = (values: readonly number[]): Float64Array => {
    const order = Array.from(values.keys()).toSorted((i, j) => values[i]! - values[j]! || i - j);
    const result = new Float64Array(n);
    order.forEach((row, place) => (result[row] = place));
    return result;
  };
  const [p, q] = [places(a), places(b)];
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (p[i]! - q[i]!) ** 2;
  return 1 - (6 * squares) / (n * (n * n - 1));
}
