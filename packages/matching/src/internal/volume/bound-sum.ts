import type { CompiledJob } from '../compile-job.ts';
import type { BoundTarget, ScoreBound } from './score-bound.ts';

/** Σ of what the requirements give at each price; of a group, those that give most, as many as count. */
export interface BoundSum {
  /** For somebody of whom nothing bears on a requirement, but who has so many skills of its trades. */
  start(tradeSkills: number): void;
  /** The most that the trades can suggest of a requirement, since the last start. */
  suggestedFor(requirement: number): number;
  /** Puts what is known of a requirement in the place of nothing. */
  replace(requirement: number, most: Float64Array): void;
  /**
   * What a requirement adds to the totals when so much is known of it. Of one in a group, where others may count in its place,
   * that is no less than 0.
   */
  writeGain(requirement: number, most: Float64Array, target: BoundTarget): void;
  /** The sums at each price, since the last start. */
  totals(): Float64Array;
  /** The sum with the price of the ramp-up, at the price at which it is least. */
  least(): number;
}

/** What is taken for granted of a requirement on which nothing bears. */
export interface Nothing {
  readonly transfer: number;
  readonly hours: number;
}

/** Of those without any skill that bears on a requirement. */
interface Base {
  readonly suggested: Float64Array;
  /** By requirement and price; and summed over those that stand in no group, the ramp-up added. */
  readonly most: Float64Array;
  readonly sum: Float64Array;
}

interface Group {
  readonly members: readonly number[];
  readonly atLeast: number;
}

/** @param nothing - By requirement. @defaultValue no transfer, and all hours from nothing */
export function createBoundSum(
  compiled: CompiledJob,
  bound: ScoreBound,
  nothing: readonly Nothing[] = Array.from(bound.fromNothing, (hours) => ({ transfer: 0, hours })),
): BoundSum {
  const width = bound.prices.length;
  const groups = groupsOf(compiled);
  const isGrouped = compiled.requirements.map(({ requirement }) => requirement.group !== undefined);
  const bases: Base[] = [];
  const baseOf = (tradeSkills: number): Base =>
    (bases[tradeSkills] ??= createBase(bound, { tradeSkills, isGrouped, nothing }));
  let base = baseOf(0);
  const sum = new Float64Array(width);
  const most = new Float64Array(base.most.length);
  const groupsAt = (price: number): number =>
    groups.reduce((total, group) => total + mostOf(group, most, { width, price }), 0);
  return {
    start(tradeSkills) {
      base = baseOf(tradeSkills);
      sum.set(base.sum);
      if (groups.length > 0) most.set(base.most);
    },
    suggestedFor: (requirement) => base.suggested[requirement]!,
    replace(requirement, values) {
      const at = requirement * width;
      if (isGrouped[requirement]) most.set(values, at);
      else for (let i = 0; i < width; i++) sum[i]! += values[i]! - base.most[at + i]!;
    },
    writeGain(requirement, values, { into, at }) {
      for (let i = 0; i < width; i++) {
        const gain = values[i]! - base.most[requirement * width + i]!;
        into[at + i] = isGrouped[requirement] ? Math.max(0, gain) : gain;
      }
    },
    totals: () => sum.map((total, price) => total + groupsAt(price)),
    least() {
      let least = Infinity;
      for (let i = 0; i < width; i++) {
        least = Math.min(least, sum[i]! + groupsAt(i));
      }
      return least;
    },
  };
}

interface BaseOptions {
  readonly tradeSkills: number;
  readonly isGrouped: readonly boolean[];
  readonly nothing: readonly Nothing[];
}

function createBase(bound: ScoreBound, { tradeSkills, isGrouped, nothing }: BaseOptions): Base {
  const width = bound.prices.length;
  const suggested = Float64Array.from(isGrouped, (_, i) => bound.suggestedBy(i, tradeSkills));
  const most = new Float64Array(isGrouped.length * width);
  const sum = bound.prices.map((price) => price * bound.capacity);
  isGrouped.forEach((grouped, i) => {
    bound.write(
      i,
      { shown: 0, suggested: suggested[i]!, ...nothing[i]! },
      { into: most, at: i * width },
    );
    if (!grouped) for (let p = 0; p < width; p++) sum[p]! += most[i * width + p]!;
  });
  return { suggested, most, sum };
}

function groupsOf({ job, requirements }: CompiledJob): readonly Group[] {
  return (job.groups ?? []).map(({ id, atLeast }) => ({
    atLeast,
    members: requirements.flatMap(({ requirement }, i) => (requirement.group === id ? [i] : [])),
  }));
}

function mostOf(
  { members, atLeast }: Group,
  most: Float64Array,
  { width, price }: { readonly width: number; readonly price: number },
): number {
  const values = members.map((i) => most[i * width + price]!).toSorted((a, b) => b - a);
  return values.slice(0, atLeast).reduce((total, value) => total + value, 0);
}
