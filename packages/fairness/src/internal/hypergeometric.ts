import type { Proportion } from '../proportion.ts';

/** Below, doubles lose digits, and the smallest times .9 is itself: a scan would go on for millions of tables. */
const SMALLEST = 1e-305;

/**
 * Visits the tables with the margins of one, with the weight C(n₁, x) C(n₂, m − x) of each relative to the
 * largest. From the mode outwards by ratios of neighbors, each in (0, 1): nothing overflows or cancels, and
 * what is too small for doubles to hold is left out.
 *
 * @param visit gets the number selected in the first group.
 */
export function scanTables(
  group: Proportion,
  reference: Proportion,
  visit: (selected: number, weight: number) => void,
): void {
  const selected = group.selected + reference.selected;
  const first = Math.max(0, selected - reference.total);
  const last = Math.min(group.total, selected);
  const total = group.total + reference.total;
  const middle = Math.floor(((selected + 1) / (total + 2)) * (group.total + 1));
  const mode = Math.min(last, Math.max(first, middle));
  const up = (x: number): number =>
    ((group.total - x) / (x + 1)) * ((selected - x) / (reference.total - selected + x + 1));
  for (let x = mode, weight = 1; x <= last && weight > SMALLEST; x++) {
    visit(x, weight);
    weight *= up(x);
  }
  for (let x = mode - 1, weight = 1; x >= first; x--) {
    weight /= up(x);
    if (weight <= SMALLEST) return;
    visit(x, weight);
  }
}

/** Negative, 0 or positive as the table with `x` selected in the first group weighs less than, exactly as much as, or more than the one given. */
export function compareWeights(x: number, group: Proportion, reference: Proportion): number {
  const [low, high] = x < group.selected ? [x, group.selected] : [group.selected, x];
  const selected = group.selected + reference.selected;
  const up: number[] = [];
  const down: number[] = [];
  for (let t = low; t < high; t++) {
    up.push(group.total - t, selected - t);
    down.push(t + 1, reference.total - selected + t + 1);
  }
  // weight(high) / weight(low) = product(up) / product(down)
  const difference = product(up) - product(down);
  const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0;
  return x < group.selected ? -sign : sign;
}

/** Balanced, so that large products stay cheap. */
function product(factors: readonly number[]): bigint {
  if (factors.length <= 8) return factors.reduce((all, factor) => all * BigInt(factor), 1n);
  const half = factors.length >> 1;
  return product(factors.slice(0, half)) * product(factors.slice(half));
}
