import { FairnessError } from './fairness-error.ts';
import { requireSameLength } from './internal/column-length.ts';
import { requireFiniteColumn } from './internal/finite-column.ts';
import { requireRows, squaredDistances, type FeatureRow } from './internal/pair-distances.ts';

export interface LipschitzOptions {
  /** What makes people alike: one row of finite numbers each, on scales of which a step counts alike. */
  readonly features: readonly FeatureRow[];
  /** How much results may differ per unit of distance, > 0. @defaultValue `1` */
  readonly constant?: number;
  /** How many of the worst pairs to name, 0 to 1000. @defaultValue `10` */
  readonly worst?: number;
}

/** Two people whose results differ by more than their distance allows. */
export interface LipschitzViolation {
  /** Rows, the lower first. */
  readonly rows: readonly [number, number];
  /** Of their results. */
  readonly difference: number;
  /** Of their features. */
  readonly distance: number;
}

/** Result of {@link lipschitzCheck}. */
export interface LipschitzCheck {
  /** All of them were compared. */
  readonly pairs: number;
  readonly violations: number;
  /** Of these, pairs with the same features and different results. */
  readonly identical: number;
  /** The smallest constant that no pair violates. `null`: there is none, see `identical`. */
  readonly smallestConstant: number | null;
  /** Those with the largest difference beyond what is allowed first. */
  readonly worst: readonly LipschitzViolation[];
}

/**
 * Individual fairness as a condition on pairs: |f(x) − f(y)| ≤ `constant` · d(x, y), d Euclidean. Compares all
 * pairs and names the worst. What a distance of 1 means is the auditor's to say and to justify; no number can.
 *
 * Reference: Dwork, Hardt, Pitassi, Reingold & Zemel (2012), Fairness through awareness, ITCS, definition 2.1,
 * for a mapping to numbers.
 *
 * @param results what each person got, on any scale.
 * @throws FairnessError `invalid-column`, `invalid-score`, `invalid-option`, `empty-input`; `too-large` above
 * 50,000 people.
 *
 * @example
 * ```ts
 * import { lipschitzCheck } from '@tremplin/fairness';
 *
 * const features = [[0, 0], [3, 4], [3, 4]];
 * const check = lipschitzCheck([1, 4, 5], { features });
 * check.violations; // 1
 * check.worst[0]?.rows; // [1, 2]
 * check.smallestConstant; // null: two people are alike, and got 4 and 5
 * lipschitzCheck([1, 4, 4], { features }).smallestConstant; // 0.6
 * ```
 */
export function lipschitzCheck(
  results: readonly number[],
  options: LipschitzOptions,
): LipschitzCheck {
  const { features, constant = 1, worst: wanted = 10 } = options;
  requireInput(results, { features, constant, worst: wanted });
  const distancesFrom = squaredDistances(features);
  const squares = new Float64Array(features.length);
  const worst: (LipschitzViolation & { readonly beyond: number })[] = [];
  let [violations, identical, largest] = [0, 0, 0];
  for (let person = 0; person < results.length; person++) {
    distancesFrom(person, squares);
    for (let other = person + 1; other < results.length; other++) {
      const difference = Math.abs(results[person]! - results[other]!);
      const distance = Math.sqrt(squares[other]!);
      if (difference > 0) largest = Math.max(largest, difference / distance);
      if (difference <= constant * distance) continue;
      violations += 1;
      if (distance === 0) identical += 1;
      const beyond = difference - constant * distance;
      if (worst.length === wanted && !(beyond > (worst.at(-1)?.beyond ?? Infinity))) continue;
      worst.push({ rows: [person, other], difference, distance, beyond });
      // Stable: of pairs that are equally bad, the earlier rows stay.
      worst.sort((a, b) => b.beyond - a.beyond);
      if (worst.length > wanted) worst.pop();
    }
  }
  return {
    pairs: (results.length * (results.length - 1)) / 2,
    violations,
    identical,
    smallestConstant: Number.isFinite(largest) ? largest : null,
    worst: worst.map(({ rows, difference, distance }) => ({ rows, difference, distance })),
  };
}

function requireInput(
  results: readonly number[],
  { features, constant, worst }: Required<LipschitzOptions>,
): void {
  const where = 'lipschitzCheck';
  requireRows(features, where);
  requireSameLength(features, results, `${where}: results`);
  requireFiniteColumn(results, { where, code: 'invalid-score' });
  if (!(constant > 0 && Number.isFinite(constant))) {
    throw new FairnessError(
      'invalid-option',
      `${where}: constant is ${constant}; expected a finite number > 0`,
    );
  }
  if (Number.isSafeInteger(worst) && worst >= 0 && worst <= 1000) return;
  throw new FairnessError(
    'invalid-option',
    `${where}: worst is ${worst}; expected a whole number from 0 to 1000`,
  );
}
