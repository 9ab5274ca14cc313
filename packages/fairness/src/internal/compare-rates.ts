import { FairnessError } from '../fairness-error.ts';
import type { GroupCounts } from '../group-counts.ts';
import type { Proportion } from '../proportion.ts';
import type { CompareOptions, CountedRate, RateComparison } from '../rate-comparison.ts';
import { requireCount } from './check.ts';

/** What is counted, out of what. */
export type RateOf<C> = (counts: C) => readonly [numerator: number, denominator: number];

/**
 * The one primitive that the named group metrics are made of.
 *
 * Reference: Bird et al. (2020), Fairlearn, MetricFrame: difference and ratio, between groups and to overall.
 */
export function compareRates<C extends Proportion>(
  counts: GroupCounts<C>,
  rateOf: RateOf<C>,
  options: CompareOptions,
): RateComparison {
  const overall = countedRate(rateOf(counts.overall), 'overall');
  const groups = counts.groups.map((group) => ({
    group: group.group,
    ...countedRate(rateOf(group), `group ${group.group}`),
  }));
  const rates = groups.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  return {
    overall,
    groups,
    unknown: countedRate(rateOf(counts.unknown), 'unknown'),
    ...(rates.length < 2
      ? { difference: null, ratio: null }
      : aggregate(rates, options.method === 'to-overall' ? overall.rate : null)),
    undefinedGroups: groups.filter(({ rate }) => rate === null).map(({ group }) => group),
  };
}

/** Between groups when there is no rate to compare with. */
function aggregate(
  rates: readonly number[],
  overall: number | null,
): Pick<RateComparison, 'difference' | 'ratio'> {
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (overall === null) return { difference: high - low, ratio: ratioOf(low, high) };
  return {
    difference: Math.max(high - overall, overall - low),
    ratio: high === 0 ? null : Math.min(ratioOf(low, overall) ?? 1, ratioOf(overall, high) ?? 1),
  };
}

function ratioOf(low: number, high: number): number | null {
  return high === 0 ? null : Math.min(1, low / high);
}

function countedRate(
  [numerator, denominator]: readonly [number, number],
  where: string,
): CountedRate {
  requireCount(numerator, where);
  requireCount(denominator, where);
  if (numerator > denominator) {
    throw new FairnessError(
      'invalid-count',
      `${where}: ${numerator} of ${denominator} is not a rate; pass counts of the same people`,
    );
  }
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}
