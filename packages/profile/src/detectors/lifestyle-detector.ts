import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Habits. "smoke tests" and "vegan menus" that somebody cooked are work. */
export const lifestyleDetector: ScanRule = scanDetector(
  [
    '(?:non[\\s-])?(?:fumeu(?:r|se)|smoker)',
    '(?:je\\ssuis|i\\sam|i[\\u0027’]m)\\s(?:v[ée]g[ée]tari(?:en(?:ne)?|an)|vegan|v[ée]gane?|naturiste|teetotal)',
  ],
  {
    kind: 'lifestyle',
    criterion: 3,
    cues: 'non fum smo je i',
    reason: 'way of life',
    confidence: 0.75,
  },
);
