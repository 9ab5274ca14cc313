import { FairnessError } from './fairness-error.ts';

/** Family-wise error: `holm`, `hommel`. False discovery rate: Benjamini–Hochberg, Benjamini–Yekutieli. */
export type PValueAdjustment = 'holm' | 'hommel' | 'benjamini-hochberg' | 'benjamini-yekutieli';

export interface AdjustOptions {
  /**
   * `'holm'` holds whatever the dependence between the tests; `'hommel'` is more powerful and needs
   * independent or positively dependent tests, as does `'benjamini-hochberg'`; `'benjamini-yekutieli'`
   * does not. @defaultValue `'holm'`
   */
  readonly method?: PValueAdjustment;
}

/**
 * p-values adjusted for having made several tests: compare each with the level itself. Give all the tests
 * of one audit together, those that came out well too.
 *
 * Reference: Holm (1979), Scand. J. Statist. 6, 65–70; Hommel (1988), Biometrika 75, 383–386, computed as by
 * Wright (1992), Biometrics 48, 1005–1013; Benjamini & Hochberg (1995), JRSS B 57, 289–300; Benjamini &
 * Yekutieli (2001), Annals of Statistics 29, theorem 1.3.
 *
 * @returns in the order of the input, each in [0, 1] and at least the p-value itself.
 * @throws FairnessError `invalid-option` for a p-value outside [0, 1].
 *
 * @example
 * ```ts
 * import { adjustPValues } from '@tremplin/fairness';
 *
 * adjustPValues([0.01, 0.04, 0.03, 0.005, 0.2]); // [0.04, 0.09, 0.09, 0.025, 0.2]
 * adjustPValues([0.01, 0.02], { method: 'benjamini-hochberg' }); // [0.02, 0.02]
 * ```
 */
export function adjustPValues(
  pValues: readonly number[],
  options: AdjustOptions = {},
): readonly number[] {
  const { method = 'holm' } = options;
  pValues.forEach((p, i) => {
    if (!(p >= 0 && p <= 1)) {
      throw new FairnessError(
        'invalid-option',
        `adjustPValues: p-value ${i} is ${p}; expected a number in [0, 1]`,
      );
    }
  });
  const order = pValues.map((_, i) => i).toSorted((i, j) => pValues[i]! - pValues[j]!);
  const sorted = order.map((i) => pValues[i]!);
  const adjusted = adjustments[method](sorted);
  const result = Array.from(pValues);
  // n p / n can round to just below p.
  order.forEach((i, rank) => (result[i] = Math.min(1, Math.max(pValues[i]!, adjusted[rank]!))));
  return result;
}

type AdjustSorted = (sorted: readonly number[]) => readonly number[];

const adjustments: Readonly<Record<PValueAdjustment, AdjustSorted>> = {
  holm,
  hommel,
  'benjamini-hochberg': (sorted) => stepUp(sorted, 1),
  'benjamini-yekutieli': (sorted) =>
    stepUp(
      sorted,
      sorted.reduce((sum, _, i) => sum + 1 / (i + 1), 0),
    ),
};

function holm(sorted: readonly number[]): readonly number[] {
  let largest = 0;
  return sorted.map((p, i) => (largest = Math.max(largest, (sorted.length - i) * p)));
}

function stepUp(sorted: readonly number[], factor: number): readonly number[] {
  let smallest = 1;
  return sorted
    .map((p, i) => (factor * sorted.length * p) / (i + 1))
    .reduceRight<number[]>((adjusted, value) => {
      smallest = Math.min(smallest, value);
      adjusted.push(smallest);
      return adjusted;
    }, [])
    .toReversed();
}

/** The closed test by Simes's inequality, in n² steps instead of 2ⁿ. */
function hommel(sorted: readonly number[]): readonly number[] {
  const n = sorted.length;
  const adjusted = Array.from(sorted);
  for (let m = n; m > 1; m--) {
    const tail = sorted.slice(n - m + 1);
    const simes = Math.min(...tail.map((p, j) => (m * p) / (j + 2)));
    for (let i = 0; i < n; i++) {
      const own = Math.min(simes, m * sorted[Math.min(i, n - m)]!);
      adjusted[i] = Math.max(adjusted[i]!, own);
    }
  }
  return adjusted;
}
