import type { Proportion } from '../proportion.ts';
import { binomialPmf } from './binomial-pmf.ts';

/** Tables that speak for a difference at least as loudly as the one seen: of each x, those with y up to `most[x]`; −1 is none. */
export type TableRegion = Int32Array;

/** Most tables of one pair of groups: beyond, the score intervals are as good. */
export const MOST_TABLES = 1_000_000;

/**
 * The tables whose signed score statistic is at least that of the table seen, and all that say the same more
 * loudly still: more selected in the group, fewer in the reference. Closing the region in this way keeps the
 * regions of all tables nested, which the guarantee needs.
 */
export function loudRegion(
  seen: { readonly group: Proportion; readonly reference: Proportion },
  isAsLoud: (group: Proportion, reference: Proportion) => boolean,
): TableRegion {
  const { group, reference } = seen;
  const most = new Int32Array(group.total + 1).fill(-1);
  let before = -1;
  for (let x = 0; x <= group.total; x++) {
    let y = reference.total;
    const isSeen = (at: number): boolean => x === group.selected && at === reference.selected;
    // Nothing below `before` needs a look: the closure holds it.
    while (
      y > before &&
      !isSeen(y) &&
      !isAsLoud({ selected: x, total: group.total }, { selected: y, total: reference.total })
    ) {
      y -= 1;
    }
    most[x] = before = Math.max(before, y);
  }
  return most;
}

/** The largest probability of the region over all pairs of rates on a curve. */
export function largestProbability(
  region: TableRegion,
  reference: Proportion,
  ratesAt: (share: number) => readonly [number, number],
): number {
  const n = region.length - 1;
  const f = (share: number): number => {
    const [p, q] = ratesAt(share);
    return probabilityOf(region, { n, m: reference.total }, [p, q]);
  };
  const points = Math.max(48, Math.ceil(4 * Math.sqrt(n + reference.total)));
  const at = (i: number): number => Math.sin((Math.PI / 2) * (i / points)) ** 2;
  const grid = Array.from({ length: points + 1 }, (_, i) => f(at(i)));
  const peak = grid.reduce((a, b) => Math.max(a, b));
  let best = peak;
  grid.forEach((value, i) => {
    const isPeak = value >= (grid[i - 1] ?? 0) && value >= (grid[i + 1] ?? 0);
    if (!isPeak || value < 0.95 * peak) return;
    best = Math.max(best, climb(f, at(Math.max(0, i - 1)), at(Math.min(points, i + 1))));
  });
  return best;
}

function probabilityOf(
  region: TableRegion,
  { n, m }: { readonly n: number; readonly m: number },
  [p, q]: readonly [number, number],
): number {
  const own = binomialPmf(n, p);
  const other = binomialPmf(m, q);
  let [sum, below, y] = [0, 0, -1];
  for (let x = 0; x <= n; x++) {
    while (y < region[x]!) below += other[(y += 1)]!;
    sum += own[x]! * below;
  }
  return sum;
}

/** The largest value between two points, by golden sections. */
function climb(f: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let best = 0;
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [fa, fb] = [f(a), f(b)];
  for (let step = 0; step < 24; step++) {
    best = Math.max(best, fa, fb);
    if (fa < fb) {
      [low, a, fa, b] = [a, b, fb, a + golden * (high - a)];
      fb = f((b = low + golden * (high - low)));
    } else {
      [high, b, fb] = [b, a, fa];
      fa = f((a = high - golden * (high - low)));
    }
  }
  return best;
}
