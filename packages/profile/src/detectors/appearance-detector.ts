import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Height and weight. */
export const appearanceDetector: TextDetector = patternDetector(
  'photo',
  [
    '(?:1\\s?[m,.]\\s?\\d{2}(?:\\s?m)?|1\\d{2}\\s?cm)(?=\\s?[,;/|]|\\s{0,3}$)',
    '(?:taille|height|poids|weight)\\s?:\\s?\\d[\\d,. ]{0,5}(?:m|cm|kg|lbs?)?\\d{0,2}',
  ],
  {
    hidesSkills: false,
    scan: {
      sources: [
        '(?:1\\s?m\\s?\\d{2}|1[.,]\\d{2}\\s?m|1\\d{2}\\s?cm)(?=\\s?[,;/|.)]|\\s{0,3}$)',
        '(?:taille|height|poids|weight)\\s?:\\s?\\d[\\d,. ]{0,5}(?:m|cm|kg|lbs?)?\\d{0,2}',
      ],
      kind: 'appearance',
      cues: '# tai hei poi wei',
      reason: 'height or weight',
      confidence: 0.8,
    },
  },
);
