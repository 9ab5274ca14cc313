import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Ages: `34 ans`, `34 years old`, `31 y/o`, `at the age of 61`, `when he was 54`; not "15 ans d'expérience". */
export const statedAgeDetector: ScanRule = scanDetector(
  [
    "\\d{1,3}\\sans(?!\\s?(?:d['’]|de|en|dans|comme|chez|plus))(?=[\\s,.;)]|$)",
    '\\d{1,3}[\\s-]years?[\\s-]old',
    '\\d{2}\\sy[./]?\\s?o\\.?',
    '(?:[aâ]\\u0302?ge(?:[ée]\\u0301?e?)?|aged?)\\s?:?\\s?(?:of\\s|de\\s)?\\d{2}(?:\\sans)?(?!\\s?(?:[+%–-]|to\\s|[aà]\\u0300?\\s|and\\s|et\\s|or\\s))',
    '(?<=when\\s(?:s?he|i|they)\\swas\\s)\\d{2}(?=[\\s,.;)]|$)',
    '(?:quinquag[ée]naire|sexag[ée]naire|quadrag[ée]naire|senior\\sde\\s\\d{2}\\sans)',
  ],
  { kind: 'age', criterion: 6, cues: '# age agi qui sex qua sen', reason: 'age', confidence: 0.8 },
);
