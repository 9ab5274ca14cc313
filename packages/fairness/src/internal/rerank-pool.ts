import { FairnessError } from '../fairness-error.ts';
import type { GroupLabels, RankedItem, Ranking } from '../ranking.ts';
import { requireK } from './check.ts';
import { groupOf } from './group-of.ts';
import { meritOrder } from './seeded-order.ts';
import { requireUniqueIds } from './top-groups.ts';

export interface PoolOptions {
  /** id → group, beside the candidates. */
  readonly labels: GroupLabels;
  /** Length of the list to make, from 1. @defaultValue all candidates */
  readonly k?: number;
  /** Orders equal scores. @defaultValue `'tremplin'` */
  readonly seed?: string;
}

/** The candidates by merit, those of known group apart from the others. */
export interface RerankPool {
  readonly candidates: Ranking;
  /** By merit. */
  readonly known: Ranking;
  /** Of `known`, row by row. */
  readonly groups: readonly string[];
  /** How many places of the list are for those of known group. */
  readonly knownPlaces: number;
  /** The list with these, in this order, in the places of those of known group. */
  readonly merge: (order: Ranking) => Ranking;
}

/**
 * Those of unknown group keep the place that their score gives them; the others are re-ranked among the
 * places left. So nobody gains or loses by not saying, and targets apply to those who said.
 *
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`.
 */
export function rerankPool(candidates: Ranking, options: PoolOptions, where: string): RerankPool {
  const { labels, k = candidates.length, seed = 'tremplin' } = options;
  requireUniqueIds(candidates, where);
  candidates.forEach((item) => requireScore(item, where));
  requireK(k, candidates.length, where);
  const group = groupOf(labels);
  const merit = meritOrder(candidates, seed);
  const known = merit.filter(({ id }) => group(id) !== undefined);
  const places = merit.slice(0, k).map((item) => (group(item.id) === undefined ? item : null));
  return {
    candidates,
    known,
    groups: known.map(({ id }) => group(id)!),
    knownPlaces: places.filter((place) => place === null).length,
    merge: (order) => {
      let next = 0;
      return places.map((place) => place ?? order[next++]!);
    },
  };
}

function requireScore({ id, score }: RankedItem, where: string): void {
  if (Number.isFinite(score)) return;
  throw new FairnessError(
    'invalid-score',
    `${where}: the score of ${id} is ${score}; give a finite number or leave the candidate out`,
  );
}
