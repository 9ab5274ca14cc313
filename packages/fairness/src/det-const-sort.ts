import { detRerank, type DetOptions } from './internal/det-rerank.ts';
import { placesAsking, type GroupQueue } from './internal/group-queues.ts';
import type { Ranking } from './ranking.ts';
import type { Reranking } from './reranking.ts';

/** A candidate and the last place at which its group can still do with it; `null`: any place. */
interface Due {
  readonly position: number;
  readonly latest: bigint | null;
}

/**
 * DetConstSort: candidates come in the order in which the minima of their groups fall due, and then move up
 * past lower scores as far as no minimum is broken. Feasible for any number of groups, as long as none runs
 * out; {@link Reranking} says when one does.
 *
 * Mitigation, never run by default. Ties in score are ordered by a seeded hash of the id.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, algorithm 3.
 *
 * @param candidates the pool, in any order.
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`, `invalid-target`.
 *
 * @example
 * ```ts
 * import { detConstSort } from '@tremplin/fairness';
 *
 * const candidates = [
 *   { id: 'p', score: 9 },
 *   { id: 'q', score: 8 },
 *   { id: 'r', score: 5 },
 * ];
 * const labels = { p: 'a', q: 'a', r: 'b' };
 * const result = detConstSort(candidates, { labels, target: { a: 0.3, b: 0.7 } });
 * result.ranking.map(({ id }) => id); // ['p', 'r', 'q']
 * result.status; // 'infeasible'
 * // The third place asks for two of b, and the pool has one:
 * result.status === 'infeasible' && [result.violation.prefix, result.violation.cause]; // [3, 'exhausted-group']
 * ```
 */
export function detConstSort(candidates: Ranking, options: DetOptions): Reranking {
  return detRerank(candidates, options, { order: sortWithinMinima, where: 'detConstSort' });
}

function sortWithinMinima(queues: readonly GroupQueue[], count: number): readonly number[] {
  const due = queues
    .flatMap(({ members, share }) =>
      members.map((position, i): Due => ({ position, latest: placesAsking(i + 1, share) })),
    )
    .toSorted(byDue);
  const placed: Due[] = [];
  for (const [i, item] of due.entries()) {
    // Those due at one place are placed together, then the list is cut.
    if (placed.length >= count && item.latest !== due[i - 1]!.latest) break;
    moveUp(placed, item);
  }
  return placed.slice(0, count).map(({ position }) => position);
}

function byDue(a: Due, b: Due): number {
  if (a.latest === b.latest) return a.position - b.position;
  if (a.latest === null || b.latest === null) return a.latest === null ? 1 : -1;
  return a.latest < b.latest ? -1 : 1;
}

/** Puts an item last, then moves it past worse ones that may stand one place further down. */
function moveUp(placed: Due[], item: Due): void {
  let at = placed.length;
  while (
    at > 0 &&
    placed[at - 1]!.position > item.position &&
    mayStandAt(placed[at - 1]!, at + 1)
  ) {
    placed[at] = placed[at - 1]!;
    at -= 1;
  }
  placed[at] = item;
}

function mayStandAt({ latest }: Due, place: number): boolean {
  return latest === null || latest >= BigInt(place);
}
