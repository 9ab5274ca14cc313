import { FairnessError } from './fairness-error.ts';
import { requireOpenUnit } from './internal/check.ts';
import { ndcg } from './internal/ndcg.ts';
import { rankDiscount } from './internal/rank-discount.ts';
import { rerankPool, type PoolOptions } from './internal/rerank-pool.ts';
import type { Ranking } from './ranking.ts';

export interface ExposureOptimumOptions extends PoolOptions {
  /** Lowest ÷ highest mean exposure of the groups that is asked for, in (0, 1). */
  readonly minRatio: number;
}

/** Result of {@link exposureOptimum}. */
export interface ExposureOptimum {
  /** `'infeasible'`: no order reaches the ratio; the list is the order with the highest one. */
  readonly status: 'feasible' | 'infeasible';
  readonly ranking: Ranking;
  /** What the order costs, in [0, 1]; 1 means nothing. `null`: a negative score, or all scores 0. */
  readonly ndcg: number | null;
  /** Lowest ÷ highest mean exposure over all candidates of a group, in [0, 1]; `null`: fewer than two groups. */
  readonly exposureRatio: number | null;
  /** People in `ranking` whose group is not known. They keep the place that their score gives them. */
  readonly unknown: number;
}

/** Orders of the groups that are looked at; 12 people in two groups of six make 924. */
const MOST_ORDERS = 200_000;

/**
 * The best order by score among those whose groups get exposures in at least a given ratio, found by looking
 * at all orders of the groups: an oracle for small lists, to measure what faster re-rankers leave on the
 * table. Within a group the order is by score, which no exchange can improve.
 *
 * Mitigation, never run by default. Those who are not among the first k have no exposure.
 *
 * Reference: Singh & Joachims (2018), Fairness of exposure in rankings, KDD, §3.2 and 4.1 (there for
 * probabilistic rankings, as a linear program; here for one list, exactly).
 *
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`, `invalid-option`; `too-large` when there
 * are more than 200,000 orders.
 *
 * @example
 * ```ts
 * import { exposureOptimum } from '@tremplin/fairness';
 *
 * const candidates = ['p', 'q', 'r', 's'].map((id, i) => ({ id, score: 4 - i }));
 * const labels = { p: 'a', q: 'a', r: 'b', s: 'b' };
 * const { ranking, status } = exposureOptimum(candidates, { labels, minRatio: 0.7 });
 * ranking.map(({ id }) => id); // ['p', 'r', 'q', 's']
 * status; // 'feasible'
 * ```
 */
export function exposureOptimum(
  candidates: Ranking,
  options: ExposureOptimumOptions,
): ExposureOptimum {
  const { minRatio } = options;
  requireOpenUnit(minRatio, 'exposureOptimum: minRatio');
  const pool = rerankPool(candidates, options, 'exposureOptimum');
  const members = membersOf(pool.groups);
  requireFewOrders(members, pool.knownPlaces);
  // Places of those of known group in the whole list, where the unknown keep theirs.
  const numbered = pool.merge(pool.known.slice(0, pool.knownPlaces));
  const known = new Set(pool.known.map(({ id }) => id));
  const discounts = numbered.flatMap(({ id }, i) => (known.has(id) ? [rankDiscount(i + 1)] : []));
  const best = search(members, {
    discounts,
    minRatio,
    scores: pool.known.map(({ score }) => score),
  });
  const ranking = pool.merge(best.order.map((position) => pool.known[position]!));
  return {
    status: best.ratio === null || best.ratio >= minRatio ? 'feasible' : 'infeasible',
    ranking,
    ndcg: ndcg(
      ranking.map(({ score }) => score),
      candidates.map(({ score }) => score),
    ),
    exposureRatio: best.ratio,
    unknown: ranking.length - pool.knownPlaces,
  };
}

/** Positions in the merit order, group by group in the order of their names. */
function membersOf(groups: readonly string[]): readonly (readonly number[])[] {
  const names = Array.from(new Set(groups)).toSorted();
  return names.map((name) => groups.flatMap((group, i) => (group === name ? [i] : [])));
}

interface Found {
  readonly order: readonly number[];
  readonly ratio: number | null;
  readonly gain: number;
}

interface Problem {
  readonly discounts: readonly number[];
  readonly scores: readonly number[];
  readonly minRatio: number;
}

function search(members: readonly (readonly number[])[], problem: Problem): Found {
  const { discounts, scores, minRatio } = problem;
  const taken = members.map(() => 0);
  const sums = members.map(() => 0);
  const order: number[] = [];
  let best: Found | null = null;
  const visit = (gain: number): void => {
    const place = order.length;
    if (place === discounts.length) {
      const found = { order: order.slice(), gain, ratio: ratioOf(sums, members) };
      if (best === null || isBetter(found, best, minRatio)) best = found;
      return;
    }
    members.forEach((own, group) => {
      const position = own[taken[group]!];
      if (position === undefined) return;
      const before = sums[group]!;
      taken[group]! += 1;
      sums[group] = before + discounts[place]!;
      order.push(position);
      visit(gain + scores[position]! * discounts[place]!);
      order.pop();
      sums[group] = before;
      taken[group]! -= 1;
    });
  };
  visit(0);
  return best ?? { order: [], ratio: null, gain: 0 };
}

/** Enough exposure first, then gain; without enough, the ratio. Equal ones: the better first person. */
function isBetter(a: Found, b: Found, minRatio: number): boolean {
  const [enough, other] = [(a.ratio ?? 1) >= minRatio, (b.ratio ?? 1) >= minRatio];
  if (enough !== other) return enough;
  const difference = enough ? a.gain - b.gain : (a.ratio ?? 1) - (b.ratio ?? 1) || a.gain - b.gain;
  if (difference !== 0) return difference > 0;
  const at = a.order.findIndex((position, i) => position !== b.order[i]);
  return at !== -1 && a.order[at]! < b.order[at]!;
}

function ratioOf(sums: readonly number[], members: readonly (readonly number[])[]): number | null {
  if (members.length < 2) return null;
  const means = sums.map((sum, i) => sum / members[i]!.length);
  const highest = Math.max(...means);
  return highest === 0 ? null : Math.min(...means) / highest;
}

/** Counts the orders exactly: paths through what is left of each group. */
function requireFewOrders(members: readonly (readonly number[])[], places: number): void {
  let ways = [1, ...Array.from({ length: places }, () => 0)];
  for (const { length } of members) {
    const next = ways.map(() => 0);
    ways.forEach((count, used) => {
      let choose = 1;
      for (let more = 0; more <= length && used + more <= places; more++) {
        next[used + more] = next[used + more]! + count * choose;
        choose = (choose * (used + more + 1)) / (more + 1);
      }
    });
    ways = next;
  }
  const orders = ways[places]!;
  if (orders <= MOST_ORDERS) return;
  throw new FairnessError(
    'too-large',
    `exposureOptimum: ${orders} orders of the groups; give a smaller k or fewer candidates (up to ${MOST_ORDERS} orders)`,
  );
}
