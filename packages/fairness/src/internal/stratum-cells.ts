import { FairnessError } from '../fairness-error.ts';
import type { Stratum } from '../stratum.ts';
import { requireProportion } from './check.ts';

/** The cells of one stratum: selected and rejected of the group (a, b) and of the reference (c, d). */
export interface StratumCells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n: number;
}

/** @throws FairnessError `empty-input`, `invalid-count`, `empty-group`. */
export function stratumCells(strata: readonly Stratum[], where: string): readonly StratumCells[] {
  if (strata.length === 0) {
    throw new FairnessError('empty-input', `${where}: expected at least one stratum, got none`);
  }
  return strata.map(({ group, reference }, i) => {
    requireProportion(group, `${where}: stratum ${i}, group`);
    requireProportion(reference, `${where}: stratum ${i}, reference`);
    return {
      a: group.selected,
      b: group.total - group.selected,
      c: reference.selected,
      d: reference.total - reference.selected,
      n: group.total + reference.total,
    };
  });
}

export function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

/** The Mantel–Haenszel estimate of the common odds ratio; `null` where it is 0/0 or infinite. */
export function pooledOddsRatio(cells: readonly StratumCells[]): number | null {
  const ratio =
    sumOf(cells, ({ a, d, n }) => (a * d) / n) / sumOf(cells, ({ b, c, n }) => (b * c) / n);
  return Number.isFinite(ratio) ? ratio : null;
}
