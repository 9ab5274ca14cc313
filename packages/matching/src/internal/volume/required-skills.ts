import {
  createLearningMap,
  type LearningMap,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import { PROFICIENCY_LEVELS, type ProficiencyLevel } from '@tremplin/profile';
import type { JobRequirement } from '../../job.ts';
import { createTransfers, type Transfers } from '../adjacent-skills.ts';
import { assessRequirement } from '../assess-requirement.ts';
import { createNumberedValues, type NumberedValues } from './numbered-values.ts';
import { skillsAround } from './skill-effects.ts';

const LEVELS = PROFICIENCY_LEVELS.length;

/** The skills that the jobs of a pool ask for, each known once; `slot` numbers a skill at a level. */
export interface RequiredSkills {
  readonly numbers: NumberedValues<SkillId>;
  /** By number. */
  readonly learning: readonly LearningMap[];
  readonly transfers: readonly Transfers[];
  /** By slot, hours from nothing; `NaN` where no job asks for the skill at that level. */
  readonly hours: readonly number[];
  /** By skill of a person, the numbers on which it can bear: as itself, by what it contains, on a path. */
  readonly near: ReadonlyMap<SkillId, readonly number[]>;
  /** The number of the skill of a requirement. */
  add(requirement: JobRequirement): number;
}

export function slotOf(number: number, level: ProficiencyLevel): number {
  return number * LEVELS + level - 1;
}

export function createRequiredSkills(ontology: Ontology): RequiredSkills {
  const numbers = createNumberedValues<SkillId>();
  const learning: LearningMap[] = [];
  const transfers: Transfers[] = [];
  const hours: number[] = [];
  const near = new Map<SkillId, number[]>();
  const learn = (skill: SkillId): void => {
    const map = createLearningMap(ontology, skill);
    const number = learning.push(map) - 1;
    transfers.push(createTransfers(map));
    hours.push(...PROFICIENCY_LEVELS.map(() => Number.NaN));
    for (const one of new Set([skill, ...map.containedIn, ...skillsAround(map.pathFrom)])) {
      const known = near.get(one);
      if (known) known.push(number);
      else near.set(one, [number]);
    }
  };
  return {
    numbers,
    learning,
    transfers,
    hours,
    near,
    add(requirement) {
      const number = numbers.add(requirement.skill);
      if (number === learning.length) learn(requirement.skill);
      const slot = slotOf(number, requirement.minimumLevel);
      if (Number.isNaN(hours[slot]))
        hours[slot] = assessRequirement(
          { requirement, learning: learning[number]! },
          new Map(),
        ).hours;
      return number;
    },
  };
}
