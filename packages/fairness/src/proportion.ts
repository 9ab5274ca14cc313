/** How many of a group were selected. The unit of every statistic of this package. */
export interface Proportion {
  /** Whole number in [0, `total`]. */
  readonly selected: number;
  /** Whole number ≥ 0. */
  readonly total: number;
}

/** {@link Proportion} with what is known about who was qualified (the true outcome). */
export interface OutcomeCount extends Proportion {
  /** Those whose true outcome is positive, selected or not. */
  readonly qualified: number;
  /** Those whose true outcome is positive and who were selected. */
  readonly qualifiedSelected: number;
}
