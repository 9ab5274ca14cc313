import type { RankedQuery } from './ranked-query.ts';

/** Whether the first answer is right: 0 or 1. */
export function accuracyAt1({ ranks }: RankedQuery): number {
  return ranks[0] === 1 ? 1 : 0;
}
