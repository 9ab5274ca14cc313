import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Elective mandates. */
export const mandateDetector: TextDetector = patternDetector(
  'mandate',
  [
    '(?:conseill(?:er|[eè]\\u0300?re)\\s(?:municipale?|d[eé]\\u0301?partementale?|r[eé]\\u0301?gionale?)|maire|adjointe?\\sau\\smaire|d[eé]\\u0301?put[eé]\\u0301?e?)',
    '(?:town\\scouncillor|city\\scouncillor|mayor|member\\sof\\sparliament)',
  ],
  {
    hidesSkills: false,
    scan: {
      kind: 'mandate',
      cues: 'con mai adj dep tow cit may mem',
      reason: 'elective mandate',
      confidence: 0.7,
    },
  },
);
