import { seededRandom } from '../engine/seeded-random.ts';

/** A mean over queries, in [0, 1], with its 95 % interval by bootstrap over the queries. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface RankingFigures {
  /** Queries with something to find. */
  readonly n: number;
  readonly accuracyAt1: Estimate;
  readonly mrr: Estimate;
  readonly map: Estimate;
  /** Precision among the first min(5, relevant). */
  readonly rpAt5: Estimate;
}

/** Scores of all concepts for a query, and which are right. */
export interface ScoredQuery {
  readonly scores: ArrayLike<number>;
  readonly relevant: ReadonlySet<number>;
}

const RP_DEPTH = 5;
const RESAMPLES = 1000;

/** Among equals the wrong ones come first, so that a score without a difference earns nothing. */
export function rankingFigures(queries: Iterable<ScoredQuery>): RankingFigures {
  const ranked: (readonly number[])[] = [];
  for (const query of queries) {
    if (query.relevant.size > 0) ranked.push(ranksOf(query));
  }
  const over = (value: (ranks: readonly number[]) => number): Estimate =>
    estimate(ranked.map(value));
  return {
    n: ranked.length,
    accuracyAt1: over(([first]) => (first === 1 ? 1 : 0)),
    mrr: over(([first]) => 1 / first!),
    map: over((ranks) => ranks.reduce((sum, rank, i) => sum + (i + 1) / rank, 0) / ranks.length),
    rpAt5: over((ranks) => {
      const depth = Math.min(RP_DEPTH, ranks.length);
      return ranks.filter((rank) => rank <= depth).length / depth;
    }),
  };
}

/** Ranks of the right concepts, the best first. */
function ranksOf({ scores, relevant }: ScoredQuery): readonly number[] {
  const ranks = [...relevant].map((concept) => {
    const own = scores[concept]!;
    let rank = 1;
    for (let other = 0; other < scores.length; other++) {
      const score = scores[other]!;
      if (score > own || (score === own && !relevant.has(other))) rank++;
    }
    return rank;
  });
  ranks.sort((a, b) => a - b);
  // Right ones of equal score share a rank; they stand one after the other.
  for (let i = 1; i < ranks.length; i++) ranks[i] = Math.max(ranks[i]!, ranks[i - 1]! + 1);
  return ranks;
}

/**
 * Mean and percentile interval.
 *
 * Reference: B. Efron, "Bootstrap methods: another look at the jackknife", 1979.
 */
function estimate(values: readonly number[]): Estimate {
  const count = Math.max(1, values.length);
  const random = seededRandom(1);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)]!;
    return sum / count;
  }).toSorted((a, b) => a - b);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / count,
    low: means[Math.floor(RESAMPLES * 0.025)]!,
    high: means[Math.ceil(RESAMPLES * 0.975) - 1]!,
  };
}
