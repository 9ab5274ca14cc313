import {
  createLearningMap,
  type LearningMap,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';
import {
  assessRequirement,
  type EstimatedSkills,
  type RequirementAssessment,
} from '../../internal/assess-requirement.ts';

/** How near somebody is to each skill, by place. */
export type SkillState = readonly Pick<RequirementAssessment, 'probability' | 'path' | 'hours'>[];

export interface SkillStates {
  readonly skills: readonly SkillId[];
  placeOf(skill: SkillId): number;
  of(skills: EstimatedSkills): SkillState;
}

/**
 * The assessment of many skills at one level. Most of them do not depend on what somebody has: for each skill, those that its
 * assessment asks about are noted once, so that for a person only those are assessed again of which something is there.
 */
export function createSkillStates(
  ontology: Ontology,
  wanted: readonly SkillId[],
  minimumLevel: ProficiencyLevel,
): SkillStates {
  const skills = [...new Set(wanted)].toSorted();
  const placeOf = new Map(skills.map((skill, place) => [skill, place]));
  const maps = skills.map((skill) => createLearningMap(ontology, skill));
  const nothing: EstimatedSkills = new Map();
  const assess = (place: number, held: EstimatedSkills): RequirementAssessment => {
    const requirement = { ...ASKED, skill: skills[place]!, minimumLevel };
    return assessRequirement({ requirement, learning: maps[place]! }, held);
  };
  const fromNothing = skills.map((_, place) => assess(place, nothing));
  const asking = new Map<SkillId, number[]>();
  maps.forEach((map, place) => {
    for (const skill of askedAbout(map)) {
      const places = asking.get(skill);
      if (places) places.push(place);
      else asking.set(skill, [place]);
    }
  });
  return {
    skills,
    placeOf: (skill) => placeOf.get(skill)!,
    of(held) {
      const state = [...fromNothing];
      const touched = new Set([...held.keys()].flatMap((skill) => asking.get(skill) ?? []));
      for (const place of touched) state[place] = assess(place, held);
      return state;
    },
  };
}

const ASKED = { relationType: 'essential', importance: 3, basis: 'stated' } as const;

/** With every answer "no" all is asked that can matter; who has none of it gets the same answers. */
function askedAbout(map: LearningMap): ReadonlySet<SkillId> {
  const asked = new Set<SkillId>([map.target, ...map.containedIn]);
  map.pathFrom({
    has(skill) {
      asked.add(skill);
      return false;
    },
  });
  return asked;
}
