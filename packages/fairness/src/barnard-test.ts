import { FairnessError } from './fairness-error.ts';
import { binomialPmf } from './internal/binomial-pmf.ts';
import { requireProportion } from './internal/check.ts';
import type { Proportion } from './proportion.ts';

/** Result of {@link barnardTest}. */
export interface BarnardTest {
  /** The pooled z statistic by which tables are ordered. */
  readonly z: number;
  /** Two-sided, in (0, 1]. */
  readonly pValue: number;
  /** The common selection rate at which a table as extreme as this one is most probable. */
  readonly worstRate: number;
}

/** Statistics nearer than this, relatively, are ties and count as extreme: the safe side. */
const NEAR = 1e-9;
const MOST_TABLES = 4_000_000;

/**
 * Barnard's exact unconditional test of two groups having the same selection rate: the probability of a table
 * at least as extreme, at the common rate that makes it largest. Never rejects more often than stated, like
 * {@link fisherExactTest}, and usually with more power, because it does not fix how many are selected.
 *
 * Reference: Barnard (1947), Significance tests for 2×2 tables, Biometrika 34, 123–138; ordering by the
 * pooled z: Suissa & Shuster (1985), JRSS A 148, 317–327.
 *
 * @throws FairnessError `invalid-count`, `empty-group`; `too-large` for more than four million tables, where
 * {@link fisherExactTest} is as good.
 *
 * @example
 * ```ts
 * import { barnardTest, fisherExactTest } from '@tremplin/fairness';
 *
 * const [a, b] = [{ selected: 3, total: 4 }, { selected: 0, total: 4 }];
 * barnardTest(a, b).pValue.toFixed(4); // '0.0703'
 * fisherExactTest(a, b).pValue.toFixed(4); // '0.1429'
 * ```
 */
export function barnardTest(group: Proportion, reference: Proportion): BarnardTest {
  requireProportion(group, 'barnardTest: group');
  requireProportion(reference, 'barnardTest: reference');
  const tables = (group.total + 1) * (reference.total + 1);
  if (tables > MOST_TABLES) {
    throw new FairnessError(
      'too-large',
      `barnardTest: ${tables} tables; at such sizes use fisherExactTest`,
    );
  }
  const [n, m] = [group.total, reference.total];
  const z = pooledZ(group.selected, reference.selected, [n, m]);
  const region = extremeTables(Math.abs(z) * (1 - NEAR), [n, m]);
  if (region === null) return { z, pValue: 1, worstRate: 0.5 };
  const worst = largest((angle) => probabilityOf(region, [n, m], rateAt(angle)), n + m);
  return { z, pValue: Math.min(1, worst.value), worstRate: rateAt(worst.at) };
}

type Sizes = readonly [number, number];

function pooledZ(x: number, y: number, [n, m]: Sizes): number {
  const selected = x + y;
  const rejected = n + m - selected;
  if (selected === 0 || rejected === 0) return 0;
  return (x * m - y * n) * Math.sqrt((n + m) / n / m / selected / rejected);
}

/** For each x, extreme are the y below `low[x]` and from `high[x]` on; `null`: all tables are. */
function extremeTables(
  threshold: number,
  [n, m]: Sizes,
): { readonly low: Int32Array; readonly high: Int32Array } | null {
  if (threshold === 0) return null;
  const low = new Int32Array(n + 1);
  const high = new Int32Array(n + 1);
  for (let x = 0; x <= n; x++) {
    // z falls as y rises: Barnard's convexity.
    let y = 0;
    while (y <= m && pooledZ(x, y, [n, m]) >= threshold) y += 1;
    low[x] = y;
    let top = m + 1;
    while (top > y && pooledZ(x, top - 1, [n, m]) <= -threshold) top -= 1;
    high[x] = top;
  }
  return { low, high };
}

function probabilityOf(
  { low, high }: { readonly low: Int32Array; readonly high: Int32Array },
  [n, m]: Sizes,
  rate: number,
): number {
  const first = binomialPmf(n, rate);
  const second = binomialPmf(m, rate);
  const below = new Float64Array(m + 2);
  const above = new Float64Array(m + 2);
  for (let y = 0; y <= m; y++) below[y + 1] = below[y]! + second[y]!;
  for (let y = m; y >= 0; y--) above[y] = above[y + 1]! + second[y]!;
  let sum = 0;
  for (let x = 0; x <= n; x++) sum += first[x]! * (below[low[x]!]! + above[high[x]!]!);
  return sum;
}

/** On this scale the probability changes by a bounded amount per step, whatever the rate. */
function rateAt(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}

/** The largest value over the rates: a grid much finer than the curve can turn, then golden sections. */
function largest(
  f: (angle: number) => number,
  people: number,
): { readonly at: number; readonly value: number } {
  const points = Math.max(64, Math.ceil(8 * Math.sqrt(people)));
  const step = Math.PI / points;
  const grid = Array.from({ length: points + 1 }, (_, i) => f(i * step));
  const peak = grid.reduce((a, b) => Math.max(a, b));
  let best = { at: 0, value: 0 };
  grid.forEach((value, i) => {
    const isPeak = value >= (grid[i - 1] ?? 0) && value >= (grid[i + 1] ?? 0);
    if (!isPeak || value < 0.9 * peak) return;
    const found = goldenSection(f, Math.max(0, i - 1) * step, Math.min(points, i + 1) * step);
    if (found.value > best.value) best = found;
  });
  return best;
}

function goldenSection(
  f: (x: number) => number,
  from: number,
  to: number,
): { readonly at: number; readonly value: number } {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [fa, fb] = [f(a), f(b)];
  for (let step = 0; step < 45; step++) {
    if (fa < fb) {
      [low, a, fa, b] = [a, b, fb, a + golden * (high - a)];
      b = low + golden * (high - low);
      fb = f(b);
    } else {
      [high, b, fb] = [b, a, fa];
      a = high - golden * (high - low);
      fa = f(a);
    }
  }
  return fa > fb ? { at: a, value: fa } : { at: b, value: fb };
}
