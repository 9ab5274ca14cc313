import type { Job } from '../job.ts';
import { MatchingError } from '../matching-error.ts';

/** All ways to choose are tried for each person, so that the best is the best. */
const MOST_CHOICES = 256;

/**
 * The sets of requirements that can count together: all that stand in no group, with every choice of as many as needed
 * from each group. Positions in `order`, ascending; one set where the job has no group.
 *
 * @throws MatchingError `invalid-job` where there are too many to try.
 */
export function countedSets(
  job: Job,
  order: readonly { readonly group?: string }[],
): readonly (readonly number[])[] {
  const positions = order.map((_, i) => i);
  let sets: readonly (readonly number[])[] = [
    positions.filter((i) => order[i]!.group === undefined),
  ];
  for (const { id, atLeast } of job.groups ?? []) {
    const members = positions.filter((i) => order[i]!.group === id);
    if (sets.length * countOf(members.length, atLeast) > MOST_CHOICES)
      throw new MatchingError(
        'invalid-job',
        `job "${job.id}" leaves more than ${MOST_CHOICES} ways to choose from its groups; use fewer or smaller groups`,
      );
    sets = sets.flatMap((set) => subsets(members, atLeast).map((chosen) => [...set, ...chosen]));
  }
  return sets.map((set) => set.toSorted((a, b) => a - b));
}

/** n over k. */
function countOf(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i++) count = (count * (n - k + i)) / i;
  return count;
}

function subsets(items: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return items.flatMap((first, i) =>
    subsets(items.slice(i + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
