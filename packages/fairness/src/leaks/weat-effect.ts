import { FairnessError } from '../fairness-error.ts';
import { seededRandom } from '../internal/seeded-random.ts';

export interface WeatSets {
  /** Vectors of the targets: two sets of equal size, such as names of women and of men. */
  readonly targets: readonly [readonly (readonly number[])[], readonly (readonly number[])[]];
  /** Vectors of the attributes, such as words of care and of technology. */
  readonly attributes: readonly [readonly (readonly number[])[], readonly (readonly number[])[]];
}

export interface WeatOptions {
  /** Splits drawn when there are too many to count, 99 to 1,000,000. @defaultValue `9999` */
  readonly permutations?: number;
  /** @defaultValue `'0'` */
  readonly seed?: string;
}

/** Result of {@link weatEffect}. */
export interface WeatEffect {
  /** Sum of the associations of the first targets less that of the second. */
  readonly statistic: number;
  /** Difference of the means ÷ standard deviation of all (n − 1); in [−2, 2]. 0 when nothing varies. */
  readonly effect: number;
  /** One-sided: how often a split of the targets by chance is associated at least as much. */
  readonly pValue: number;
  /** All splits were counted; otherwise some were drawn. */
  readonly isExact: boolean;
}

/** Splits that are counted rather than drawn. */
const MOST_SPLITS = 50_000;

/**
 * Word embedding association test: are the first targets nearer to the first attributes than the second targets
 * are? For embedders. A large effect says that associations are there, not that a matcher acts on them.
 *
 * Reference: Caliskan, Bryson & Narayanan (2017), Semantics derived automatically from language corpora contain
 * human-like biases, Science 356, 183–186.
 *
 * @throws FairnessError `empty-input`, `invalid-column` for targets of different numbers or vectors of different
 * lengths, `invalid-score` for vectors of length zero or numbers that are not finite.
 *
 * @example
 * ```ts
 * import { weatEffect } from '@tremplin/fairness';
 *
 * const { effect, pValue } = weatEffect({
 *   targets: [[[1, 0.1], [0.9, 0.2], [0.8, 0.1]], [[0.1, 1], [0.3, 0.9], [0.2, 0.8]]],
 *   attributes: [[[1, 0], [0.9, 0.1]], [[0, 1], [0.1, 0.9]]],
 * });
 * effect.toFixed(4); // '1.8148'
 * pValue; // 0.05
 * ```
 */
export function weatEffect(sets: WeatSets, options: WeatOptions = {}): WeatEffect {
  const { permutations = 9999, seed = '0' } = options;
  requireSets(sets, permutations);
  const { targets, attributes } = sets;
  const n = targets[0].length;
  const all = targets.flat().map((vector) => associationOf(vector, attributes));
  const total = all.reduce((sum, value) => sum + value, 0);
  const first = sumOf(all.slice(0, n));
  const mean = total / (2 * n);
  const deviation = Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (2 * n - 1));
  const slack = 1e-12 * all.reduce((sum, x) => sum + Math.abs(x), 0);
  const isExtreme = (sum: number): boolean => sum >= first - slack;
  const splits = splitsOf(2 * n, n);
  const isExact = splits <= MOST_SPLITS;
  return {
    statistic: 2 * first - total,
    effect: deviation === 0 ? 0 : (2 * first - total) / n / deviation,
    pValue: isExact
      ? countSplits(all, n, isExtreme) / splits
      : drawnP(all, { n, isExtreme, permutations, seed }),
    isExact,
  };
}

function associationOf(vector: readonly number[], [a, b]: WeatSets['attributes']): number {
  const mean = (set: WeatSets['attributes'][0]): number =>
    sumOf(set.map((other) => cosine(vector, other))) / set.length;
  return mean(a) - mean(b);
}

function cosine(a: readonly number[], b: readonly number[]): number {
  return sumOf(a.map((x, i) => x * b[i]!)) / (Math.hypot(...a) * Math.hypot(...b));
}

/** How many ways to choose `n` of the values give a sum that is as extreme. */
function countSplits(
  values: readonly number[],
  n: number,
  isExtreme: (sum: number) => boolean,
): number {
  const count = (from: number, left: number, sum: number): number => {
    if (left === 0) return isExtreme(sum) ? 1 : 0;
    if (values.length - from < left) return 0;
    return count(from + 1, left - 1, sum + values[from]!) + count(from + 1, left, sum);
  };
  return count(0, n, 0);
}

function drawnP(
  values: readonly number[],
  draw: {
    readonly n: number;
    readonly isExtreme: (sum: number) => boolean;
    readonly permutations: number;
    readonly seed: string;
  },
): number {
  const random = seededRandom(`weatEffect ${draw.seed}`);
  const pool = values.toSorted((a, b) => a - b);
  let extreme = 1;
  for (let i = 0; i < draw.permutations; i++) {
    let sum = 0;
    for (let k = 0; k < draw.n; k++) {
      const j = k + Math.floor(random() * (pool.length - k));
      [pool[k], pool[j]] = [pool[j]!, pool[k]!];
      sum += pool[k]!;
    }
    if (draw.isExtreme(sum)) extreme += 1;
  }
  return extreme / (draw.permutations + 1);
}

function splitsOf(all: number, n: number): number {
  let ways = 1;
  for (let i = 1; i <= n; i++) ways = Math.round((ways * (all - n + i)) / i);
  return ways;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function requireSets({ targets, attributes }: WeatSets, permutations: number): void {
  const sets = [...targets, ...attributes];
  if (sets.some((set) => set.length === 0)) {
    throw new FairnessError('empty-input', 'weatEffect: a set is empty; give vectors in all four');
  }
  if (targets[0].length !== targets[1].length) {
    throw new FairnessError(
      'invalid-column',
      `weatEffect: ${targets[0].length} and ${targets[1].length} targets; give as many of both`,
    );
  }
  const d = sets[0]![0]!.length;
  for (const vector of sets.flat()) {
    if (vector.length !== d) {
      throw new FairnessError(
        'invalid-column',
        `weatEffect: a vector of ${vector.length} numbers among vectors of ${d}; give one length`,
      );
    }
    if (vector.every(Number.isFinite) && vector.some((x) => x !== 0)) continue;
    throw new FairnessError(
      'invalid-score',
      'weatEffect: a vector is all zeros, or holds a number that is not finite; leave it out',
    );
  }
  if (Number.isSafeInteger(permutations) && permutations >= 99 && permutations <= 1e6) return;
  throw new FairnessError(
    'invalid-option',
    `weatEffect: permutations is ${permutations}; expected a whole number from 99 to 1,000,000`,
  );
}
