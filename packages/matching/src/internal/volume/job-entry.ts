import type { Job, JobRequirement } from '../../job.ts';
import type { PoolEntry } from './pool-segment.ts';
import { slotOf, type RequiredSkills } from './required-skills.ts';

/*
 * A requirement as one number: importance (3 bits), whether it is optional (1), level (2), and its group plus one, 0 for
 * none.
 */
const IMPORTANCE_BITS = 3;
const OPTIONAL_BIT = 1 << IMPORTANCE_BITS;
const LEVEL_SHIFT = 4;
const GROUP_SHIFT = 6;

/** A job as numbers of a pool. */
export function packJob(
  { requirements, groups = [] }: Job,
  required: RequiredSkills,
  tagSet: number,
): PoolEntry {
  const groupOf = ({ group }: JobRequirement): number =>
    group === undefined ? 0 : groups.findIndex(({ id }) => id === group) + 1;
  return {
    skills: requirements.map((requirement) => required.add(requirement)),
    lists: requirements.map(
      (requirement) =>
        requirement.importance |
        (requirement.relationType === 'optional' ? OPTIONAL_BIT : 0) |
        ((requirement.minimumLevel - 1) << LEVEL_SHIFT) |
        (groupOf(requirement) << GROUP_SHIFT),
    ),
    tagSet,
  };
}

/** Its importance, less for what is optional. */
export function ownWeight(code: number, optionalWeight: number): number {
  const importance = code & (OPTIONAL_BIT - 1);
  return (code & OPTIONAL_BIT) === 0 ? importance : importance * optionalWeight;
}

export function slotIn(number: number, code: number): number {
  return slotOf(number, (((code >> LEVEL_SHIFT) & 3) + 1) as 1 | 2 | 3 | 4);
}

/** Position of its group in the job; -1 for none. */
export function groupIn(code: number): number {
  return (code >> GROUP_SHIFT) - 1;
}
