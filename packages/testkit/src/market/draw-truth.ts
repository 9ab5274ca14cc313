import { skillsOf, type OccupationId, type Ontology, type SkillId } from '@tremplin/ontology';
import type { SeededRandom } from '../seeded-random.ts';
import type { BackgroundGroup, Credentials, Truth } from './market.ts';

/**
 * True levels: most of the skills of one occupation around a talent of the person, some of a second one. Neither depends on
 * the background: who is overlooked is as able as who is favoured.
 */
export function drawTruth(
  ontology: Ontology,
  occupations: readonly OccupationId[],
  random: SeededRandom,
): Truth {
  const talent = normal(random, 2.1, 0.8);
  const levels = new Map<SkillId, number>();
  const learn = (occupation: OccupationId, share: number, around: number): void => {
    for (const { skill, relationType } of skillsOf(ontology, occupation)) {
      const isLearnt = random.chance(relationType === 'essential' ? share : share / 2);
      const level = isLearnt ? clamp(normal(random, around, 0.9), 0, 4) : 0;
      levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
    }
  };
  learn(random.pick(occupations), 0.8, talent);
  if (random.chance(0.5)) learn(random.pick(occupations), 0.5, talent - 0.4);
  return { levels, learningRate: Math.exp(normal(random, 0, 0.25)) };
}

/** Credentials follow the background as far as `bias` says, and nothing else. */
export function drawCredentials(
  group: BackgroundGroup,
  bias: number,
  random: SeededRandom,
): Credentials {
  const advantage = group === 'favoured' ? bias : -bias;
  return {
    degree: Math.round(clamp(normal(random, 2.5 + 1.5 * advantage, 1), 0, 5)),
    prestige: clamp(normal(random, 0.5 + 0.3 * advantage, 0.15), 0, 1),
    yearsOfExperience: Math.round(clamp(normal(random, 6 + 3 * advantage, 4), 0, 40)),
  };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/**
 * A draw from a normal distribution.
 *
 * Reference: Box & Muller (1958), A note on the generation of random normal deviates, eq. 1.
 */
export function normal(random: SeededRandom, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random.next());
}
