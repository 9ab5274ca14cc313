import { createEngineMatcher } from '../../quality/counterfactual/engine-matcher.ts';
import type { BiasMatcher } from '../bias-matcher.ts';

/** The whole engine: CV text → profile, ad → job, both → match. */
export const tremplin: BiasMatcher = {
  name: 'tremplin',
  create: async ({ ontology }) => (await createEngineMatcher(ontology)).matcher,
};
