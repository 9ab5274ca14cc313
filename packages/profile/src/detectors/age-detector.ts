import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Ages: `34 ans`, `34 years old`, `âgée de 34 ans`. Two digits, and no `d'expérience` after: that is a length of experience. */
export const ageDetector: TextDetector = patternDetector(
  'birth',
  [
    '\\d{2}\\sans(?!\\s?(?:d[\\u0027’]|de|en|dans|comme|chez))',
    '\\d{2}[\\s-]years?[\\s-]old',
    '(?:[aâ]\\u0302?ge|age)\\s?:\\s?\\d{2}',
  ],
  { hidesSkills: false },
);
