import type { Ranking, TargetDistribution } from '../ranking.ts';
import type { Reranking } from '../reranking.ts';
import type { Fraction } from './fraction.ts';
import { groupOf } from './group-of.ts';
import {
  bestOf,
  groupQueues,
  headOf,
  isBelowMaximum,
  isBelowMinimum,
  isOpen,
  type GroupQueue,
} from './group-queues.ts';
import { ndcg } from './ndcg.ts';
import { prefixViolations } from './prefix-violations.ts';
import { readTarget } from './read-target.ts';
import { rerankPool, type PoolOptions, type RerankPool } from './rerank-pool.ts';
import { requireTarget } from './top-groups.ts';

/** What the re-rankers of Geyik et al. take. */
export interface DetOptions extends PoolOptions {
  /** The share that each group should have in every prefix. Take it from the pool or the law. */
  readonly target: TargetDistribution;
}

/** Of the groups that have room and candidates, the one whose turn it is at place `k`. */
export type ChooseGroup = (queues: readonly GroupQueue[], k: number) => GroupQueue;

/** Positions in the merit order, in the new order: at least `count` of them, or all. */
export type OrderPool = (queues: readonly GroupQueue[], count: number) => readonly number[];

/** Geyik et al. (2019), algorithms 1 and 2: place after place; groups below their minimum go first. */
export function placeByPlace(choose: ChooseGroup): OrderPool {
  return (queues, count) => {
    const order: number[] = [];
    for (let k = 1; k <= count; k++) {
      const open = queues.filter(isOpen);
      const belowMinimum = open.filter((queue) => isBelowMinimum(queue, k));
      const belowMaximum = open.filter((queue) => isBelowMaximum(queue, k));
      const queue =
        belowMinimum.length > 0
          ? bestOf(belowMinimum)
          : belowMaximum.length > 0
            ? choose(belowMaximum, k)
            : // Only once a group has run out: the places that it leaves go by merit.
              bestOf(open);
      order.push(headOf(queue));
      queue.taken += 1;
    }
    return order;
  };
}

/** Everything that the re-rankers share: reading the input, the places of the unknown, cost and feasibility. */
export function detRerank(
  candidates: Ranking,
  options: DetOptions,
  { order, where }: { readonly order: OrderPool; readonly where: string },
): Reranking {
  const pool = rerankPool(candidates, options, where);
  const target = readTarget(options.target, where);
  for (const group of new Set(pool.groups)) requireTarget(target, group, where);
  const positions = order(groupQueues(pool.groups, target), pool.knownPlaces);
  const ranking = pool.merge(positions.map((position) => pool.known[position]!));
  const list = {
    ranking,
    ndcg: ndcg(
      ranking.map(({ score }) => score),
      candidates.map(({ score }) => score),
    ),
    unknown: ranking.length - pool.knownPlaces,
  };
  const violation = firstViolation(ranking, { pool, target, options });
  return violation === null
    ? { ...list, status: 'feasible' }
    : { ...list, status: 'infeasible', violation };
}

function firstViolation(
  ranking: Ranking,
  context: {
    readonly pool: RerankPool;
    readonly target: ReadonlyMap<string, Fraction>;
    readonly options: DetOptions;
  },
): (Reranking & { readonly status: 'infeasible' })['violation'] | null {
  const { pool, target, options } = context;
  const group = groupOf(options.labels);
  const [first] = prefixViolations(
    ranking.map(({ id }) => group(id)),
    target,
  );
  if (first === undefined) return null;
  const available = pool.groups.filter((name) => name === first.group).length;
  return { ...first, cause: available < first.required ? 'exhausted-group' : 'algorithm' };
}
