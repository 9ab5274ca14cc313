import { rankProfiles } from '@tremplin/matching';
import type { Ranker } from './ranker.ts';

/** The engine with its default policy. */
export const tremplin: Ranker = {
  name: 'tremplin',
  prepare: async ({ candidates }, ontology) => {
    const profiles = candidates.map(({ profile }) => profile);
    return async ({ job }) => {
      const { matches } = rankProfiles(job, profiles, { ontology });
      const rank = new Map(matches.map(({ profile }, i) => [profile, i]));
      return profiles.map(({ id }) => -rank.get(id)!);
    };
  },
};
