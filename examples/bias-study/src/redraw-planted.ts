import { drawFairCv } from '../../../benchmarks/bias/fair-cv.ts';
import { measureMitigations } from '../../../benchmarks/bias/measure-mitigations.ts';

/** From the smallest to the largest value of all draws. */
export interface Spread {
  readonly smallest: number;
  readonly largest: number;
}

/**
 * The gap of each mitigation on other applicants of the same number. The table has one draw, and so no interval: how
 * far another draw would move it shows which differences between its rows are more than chance.
 */
export function redrawPlanted(options: {
  readonly rows: number;
  readonly seed: number;
  readonly redraws: number;
}): ReadonlyMap<string, Spread> {
  const spreads = new Map<string, Spread>();
  for (let i = 1; i <= options.redraws; i++) {
    const applicants = drawFairCv({ rows: options.rows, seed: options.seed + i });
    for (const { name, tprGap } of measureMitigations(applicants)) {
      const { smallest, largest } = spreads.get(name) ?? { smallest: tprGap, largest: tprGap };
      spreads.set(name, {
        smallest: Math.min(smallest, tprGap),
        largest: Math.max(largest, tprGap),
      });
    }
  }
  return spreads;
}
