import type { MatchingPolicy } from '../../policy.ts';
import type { CompiledJob } from '../compile-job.ts';
import { hoursToLevel } from '../level-hours.ts';
import { probabilityUnshown } from '../trades.ts';

/** Where numbers for all prices go. */
export interface BoundTarget {
  readonly into: Float64Array;
  readonly at: number;
}

/** What is known of one requirement before it is scored: each number on the side that makes the score greater. */
export interface Known {
  /** Credit for what evidence shows, exact. */
  shown: number;
  /** Most that a trade can suggest. */
  suggested: number;
  /** Most that one skill spares of the hours from nothing. */
  transfer: number;
  /** Least hours to learn. */
  hours: number;
}

/**
 * The most that a requirement can add to a score, at each price of an hour of the ramp-up:
 *
 *     most(λ) = weight × (s + adjacentCredit × transfer × (1 − s))
 *               + max(0, reachWeight × weight × max(0, learntCredit − s) − λ × hours),  s ∈ {shown, max(shown, suggested)}
 *     score   ≤ min over λ ≥ 0 of Σ most(λ) + λ × capacity
 *
 * The ramp-up is a continuous knapsack; for each price λ its Lagrangian bounds its worth. Each summand is convex in s, so
 * that its greatest value is at an end of what s can be.
 *
 * Reference: Fisher (1981), The Lagrangian relaxation method for solving integer programming problems, eq. 3.
 */
export interface ScoreBound {
  /** Prices of an hour. Any prices give a bound; these are near to those of the plan. */
  readonly prices: Float64Array;
  readonly capacity: number;
  /** By requirement: hours from nothing, and those of its last step. */
  readonly fromNothing: Float64Array;
  readonly lastStep: Float64Array;
  /** By requirement and how many skills of its trades somebody has: the most that they can suggest. */
  suggestedBy(requirement: number, tradeSkills: number): number;
  /** Writes `most` of a requirement for all prices. */
  write(requirement: number, known: Readonly<Known>, target: BoundTarget): void;
}

/** Of credits that are rounded to a millionth, and of sums in another order. */
export const SLACK = 1e-6;

export function createScoreBound(compiled: CompiledJob, policy: MatchingPolicy): ScoreBound {
  const { requirements } = compiled;
  const { adjacentCredit, learntCredit, sureProbability, fastestPace = 1 } = policy;
  // As if everybody learnt as fast as anybody may.
  const capacity = compiled.capacity * fastestPace;
  const total = policy.fitWeight + policy.reachWeight;
  const weights = Float64Array.from(requirements, ({ weight }) => weight);
  const fromNothing = Float64Array.from(requirements, ({ hoursFromNothing }) => hoursFromNothing);
  const lastStep = Float64Array.from(requirements, ({ learning, requirement }) =>
    hoursToLevel(
      learning.pathFrom({ has: () => false }).steps.at(-1)!.hours,
      requirement.minimumLevel,
    ),
  );
  const prices = pricesOf(weights, fromNothing, {
    capacity,
    gain: policy.reachWeight * learntCredit,
  });
  const smallest = smallestTrades(compiled);
  return {
    prices,
    capacity,
    fromNothing,
    lastStep,
    suggestedBy(requirement, tradeSkills) {
      const size = smallest[requirement]!;
      if (size === Infinity || tradeSkills === 0) return 0;
      const share = Math.min(1, tradeSkills / size);
      const { minimumLevel } = requirements[requirement]!.requirement;
      return Math.min(1, probabilityUnshown(share, minimumLevel) / sureProbability);
    },
    write(requirement, { shown, suggested, transfer, hours }, { into, at }) {
      const weight = weights[requirement]!;
      const most = Math.max(shown, suggested);
      const bonus = adjacentCredit * transfer;
      const low = weight * total * (shown + bonus * (1 - shown));
      const high = weight * total * (most + bonus * (1 - most));
      // Hours that do not fit at all are not planned in part; a hair less than the hours, for their rounding.
      const isLearnable = hours * (1 - 1e-9) <= capacity;
      const worth = isLearnable ? policy.reachWeight * weight : 0;
      const lowGain = worth * Math.max(0, learntCredit - shown);
      const highGain = worth * Math.max(0, learntCredit - most);
      for (let i = 0; i < prices.length; i++) {
        const cost = prices[i]! * hours;
        into[at + i] = Math.max(
          low + Math.max(0, lowGain - cost),
          high + Math.max(0, highGain - cost),
        );
      }
    },
  };
}

const MOST_PRICES = 2;

/** 0, and worth per hour of requirements learnt from nothing, evenly over their ranks, that of the last planned one among them. */
function pricesOf(
  weights: Float64Array,
  hours: Float64Array,
  { capacity, gain }: { readonly capacity: number; readonly gain: number },
): Float64Array {
  const order = Array.from(weights, (weight, i) => ({
    rate: (gain * weight) / hours[i]!,
    hours: hours[i]!,
  }))
    .filter((option) => option.hours > 0 && option.hours <= capacity)
    .toSorted((a, b) => b.rate - a.rate);
  let left = capacity;
  const last = order.findIndex((option) => (left -= option.hours) <= 0);
  const rates = order.map(({ rate }) => rate);
  const chosen = Array.from(
    { length: MOST_PRICES },
    (_, i) => rates[Math.floor((i * rates.length) / MOST_PRICES)],
  );
  const all = [0, rates[last], ...chosen].filter((rate) => rate !== undefined);
  return Float64Array.from(new Set(all));
}

/** By requirement, the fewest skills of a trade that needs it; `Infinity` without one. */
function smallestTrades({ requirements, trades }: CompiledJob): readonly number[] {
  return requirements.map(({ requirement }) =>
    Math.min(
      ...trades
        .filter(({ essential }) => essential.has(requirement.skill))
        .map(({ essential }) => essential.size),
    ),
  );
}
