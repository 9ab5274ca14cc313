import type { CompiledJob } from '../compile-job.ts';
import type { MatchingPolicy } from '../../policy.ts';
import { createBoundSum } from './bound-sum.ts';
import { BANDS } from './evidence-lists.ts';
import { SLACK, type ScoreBound } from './score-bound.ts';
import { EFFECT, type SkillEffects } from './skill-effects.ts';

/** What somebody with so many skills of trades has at most, at each price. */
export interface BandTable {
  /**
   * By requirement and band, the most that this band or a lower one adds to what nothing shows, not below 0:
   * `gain[(requirement × (BANDS + 1) + band) × prices + price]`.
   */
  readonly gain: Float64Array;
  /** Of who shows nothing, at each price, and the least of them. */
  readonly sum: Float64Array;
  readonly least: number;
}

export interface BandTablesOptions {
  readonly policy: MatchingPolicy;
  readonly bound: ScoreBound;
  readonly effects: SkillEffects;
}

/** Tables by number of skills of trades, made when first asked for. */
export type BandTables = (tradeSkills: number) => BandTable;

/** What nothing shows is taken to be helped as much as anything in the pool can. */
export function createBandTables(
  compiled: CompiledJob,
  { policy, bound, effects }: BandTablesOptions,
): BandTables {
  const count = compiled.requirements.length;
  const width = bound.prices.length;
  const best = bestHelp(effects, bound, count);
  const sums = createBoundSum(compiled, bound, best);
  const tables: BandTable[] = [];
  const target = { into: new Float64Array(width), at: 0 };
  const make = (tradeSkills: number): BandTable => {
    sums.start(tradeSkills);
    const gain = new Float64Array(count * (BANDS + 1) * width);
    for (let i = 0; i < count; i++) {
      for (let band = 1; band <= BANDS; band++) {
        // Between the ends of a band the most is at one of them; practice can take next to nothing.
        const shown = Math.min(1, (band - 1) / BANDS / policy.sureProbability);
        const suggested = Math.max(
          Math.min(1, band / BANDS / policy.sureProbability),
          sums.suggestedFor(i),
        );
        bound.write(i, { shown, suggested, transfer: best[i]!.transfer, hours: 0 }, target);
        const at = (i * (BANDS + 1) + band) * width;
        sums.writeGain(i, target.into, { into: gain, at });
        for (let p = at; p < at + width; p++) gain[p] = Math.max(gain[p]!, gain[p - width]!);
      }
    }
    const sum = sums.totals();
    return { gain, sum, least: Math.min(...sum) + SLACK };
  };
  return (tradeSkills) => (tables[tradeSkills] ??= make(tradeSkills));
}

/** By requirement, the most that any skill of the pool spares and the least that the last step can take. */
function bestHelp(effects: SkillEffects, bound: ScoreBound, count: number) {
  const best = Array.from({ length: count }, (_, i) => ({
    transfer: 0,
    hours: bound.fromNothing[i]!,
  }));
  effects.requirement.forEach((i, e) => {
    const known = best[i]!;
    if (effects.kind[e] === EFFECT.own) return;
    known.hours = Math.min(known.hours, effects.hours[e]!);
    if (effects.kind[e] === EFFECT.helps)
      known.transfer = Math.max(known.transfer, effects.transfer[e]!);
  });
  return best;
}
