/** One place of a ranking. */
export interface RankedItem {
  readonly id: string;
  /** Any finite number, higher is better. */
  readonly score: number;
}

/** Ordered ids with scores, best first. */
export type Ranking = readonly RankedItem[];

/** Ordered ids, best first; a {@link Ranking} is one. */
export type RankedIds = readonly { readonly id: string }[];

/** id → group, beside the ranking. An id that is missing, or whose group is `null`, has an unknown group. */
export type GroupLabels =
  | ReadonlyMap<string, string | null | undefined>
  | Readonly<Record<string, string | null | undefined>>;

/**
 * group → share that the group should have, in [0, 1]; the shares sum to 1. Each share is taken as the
 * simplest fraction that is the same double: `0.29` is 29/100, `1 / 3` is a third.
 */
export type TargetDistribution = ReadonlyMap<string, number> | Readonly<Record<string, number>>;
