import type { LogisticModel } from './logistic-model.ts';

/**
 * How much each feature says. Written by `training/main.ts` with the model `tremplin-static-c39a4c43`; do not edit.
 * Data: SkillSkape (dev set, Magron et al. 2024, MIT), VDAB Competent to ESCO mapping, ESCO 1.1.1; half of the texts.
 */
export const NAMED: LogisticModel = {
  intercept: -4.310261,
  weights: {
    preferred: 0.256434,
    alternative: -0.421594,
    inflected: -0.5648,
    recast: 0.284061,
    reordered: 1.042563,
    misspelt: 0,
    labelToName: 0.520983,
    windowToName: 2.414661,
    windowToCentre: -1.167119,
    windowToDescription: 2.16833,
    margin: 3.041045,
    sharing: -0.212247,
    words: -0.173951,
    rarity: 1.554002,
    inside: -1.808907,
    capital: 1.359971,
    innerCapital: -0.365586,
  },
};

export const DESCRIBED: LogisticModel = {
  intercept: -10.326764,
  weights: {
    coverage: 1.552493,
    sameWords: -0.373243,
    complete: -0.155047,
    windowToName: 1.217301,
    windowToCentre: -1.746369,
    windowToDescription: -0.917182,
    segmentToName: 3.237969,
    segmentToCentre: 6.466742,
    segmentToDescription: 2.25314,
    nameMargin: -0.366928,
    margin: 0.901925,
    rank: -0.039558,
    words: -0.207068,
    rarity: 0.572467,
    extraWidth: 0.028591,
    isPreferred: 0.101925,
    segmentLength: 0.508414,
    capital: 0.628874,
  },
};
