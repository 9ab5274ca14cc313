import { broaderOf, learningHours, type Ontology } from '@tremplin/ontology';
import type { Job, JobRequirement } from '@tremplin/matching';
import { createSeededRandom, seedOf } from '../seeded-random.ts';
import { clamp, normal } from './draw-truth.ts';
import type { Outcome, Truth } from './market.ts';

/** Hours to each whole level as multiples of those to working level: dearer the higher, as in life. */
const MULTIPLES = [0, 0.45, 1, 2.2, 4.5] as const;
/** What one brings along from a sibling skill, at most. */
const TRANSFER = 0.4;
const WEEKS_PER_MONTH = 52 / 12;
/** A requirement counts as met from a little below its level, a person as able from that share of the requirements. */
const TOLERANCE = 0.25;
const ABLE_FROM = 0.8;

export interface OutcomeOptions {
  readonly ontology: Ontology;
  readonly truth: Truth;
  readonly job: Job;
  /** Of the pair: the same learning goes better or worse without anybody knowing why. */
  readonly seed: number;
}

/**
 * What becomes of somebody in a job: they learn in the order of importance, at their own rate, with what they bring from
 * sibling skills, until the hours of the ramp-up are used. Made up for this market, and not how the engine
 * estimates: the engine knows neither rates nor true levels, and counts transfer by other relations.
 */
export function outcomeOf({ ontology, truth, job, seed }: OutcomeOptions): Outcome {
  const essential = job.requirements.filter(({ relationType }) => relationType === 'essential');
  const siblings = bestBySibling(ontology, truth);
  const luck = createSeededRandom(seedOf(seed, 'luck'));
  let hours = job.rampUp.months * WEEKS_PER_MONTH * job.rampUp.hoursPerWeek;
  let met = 0;
  let total = 0;
  const order = essential.toSorted(
    (a, b) => b.importance - a.importance || (a.skill < b.skill ? -1 : 1),
  );
  for (const requirement of order) {
    total += requirement.importance;
    const rate = truth.learningRate * Math.exp(normal(luck, 0, 0.1));
    const needed = hoursNeeded(requirement, { ontology, truth, siblings }) / rate;
    if (needed <= hours) {
      hours -= needed;
      met += requirement.importance;
    }
  }
  const value = total === 0 ? 0 : met / total;
  return { value, succeeds: value >= ABLE_FROM };
}

function hoursNeeded(
  { skill, minimumLevel }: JobRequirement,
  {
    ontology,
    truth,
    siblings,
  }: {
    readonly ontology: Ontology;
    readonly truth: Truth;
    readonly siblings: ReadonlyMap<string, number>;
  },
): number {
  const own = truth.levels.get(skill) ?? 0;
  if (own >= minimumLevel - TOLERANCE) return 0;
  const brought = Math.max(
    0,
    ...broaderOf(ontology, skill).map((group) => siblings.get(group) ?? 0),
  );
  const gap = multipleAt(minimumLevel) - multipleAt(own);
  return learningHours(ontology, skill) * gap * (1 - TRANSFER * (brought / 4));
}

/** The best level in each group of skills. */
function bestBySibling(ontology: Ontology, { levels }: Truth): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const [skill, level] of levels) {
    for (const group of broaderOf(ontology, skill)) {
      best.set(group, Math.max(level, best.get(group) ?? 0));
    }
  }
  return best;
}

function multipleAt(level: number): number {
  const below = Math.floor(clamp(level, 0, 3));
  const share = clamp(level - below, 0, 1);
  return MULTIPLES[below]! + share * (MULTIPLES[below + 1]! - MULTIPLES[below]!);
}
