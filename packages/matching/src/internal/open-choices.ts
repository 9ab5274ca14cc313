import type { JobRequirement, RequirementGroup } from '../job.ts';

/** The choices of running texts, which a later sentence may close. */
export interface OpenChoices {
  add(id: string): void;
  /**
   * `merged` of two demands for one skill. Where one of them leaves a choice and the other does not, the skill is
   * needed for itself, and the choice is closed.
   */
  settle(merged: JobRequirement, demands: readonly JobRequirement[]): JobRequirement;
  /** What is left: members of closed choices are optional. */
  readonly requirement: (requirement: JobRequirement) => JobRequirement;
  readonly isOpen: (group: RequirementGroup) => boolean;
}

export function createOpenChoices(): OpenChoices {
  const all = new Set<string>();
  const closed = new Set<string>();
  return {
    add: (id) => void all.add(id),
    settle(merged, demands) {
      const groups = demands.flatMap(({ group }) => (group === undefined ? [] : [group]));
      const isSame = groups.length === demands.length && new Set(groups).size === 1;
      const left = groups.filter((group) => all.has(group));
      if (isSame || left.length === 0) return merged;
      for (const group of left) closed.add(group);
      return withoutGroup(merged);
    },
    requirement: (requirement) =>
      requirement.group !== undefined && closed.has(requirement.group)
        ? { ...withoutGroup(requirement), relationType: 'optional' }
        : requirement,
    isOpen: ({ id }) => !closed.has(id),
  };
}

function withoutGroup({ group: _left, ...requirement }: JobRequirement): JobRequirement {
  return requirement;
}
