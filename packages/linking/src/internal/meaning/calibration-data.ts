import type { LogisticModel } from './logistic-model.ts';

/**
 * How much each feature says. Written by `training/main.ts` with the model `tremplin-static-c39a4c43`; do not edit.
 * Data: SkillSkape (dev set, Magron et al. 2024, MIT), VDAB Competent to ESCO mapping, ESCO 1.1.1; half of the texts.
 */
export const NAMED: LogisticModel = {
  intercept: -4.494577,
  weights: {
    preferred: 0.210291,
    alternative: -0.38651,
    inflected: -0.457073,
    recast: 0.236209,
    reordered: 1.02648,
    misspelt: 0,
    labelToName: 0.669248,
    windowToName: 2.246639,
    windowToCentre: -1.033266,
    windowToDescription: 2.023502,
    margin: 3.036346,
    sharing: -0.292011,
    words: 0.137761,
    rarity: 1.155785,
    inside: -1.659754,
    capital: 1.552004,
    innerCapital: -0.35023,
    fills: -0.851441,
    whole: 2.22167,
  },
};

export const DESCRIBED: LogisticModel = {
  intercept: -10.58465,
  weights: {
    coverage: 1.250292,
    sameWords: -0.281072,
    complete: -0.149528,
    windowToName: 1.403619,
    windowToCentre: -1.808181,
    windowToDescription: -0.937594,
    segmentToName: 3.024796,
    segmentToCentre: 6.510696,
    segmentToDescription: 2.324121,
    nameMargin: -0.369434,
    margin: 0.895075,
    rank: -0.04116,
    words: -0.27739,
    rarity: 0.565826,
    extraWidth: -0.000561,
    isPreferred: 0.095919,
    segmentLength: 0.678134,
    capital: 0.651984,
    fills: 0.625521,
  },
};
