export interface CompareOptions {
  /**
   * `'between-groups'`: highest against lowest group. `'to-overall'`: the group farthest from the rate of
   * everybody, those of unknown group included. @defaultValue `'between-groups'`
   */
  readonly method?: 'between-groups' | 'to-overall';
}

/** A rate with its counts; `rate` is `null` where the denominator is 0. */
export interface CountedRate {
  readonly numerator: number;
  readonly denominator: number;
  /** In [0, 1]. */
  readonly rate: number | null;
}

/** One rate, for everybody and by group, and how far the groups are apart. */
export interface RateComparison {
  readonly overall: CountedRate;
  readonly groups: readonly (CountedRate & { readonly group: string })[];
  /** The rows whose group is not known: shown, compared with nobody. */
  readonly unknown: CountedRate;
  /** In [0, 1]; 0 means parity. `null` when fewer than two groups have a rate: nothing was compared. */
  readonly difference: number | null;
  /** In [0, 1]; 1 means parity. `null` as for `difference`, and when all rates are 0. */
  readonly ratio: number | null;
  /** Groups without a rate, which `difference` and `ratio` say nothing about. */
  readonly undefinedGroups: readonly string[];
}
