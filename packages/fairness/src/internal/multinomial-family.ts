import { FairnessError } from '../fairness-error.ts';
import { bitLength, compareFractions, toNumber, type Fraction } from './fraction.ts';

/** Bytes of integers that a family may take before it is refused. */
const MOST_BYTES = 1e8;

/**
 * The multinomial distribution functions F(x; i) = P(X₁ ≤ x₁, …, X_d ≤ x_d) of the counts of d protected
 * groups in the first i places, over one denominator. A prefix with counts x passes a level when F is above it.
 */
export interface MultinomialFamily {
  readonly k: number;
  /** Integer weights of the protected groups and of the others; they sum to `base`. */
  readonly weights: readonly bigint[];
  readonly rest: bigint;
  readonly base: bigint;
  /** `k + 1`: the counts x stand at index Σ xⱼ strideʲ. */
  readonly stride: number;
  /** `states[i]`: indices of all counts that i places can have, ascending. */
  readonly states: readonly (readonly number[])[];
  /** `cdf[i]` by index, over base^k. */
  readonly cdf: readonly ReadonlyMap<number, bigint>[];
}

export function multinomialFamily(
  k: number,
  shares: readonly Fraction[],
  where: string,
): MultinomialFamily {
  const base = shares.reduce((all, { denominator }) => leastMultiple(all, denominator), 1n);
  const weights = shares.map(({ numerator, denominator }) => (numerator * base) / denominator);
  const rest = base - weights.reduce((sum, weight) => sum + weight, 0n);
  requireShares(rest, base, where);
  requireSize(k, { groups: shares.length, base }, where);
  const stride = k + 1;
  const steps = shares.map((_, j) => stride ** j);
  const states: number[][] = [[0]];
  const cdf: ReadonlyMap<number, bigint>[] = [new Map([[0, base ** BigInt(k)]])];
  let density = new Map([[0, 1n]]);
  for (let i = 1; i <= k; i++) {
    density = oneMore(density, { steps, weights, rest });
    const indices = Array.from(density.keys()).toSorted((a, b) => a - b);
    const scale = base ** BigInt(k - i);
    let sums = new Map(density);
    for (const step of steps) sums = summedAlong(sums, indices, { step, stride });
    states.push(indices);
    cdf.push(new Map(indices.map((index) => [index, sums.get(index)! * scale])));
  }
  return { k, weights, rest, base, stride, states, cdf };
}

interface Walk {
  readonly steps: readonly number[];
  readonly weights: readonly bigint[];
  readonly rest: bigint;
}

/** One more place: it goes to one of the groups, or to the others. */
function oneMore(density: ReadonlyMap<number, bigint>, walk: Walk): Map<number, bigint> {
  const next = new Map<number, bigint>();
  const add = (index: number, value: bigint): void => {
    next.set(index, (next.get(index) ?? 0n) + value);
  };
  for (const [index, value] of density) {
    add(index, value * walk.rest);
    walk.steps.forEach((step, j) => add(index + step, value * walk.weights[j]!));
  }
  return next;
}

/** Cumulative along one group. Counts below those of a state are states too, so none is missing. */
function summedAlong(
  values: ReadonlyMap<number, bigint>,
  indices: readonly number[],
  { step, stride }: { readonly step: number; readonly stride: number },
): Map<number, bigint> {
  const sums = new Map<number, bigint>();
  for (const index of indices) {
    const count = Math.floor(index / step) % stride;
    sums.set(index, values.get(index)! + (count === 0 ? 0n : sums.get(index - step)!));
  }
  return sums;
}

/** Probability, over base^k, that a list drawn by chance has a prefix that does not pass `level`. */
export function multinomialFailure(family: MultinomialFamily, level: bigint): bigint {
  const { k, weights, rest, base, stride, cdf } = family;
  const steps = weights.map((_, j) => stride ** j);
  let alive: Map<number, bigint> = new Map([[0, 1n]]);
  let failed = 0n;
  for (let i = 1; i <= k; i++) {
    failed *= base;
    alive = oneMore(alive, { steps, weights, rest });
    for (const [index, value] of alive) {
      if (cdf[i]!.get(index)! > level) continue;
      failed += value;
      alive.delete(index);
    }
  }
  return failed;
}

/** The distinct values up to `alpha`, ascending, after a first 0: the only levels at which anything changes. */
export function multinomialLevels(family: MultinomialFamily, alpha: Fraction): readonly bigint[] {
  const bound = alpha.numerator * family.base ** BigInt(family.k);
  const values = new Set<bigint>();
  for (const row of family.cdf) {
    for (const value of row.values()) if (value * alpha.denominator <= bound) values.add(value);
  }
  return [0n, ...Array.from(values).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))];
}

/** The largest level whose failure probability is at most alpha. Larger levels fail more: a bisection. */
export function conservativeLevel(
  family: MultinomialFamily,
  levels: readonly bigint[],
  alpha: Fraction,
): bigint {
  const denominator = family.base ** BigInt(family.k);
  let [low, high] = [0, levels.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const numerator = multinomialFailure(family, levels[middle]!);
    if (compareFractions({ numerator, denominator }, alpha) <= 0) low = middle;
    else high = middle - 1;
  }
  return levels[low]!;
}

export function probability(family: MultinomialFamily, numerator: bigint): number {
  return toNumber({ numerator, denominator: family.base ** BigInt(family.k) });
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

function requireShares(rest: bigint, base: bigint, where: string): void {
  if (rest >= 0n && rest < base) return;
  throw new FairnessError(
    'invalid-target',
    `${where}: the shares of the protected groups sum to more than 1, or to 0; give each its share of the whole`,
  );
}

function requireSize(
  k: number,
  { groups, base }: { readonly groups: number; readonly base: bigint },
  where: string,
): void {
  // All counts of all prefixes: the binomial coefficient (k + 1 + groups) over (groups + 1).
  let states = 1;
  for (let j = 1; j <= groups + 1; j++) states = (states * (k + j)) / j;
  const bytes = states * ((k * bitLength(base)) / 8 + 64);
  if (bytes <= MOST_BYTES) return;
  throw new FairnessError(
    'too-large',
    `${where}: the exact tables for k = ${k} and ${groups} protected groups take too much memory; use a smaller k, fewer groups, or shares of fewer digits`,
  );
}
