import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** IBAN, French or other, with or without spaces. No checksum: a mistyped account is one all the same. */
export const bankDetector: TextDetector = patternDetector('bank', [
  '[A-Z]{2}\\d{2}(?:\\s?[A-Z\\d]{4}){3,7}(?:\\s?[A-Z\\d]{1,3})?',
]);
