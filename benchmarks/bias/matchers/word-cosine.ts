import { wordOverlapMatcher } from '../../quality/counterfactual/engine-matcher.ts';
import type { BiasMatcher } from '../bias-matcher.ts';

/** The whole CV and the whole ad as sets of words, and the angle between them. */
export const wordCosine: BiasMatcher = {
  name: 'word-cosine',
  create: () => Promise.resolve(wordOverlapMatcher),
};
