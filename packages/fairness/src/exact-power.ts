import { FairnessError } from './fairness-error.ts';
import { binomialPmf } from './internal/binomial-pmf.ts';
import { requireCount, requireOpenUnit } from './internal/check.ts';
import { scanTables } from './internal/hypergeometric.ts';

export interface ExactPowerOptions {
  /** True selection rate of the group, in [0, 1]. */
  readonly groupRate: number;
  /** True selection rate of the reference, in [0, 1]. */
  readonly referenceRate: number;
  /** Two-sided level, in (0, 1). @defaultValue `0.05` */
  readonly alpha?: number;
}

/** Weights nearer than this, relatively, are equal. */
const NEAR = 1e-9;
const MOST_TABLES = 1e8;
/** What the margins that are left out can add up to. */
const NEGLIGIBLE = 1e-15;

/**
 * The probability that {@link fisherExactTest} gives p ≤ alpha, summed over all tables: its power, and with
 * two equal rates its true error rate.
 *
 * @param sizes people of the group and of the reference.
 * @returns in [0, 1], to about 1e-12.
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`; `too-large` for more than a hundred
 * million tables.
 *
 * @example
 * ```ts
 * import { exactPower } from '@tremplin/fairness';
 *
 * const sizes = { group: 408, reference: 408 };
 * exactPower(sizes, { groupRate: 0.4, referenceRate: 0.5 }).toFixed(2); // '0.81'
 * exactPower(sizes, { groupRate: 0.5, referenceRate: 0.5 }) <= 0.05; // true
 * ```
 */
export function exactPower(
  sizes: { readonly group: number; readonly reference: number },
  options: ExactPowerOptions,
): number {
  const { groupRate, referenceRate, alpha = 0.05 } = options;
  const { group: n, reference: m } = sizes;
  requireSizes(n, m);
  requireOpenUnit(alpha, 'exactPower: alpha');
  for (const rate of [groupRate, referenceRate]) {
    if (rate >= 0 && rate <= 1) continue;
    throw new FairnessError(
      'invalid-option',
      `exactPower: a rate is ${rate}; expected one in [0, 1]`,
    );
  }
  const [first, second] = [binomialPmf(n, groupRate), binomialPmf(m, referenceRate)];
  let power = 0;
  for (let selected = 0; selected <= n + m; selected++) {
    power += rejectedAt(selected, { n, m, first, second, alpha });
  }
  return Math.min(1, power);
}

interface Design {
  readonly n: number;
  readonly m: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly alpha: number;
}

/** The probability that so many are selected and that the test rejects. */
function rejectedAt(selected: number, { n, m, first, second, alpha }: Design): number {
  const from = Math.max(0, selected - m);
  const to = Math.min(n, selected);
  let margin = 0;
  for (let x = from; x <= to; x++) margin += first[x]! * second[selected - x]!;
  if (margin < NEGLIGIBLE / (n + m)) return 0;
  const tables: { readonly x: number; readonly weight: number }[] = [];
  let total = 0;
  scanTables({ selected: from, total: n }, { selected: selected - from, total: m }, (x, weight) => {
    tables.push({ x, weight });
    total += weight;
  });
  tables.sort((a, b) => a.weight - b.weight);
  let [sum, rejected, i] = [0, 0, 0];
  // Least probable first, equal ones together, while their sum stays within alpha.
  while (i < tables.length) {
    const { weight } = tables[i]!;
    let [end, tied, probability] = [i, 0, 0];
    while (end < tables.length && tables[end]!.weight <= weight * (1 + NEAR)) {
      const { x, weight: own } = tables[end]!;
      tied += own;
      probability += first[x]! * second[selected - x]!;
      end += 1;
    }
    sum += tied;
    if (sum > alpha * total) break;
    rejected += probability;
    i = end;
  }
  return rejected;
}

function requireSizes(n: number, m: number): void {
  requireCount(n, 'exactPower: group');
  requireCount(m, 'exactPower: reference');
  if (n === 0 || m === 0) {
    throw new FairnessError('empty-group', `exactPower: got sizes ${n} and ${m}; give at least 1`);
  }
  if (n * m > MOST_TABLES) {
    throw new FairnessError(
      'too-large',
      `exactPower: ${n} × ${m} tables; at such sizes the formula of requiredSampleSize is accurate`,
    );
  }
}
