import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** French postal codes followed by a town, and British postcodes. The town must be capitalised, so that `10000 users` stays. */
export const postalCodeDetector: TextDetector = patternDetector(
  'address',
  [
    "(?:F-)?(?:0[1-9]|[1-8]\\d|9[0-8])\\d{3}\\s\\p{Lu}[\\p{L}'’-]{1,40}(?:\\s(?:C[EeÉé]D[EeÉé]X|Cedex))?",
    '[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}',
  ],
  { caseSensitive: true },
);
