import { requireK, requireOpenUnit } from './internal/check.ts';
import { exactFraction } from './internal/fraction.ts';
import {
  conservativeLevel,
  multinomialFailure,
  multinomialFamily,
  multinomialLevels,
  probability,
  type MultinomialFamily,
} from './internal/multinomial-family.ts';
import { readShares } from './internal/read-target.ts';
import type { TargetDistribution } from './ranking.ts';

export interface MultinomialFaStarIrTableOptions {
  /** Protected group → share that a list drawn by chance would have, in (0, 1); what they leave is everybody else's. */
  readonly shares: TargetDistribution;
  /** Probability of failing such a list by chance that is accepted, in (0, 1). @defaultValue `0.1` */
  readonly alpha?: number;
  /**
   * `'conservative'`: the largest table whose probability of failing is at most α, exactly. `'none'`: each prefix
   * at level α, which fails more than α of lists. @defaultValue `'conservative'`
   */
  readonly adjust?: 'conservative' | 'none';
}

/** Result of {@link multinomialFaStarIrTable}. */
export interface MultinomialFaStarIrTable {
  /** The protected groups, in the order of their names (UTF-16). */
  readonly groups: readonly string[];
  /**
   * `nodes[i − 1]`: what the first i places may have, as counts in the order of `groups`. A prefix passes when it
   * has at least all the counts of one of them, and each prefix before it did.
   */
  readonly nodes: readonly (readonly (readonly number[])[])[];
  /** The level at which each prefix is tested, in [0, α]. */
  readonly adjustedAlpha: number;
  /** Probability that a list drawn by chance fails somewhere, in [0, 1]: computed exactly, then rounded once. */
  readonly failureProbability: number;
}

/** The largest k for which tables are made. */
const LARGEST_K = 400;

/**
 * The minimum counts of FA*IR for several protected groups at once. A prefix fails when a list drawn by chance
 * has at most as many of *every* protected group with a probability of at most the level. In exact arithmetic;
 * shares are taken as the simplest fractions that are the same doubles. The nodes are the tree of the paper
 * and those that it loses, because it only ever asks for one more of one group: with shares .2 and .4, eight
 * places with 4 and 1 pass the test, and 3 and 1 do not.
 *
 * Reference: Zehlike, Sühr, Baeza-Yates, Bonchi, Castillo & Hajian (2022), Fair top-k ranking with multiple
 * protected groups, Information Processing & Management 59 (multinomial ranked group fairness, mtree).
 *
 * @param k length of the ranking, 1 to 400, less with more groups.
 * @throws FairnessError `invalid-k`, `invalid-option`, `invalid-target`, `too-large`.
 *
 * @example
 * ```ts
 * import { multinomialFaStarIrTable } from '@tremplin/fairness';
 *
 * const shares = { a: 0.2, b: 0.4 };
 * const { nodes } = multinomialFaStarIrTable(5, { shares, adjust: 'none' });
 * nodes[4]; // [[0, 2], [1, 1], [2, 1]]
 * multinomialFaStarIrTable(5, { shares }).failureProbability <= 0.1; // true
 * ```
 */
export function multinomialFaStarIrTable(
  k: number,
  options: MultinomialFaStarIrTableOptions,
): MultinomialFaStarIrTable {
  const { groups, family, level, isUnadjusted } = prepareTest(k, options);
  return {
    groups,
    nodes: nodesOf(family, level),
    adjustedAlpha: isUnadjusted ? (options.alpha ?? 0.1) : probability(family, level),
    failureProbability: probability(family, multinomialFailure(family, level)),
  };
}

/** The level, and everything it was found with. */
interface MultinomialTest {
  readonly groups: readonly string[];
  readonly family: MultinomialFamily;
  readonly level: bigint;
  readonly isUnadjusted: boolean;
}

function prepareTest(k: number, options: MultinomialFaStarIrTableOptions): MultinomialTest {
  const where = 'multinomialFaStarIrTable';
  const { alpha = 0.1, adjust = 'conservative' } = options;
  requireK(k, LARGEST_K, where);
  requireOpenUnit(alpha, `${where}: alpha`);
  const shares = readShares(options.shares, where);
  const groups = Array.from(shares.keys()).toSorted();
  const family = multinomialFamily(
    k,
    groups.map((group) => shares.get(group)!),
    where,
  );
  const levels = multinomialLevels(family, exactFraction(alpha));
  const last = levels.at(-1)!;
  const level = adjust === 'none' ? last : conservativeLevel(family, levels, exactFraction(alpha));
  return { groups, family, level, isUnadjusted: level === last };
}

type Counts = readonly number[];

/** Zehlike et al. (2022), mtree: a node stays while it passes; else the fewest more with which it does, in every way. */
function nodesOf(family: MultinomialFamily, level: bigint): readonly (readonly Counts[])[] {
  const { k, stride, weights, cdf } = family;
  const indexOf = (counts: Counts): number =>
    counts.reduce((sum, count, j) => sum + count * stride ** j, 0);
  const nodes: (readonly Counts[])[] = [];
  let current: readonly Counts[] = [weights.map(() => 0)];
  for (let i = 1; i <= k; i++) {
    const passes = (counts: Counts): boolean => cdf[i]!.get(indexOf(counts))! > level;
    const next = new Map<number, Counts>();
    for (const node of current) {
      for (const counts of smallestAbove(node, i, passes)) next.set(indexOf(counts), counts);
    }
    current = Array.from(next.values()).toSorted(compareCounts);
    nodes.push(current);
  }
  return nodes;
}

/** The counts of `places` places at or above `node` that pass, without those above another that does. */
function smallestAbove(
  node: Counts,
  places: number,
  passes: (counts: Counts) => boolean,
): readonly Counts[] {
  const found: Counts[] = [];
  let total = node.reduce((sum, count) => sum + count, 0);
  for (let level = [node]; level.length > 0 && total <= places; total++) {
    const above = new Map<string, Counts>();
    for (const counts of level) {
      if (found.some((smaller) => smaller.every((count, j) => count <= counts[j]!))) continue;
      if (passes(counts)) found.push(counts);
      else counts.forEach((count, j) => addTo(above, counts.with(j, count + 1)));
    }
    level = Array.from(above.values());
  }
  return found;
}

function addTo(counts: Map<string, Counts>, added: Counts): void {
  counts.set(added.join(' '), added);
}

function compareCounts(a: Counts, b: Counts): number {
  const at = a.findIndex((count, j) => count !== b[j]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
