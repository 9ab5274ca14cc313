import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Nationality, residence permits and mother tongue, after the words that announce them. */
export const nationalityDetector: TextDetector = patternDetector('nationality', [
  '(?:nationalit[eé]\\u0301?|nationality|citizenship)\\s{0,2}:?\\s{0,2}\\p{L}[\\p{L}-]{1,30}',
  '\\p{L}[\\p{L}-]{1,30}\\s(?:citizen|national)',
  '(?:titre\\sde\\ss[eé]\\u0301?jour|carte\\sde\\s(?:s[eé]\\u0301?jour|r[eé]\\u0301?sident)|work\\spermit|residence\\spermit)',
  '(?:langue\\smaternelle|mother\\stongue|native\\sspeaker|first\\slanguage)',
]);
