import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** French social security numbers (NIR). The key is not checked: a mistyped number is a number all the same. The first digit tells a sex (2). */
export const nationalNumberDetector: TextDetector = patternDetector(
  'identity',
  ['[12]\\s?\\d{2}\\s?\\d{2}\\s?(?:\\d{2}|2[ABab])\\s?\\d{3}\\s?\\d{3}(?:\\s?\\d{2})?'],
  { criterion: 2 },
);
