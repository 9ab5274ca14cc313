import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Places of worship and religious associations. */
export const religionDetector: TextDetector = patternDetector(
  'religion',
  [
    '(?:paroisse|paroissiale?|mosqu[eé]\\u0301?e|synagogue|[eé]\\u0301?glise|temple|aum[oô]\\u0302?nerie|scouts?|cat[eé]\\u0301?ch[eè]\\u0300?se)',
    '(?:parish|mosque|church|sunday\\sschool|catholi(?:c|que)|protestante?|musulmane?|muslim|juive?|jewish|bouddhiste|buddhist)',
  ],
  {
    hidesSkills: false,
    scan: {
      kind: 'religion',
      cues: 'par mos syn egl tem aum sco cat chu sun pro mus jui jew bou bud',
      reason: 'religion',
      confidence: 0.7,
    },
  },
);
