import type { Ranker } from './ranker.ts';

/** How many of the essential skills the CV names. */
export const skillOverlap: Ranker = {
  name: 'skill-overlap',
  prepare: async ({ candidates }) => {
    const skills = candidates.map(
      ({ profile }) => new Set(profile.skills.map(({ skill }) => skill)),
    );
    return async ({ job }) => {
      const essential = job.requirements.filter(({ relationType }) => relationType === 'essential');
      return skills.map((held) => essential.filter(({ skill }) => held.has(skill)).length);
    };
  },
};
