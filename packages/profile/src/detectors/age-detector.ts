import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Ages: `34 ans`, `34 years old`, `âgée de 34 ans`, `aged 34`; a group has a range (`aged 10 to 12`). Two digits, and no `d'expérience` after: that is a length of experience. */
export const ageDetector: TextDetector = patternDetector(
  'birth',
  [
    '\\d{2}\\sans(?!\\s?(?:d[\\u0027’]|de|en|dans|comme|chez))',
    '\\d{2}[\\s-]years?[\\s-]old',
    '(?:[aâ]\\u0302?ge|aged?)\\s?:?\\s?\\d{2}(?!\\s?(?:[+%–-]|to\\s|[aà]\\u0300?\\s|and\\s|et\\s|or\\s))',
    '\\d{2}\\sy[./]?o\\.?',
  ],
  { hidesSkills: false },
);
