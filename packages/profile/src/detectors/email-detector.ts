import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** E-mail addresses, also with `[at]`. The local part is bounded at 64 characters (RFC 5321). */
export const emailDetector: TextDetector = patternDetector('contact', [
  '[\\p{L}\\p{N}_%+-][\\p{L}\\p{N}._%+-]{0,63}(?:@|\\s?[[(]\\s?(?:at|arobase)\\s?[)\\]]\\s?)[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,252}',
]);
