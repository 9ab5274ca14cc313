/** A confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export interface IntervalOptions {
  /** Nominal coverage, in (0, 1). @defaultValue `0.95` */
  readonly confidence?: number;
}
