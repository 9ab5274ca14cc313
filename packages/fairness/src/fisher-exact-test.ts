import { requireProportion } from './internal/check.ts';
import { compareWeights, scanTables } from './internal/hypergeometric.ts';
import type { Proportion } from './proportion.ts';

/** Result of {@link fisherExactTest}. */
export interface FisherExactTest {
  /**
   * Probability of all tables with these margins that are at most as probable as this one, in [0, 1];
   * 0 stands for less than 1e-290.
   */
  readonly pValue: number;
  /** The same with half the weight for tables exactly as probable: less conservative, not exact. */
  readonly midP: number;
}

/** Weights nearer than this, relatively, are compared as integers. Far above the rounding of a scan. */
const NEAR = 1e-9;

/** Relative to the most probable table; below, doubles no longer hold the weights to full precision. */
const SMALLEST = 1e-290;

/**
 * Fisher's exact test, two-sided by probability, of two groups having the same selection rate. Valid at any
 * group size; conservative at small ones. Ties between tables are decided on integers.
 *
 * Reference: Fisher (1935), The logic of inductive inference, JRSS 98, 39–54; two-sided by probability:
 * Freeman & Halton (1951); mid-p: Lancaster (1961), JASA 56, 223–234.
 *
 * @throws FairnessError `invalid-count`, `empty-group`.
 *
 * @example
 * ```ts
 * import { fisherExactTest } from '@tremplin/fairness';
 *
 * // A ratio of .8, and no evidence of anything:
 * fisherExactTest({ selected: 4, total: 10 }, { selected: 5, total: 10 }).pValue; // 1
 * // A ratio of .84, above four fifths, and clearly not chance:
 * const white = { selected: 412, total: 797 };
 * fisherExactTest({ selected: 170, total: 390 }, white).pValue.toFixed(4); // '0.0094'
 * ```
 */
export function fisherExactTest(group: Proportion, reference: Proportion): FisherExactTest {
  requireProportion(group, 'fisherExactTest: group');
  requireProportion(reference, 'fisherExactTest: reference');
  let observed = 0;
  scanTables(group, reference, (selected, weight) => {
    if (selected === group.selected) observed = weight;
  });
  if (observed < SMALLEST) return { pValue: 0, midP: 0 };
  let [less, equal, more] = [0, 0, 0];
  scanTables(group, reference, (selected, weight) => {
    const isNear = Math.abs(weight - observed) <= NEAR * observed;
    const order = isNear ? compareWeights(selected, group, reference) : weight - observed;
    if (order < 0) less += weight;
    else if (order > 0) more += weight;
    else equal += weight;
  });
  const total = less + equal + more;
  return { pValue: (less + equal) / total, midP: (less + equal / 2) / total };
}
