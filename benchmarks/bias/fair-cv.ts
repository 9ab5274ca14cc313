import { createSeededRandom, type SeededRandom } from '@tremplin/testkit/seeded-random';

/** A made-up applicant: what they can do, what only goes with a group, and two labels. */
export interface FairCvRow {
  readonly group: 'f' | 'm';
  /** Education, experience, recommendation, availability, three languages, suitability: drawn alike for both groups. */
  readonly competencies: readonly number[];
  /** Club, school, gap, adjectives: what a text gives away. They say nothing of the work. */
  readonly proxies: readonly number[];
  /** What the competencies are worth, and noise. */
  readonly blind: number;
  /** The same less the penalty of the group: what a model is trained on. */
  readonly biased: number;
}

export interface FairCvOptions {
  readonly rows: number;
  readonly seed: number;
  /** Taken from group f in `biased`, on the scale of the score, about 0 to 1. @defaultValue `0.15` */
  readonly penalty?: number;
}

const WEIGHTS = [0.2, 0.2, 0.15, 0.05, 0.05, 0.05, 0.05, 0.25] as const;
const NOISE = 0.04;
/** Chance of each proxy by group: a club, a school of one sex, a gap for care, the adjectives of one's group. */
const PROXIES = [
  { f: 0.6, m: 0.1 },
  { f: 0.25, m: 0.02 },
  { f: 0.35, m: 0.1 },
  { f: 0.7, m: 0.3 },
] as const;

/**
 * Applicants with a planted bias, after the protocol of FairCVtest: the blind score is a weighted sum of competencies
 * and noise, the label of one group is lowered, models are trained on the lowered label and scored against the blind
 * one. Own generator: that of the paper is not published. Groups are of one size and equally able.
 *
 * Reference: Peña, Serna, Morales & Fierrez (2020), Bias in multimodal AI: testbed for fair automatic recruitment,
 * CVPR workshops (the protocol, not the numbers).
 */
export function drawFairCv({ rows, seed, penalty = 0.15 }: FairCvOptions): readonly FairCvRow[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: rows }, (_, i): FairCvRow => {
    const group = i % 2 === 0 ? 'f' : 'm';
    const competencies = drawCompetencies(random);
    const proxies = PROXIES.map((chance) => (random.next() < chance[group] ? 1 : 0));
    const worth = competencies.reduce((sum, value, c) => sum + value * WEIGHTS[c]!, 0);
    const blind = worth + NOISE * normal(random);
    return { group, competencies, proxies, blind, biased: group === 'f' ? blind - penalty : blind };
  });
}

function drawCompetencies(random: SeededRandom): readonly number[] {
  const steps = (count: number): number => random.below(count) / (count - 1);
  return [
    steps(6),
    random.next(),
    steps(2),
    random.next(),
    ...[0, 1, 2].map(() => steps(7)),
    (1 + random.below(4)) / 4,
  ];
}

/** Reference: Box & Muller (1958), A note on the generation of random normal deviates, eq. 1. */
function normal(random: SeededRandom): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}
