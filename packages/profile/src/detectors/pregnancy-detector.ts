import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Pregnancy and parental leave. */
export const pregnancyDetector: TextDetector = patternDetector(
  'pregnancy',
  [
    "cong[eé]\\u0301?\\s(?:de\\s)?(?:maternit[eé]\\u0301?|paternit[eé]\\u0301?|parental(?:e)?(?:\\sd['’][eé]\\u0301?ducation)?)",
    '(?:maternity|paternity|parental)\\sleave',
    '(?:enceinte|pregnant|grossesse|pregnancy)',
  ],
  {
    hidesSkills: false,
    scan: {
      kind: 'pregnancy',
      cues: 'con mat pat par enc pre gro',
      reason: 'pregnancy or parental leave',
      confidence: 0.85,
    },
  },
);
