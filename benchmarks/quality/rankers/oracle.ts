import type { Ranker } from './ranker.ts';

/** Knows what becomes of everybody. */
export const oracle: Ranker = {
  name: 'oracle',
  prepare:
    async () =>
    async ({ outcomes }) =>
      outcomes.map(({ value }) => value),
};
