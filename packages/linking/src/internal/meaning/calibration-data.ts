import type { LogisticModel } from './logistic-model.ts';

/**
 * How much each feature says. Written by `training/main.ts` with the model `tremplin-static-c39a4c43`; do not edit.
 * Data: SkillSkape (dev set, Magron et al. 2024, MIT), VDAB Competent to ESCO mapping, ESCO 1.1.1; half of the texts.
 */
export const NAMED: LogisticModel = {
  intercept: -4.312762,
  weights: {
    preferred: 0.211226,
    alternative: -0.368111,
    inflected: -0.464835,
    recast: 0.206387,
    reordered: 1.004423,
    misspelt: 0,
    labelToName: 0.579692,
    windowToName: 2.071033,
    windowToCentre: -1.026154,
    windowToDescription: 2.040785,
    margin: 3.298335,
    sharing: -0.276612,
    words: 0.156861,
    rarity: 1.152564,
    inside: -1.626062,
    capital: 1.483564,
    innerCapital: -0.331809,
    fills: -0.856742,
    whole: 2.221135,
  },
};

export const DESCRIBED: LogisticModel = {
  intercept: -10.585918,
  weights: {
    coverage: 1.24824,
    sameWords: -0.281166,
    complete: -0.149438,
    windowToName: 1.406528,
    windowToCentre: -1.807045,
    windowToDescription: -0.938456,
    segmentToName: 3.023194,
    segmentToCentre: 6.511136,
    segmentToDescription: 2.324937,
    nameMargin: -0.379206,
    margin: 0.898119,
    rank: -0.041204,
    words: -0.277466,
    rarity: 0.565799,
    extraWidth: -0.000671,
    isPreferred: 0.095926,
    segmentLength: 0.678374,
    capital: 0.651209,
    fills: 0.625595,
  },
};
