import type { TrendTest } from './trend-test.ts';

/** How many people of one group reached one stage in one period: an aggregate of what people volunteered to say. */
export interface BarometerCount {
  /** `2026`, `2026-Q3` or `2026-07`; one kind per barometer. */
  readonly period: string;
  readonly stage: string;
  readonly attribute: string;
  /** `null`: people who did not say. */
  readonly group: string | null;
  readonly people: number;
}

export interface BarometerOptions {
  /** In the order in which people pass them; the first is who applied. */
  readonly stages: readonly string[];
  /** Cells of 1 to one less are hidden, with others that would give them away; 2 to 1000. @defaultValue `5` */
  readonly suppressBelow?: number;
  /** Probability of any trend where there is none, over all trends of the barometer, in (0, 1). @defaultValue `0.05` */
  readonly alpha?: number;
}

/** One group at one stage in one period. */
export interface BarometerCell {
  readonly group: string | null;
  /** `null`: hidden. */
  readonly people: number | null;
  /** Of everybody at the stage who said; `null` where a number for it is hidden or 0. */
  readonly share: number | null;
  /** Of the group at the stage before; `null` at the first stage, where a number is hidden or 0, or where more came out than went in. */
  readonly passed: number | null;
}

/** One stage in one period. */
export interface BarometerRow {
  readonly period: string;
  readonly stage: string;
  /** Everybody, also who did not say; `null`: hidden. */
  readonly total: number | null;
  /** Hidden cells of the row, small ones and those that hide them. */
  readonly hidden: number;
  /** In the order of the group names, who did not say last. */
  readonly cells: readonly BarometerCell[];
}

/** How one number went over the periods that are shown. */
export interface BarometerTrend extends TrendTest {
  readonly stage: string;
  readonly group: string;
  /** Of everybody at the stage who said, or of the group at the stage before. */
  readonly of: 'share' | 'passed';
  /** Periods that it was computed from. */
  readonly periods: number;
  /** Holm over all trends of the barometer. */
  readonly adjustedPValue: number;
  readonly isShown: boolean;
}

export interface BarometerTable {
  readonly attribute: string;
  readonly groups: readonly string[];
  /** By period, then stage. */
  readonly rows: readonly BarometerRow[];
  readonly trends: readonly BarometerTrend[];
}

/** A count that does not fit the others; it stays in. */
export interface BarometerIssue {
  readonly kind: 'more-than-before' | 'different-totals';
  readonly period: string;
  readonly stage: string;
  readonly attribute: string;
}

/** Result of {@link createBarometer}. */
export interface BarometerReport {
  readonly periods: readonly string[];
  readonly stages: readonly string[];
  /** In the order of the attribute names. */
  readonly tables: readonly BarometerTable[];
  readonly issues: readonly BarometerIssue[];
  readonly settings: {
    readonly suppressBelow: number;
    readonly alpha: number;
    /** Trends tested and adjusted for. */
    readonly comparisons: number;
  };
}
