import type { OutcomeCount, Proportion } from './proportion.ts';

/** One value per row: the group of that row, `null` or `undefined` where it is not known. */
export type GroupColumn = readonly (string | null | undefined)[];

/** The counts of one group. */
export type GroupCount<C extends Proportion = Proportion> = C & { readonly group: string };

/**
 * Counts by group. `groups` and `unknown` sum to `overall`, so that nobody is left out unsaid:
 * rows without a group are compared with nobody, and stay in `overall`.
 */
export interface GroupCounts<C extends Proportion = Proportion> {
  /** In the order of the group names (UTF-16). */
  readonly groups: readonly GroupCount<C>[];
  readonly unknown: C;
  readonly overall: C;
}

/** {@link GroupCounts} with the true outcomes. */
export type GroupOutcomes = GroupCounts<OutcomeCount>;
