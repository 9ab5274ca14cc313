import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Date and place of birth, after the words that announce them. */
export const birthDetector: TextDetector = patternDetector('birth', [
  'n[eé]\\u0301?(?:e|\\(e\\)|·e)?\\s(?:le|en|[aà]\\u0300?)\\s[^\\n,;|]*',
  'born\\s(?:on|in|at)\\s[^\\n,;|]*',
  '(?:date\\sof\\sbirth|birth\\s?date|place\\sof\\sbirth|dob|date\\sde\\snaissance|lieu\\sde\\snaissance|naissance)\\s{0,3}:?\\s{0,3}(?:(?!\\s{2})[^\\n,;|])*',
]);
