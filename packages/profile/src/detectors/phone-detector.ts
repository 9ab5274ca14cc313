import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Phone numbers: French (`06 12 34 56 78`, `+33 (0)6…`), then any with a `+` and a country code. Their prefix can tell a region (21). */
export const phoneDetector: TextDetector = patternDetector(
  'contact',
  [
    '0\\s?[1-9](?:[\\s.-]?\\d{2}){4}',
    '(?:\\+33|0033)[\\s.]?(?:\\(0\\)[\\s.]?)?[1-9](?:[\\s.-]?\\d{2}){4}',
    '\\+\\d{1,3}(?:[\\s.()-]{0,2}\\d){6,12}',
  ],
  { criterion: 21 },
);
