import { digitsOf } from '../internal/check-digits.ts';
import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const END = '(?![\\s.-]?\\d)';
/** What a number counts, not calls. */
const UNIT =
  '(?!\\s?(?:€|\\$|£|%|euros?|dollars|k€|m€|users?|utilisat|clients?|customers|personnes|people|lignes|lines|pi[èe]ces|habitants|m²|km|h|heures|hours))';

/**
 * Phone numbers: French in any grouping, also with a letter O read for a nought; with a country code; in the
 * groups of other countries. Years, periods and quantities are none.
 */
export const phoneNumberDetector: ScanRule = scanDetector(
  [
    `(?<=\\+\\s?)\\d{1,3}[)\\s.-]{0,2}(?:\\(0\\))?(?:[\\s.-]{0,2}\\d){5,12}${END}`,
    `00\\d{2,3}(?:[\\s.()-]{0,2}\\d){7,11}${END}`,
    `(?<=\\()\\d{2,3}\\)[\\s.-]{0,2}\\d(?:[\\s.-]?\\d){6,11}${END}`,
    `0[1-9](?:[\\s.-]\\d{2}){3}${END}`,
    `(?<=(?:t[ée]\\u0301?l(?:[ée]\\u0301?phone)?|phone|mobile|portable|fax|call|appel(?:er|ez)?|joindre)[^\\d\\n]{0,25})\\d(?:[\\s.-]?\\d){5,13}${END}`,
    `(?<!\\d[\\s.-]|n[°º]\\s?)\\d{2,4}(?:[\\s-]\\d{2,5}){1,4}${END}${UNIT}`,
    `\\d{3}\\.\\d{3}\\.\\d{4}${END}`,
    `0\\d{8}${END}`,
  ],
  {
    kind: 'phone',
    criterion: 21,
    cues: '# o',
    digits: 7,
    reason: 'phone number',
    confidence: 0.9,
    grade: (match) => {
      const digits = digitsOf(match);
      const groups = match.split(/[\s-]+/u);
      const isYears = groups.every((group) => /^(?:19|20)\d{2}$/u.test(group));
      if (isYears || digits.length < 7 || digits.length > 15) return undefined;
      return { confidence: 0.6, reason: 'number in the groups of a phone number' };
    },
  },
);

/** French numbers of ten digits in any grouping, also with a letter O read for a nought. */
export const frenchPhoneDetector: ScanRule = scanDetector(
  [`(?<!\\d[\\s./-])[0o][\\s./-]{0,2}[1-9o](?:[\\s./-]{0,2}[\\do]){8}${END}`],
  {
    kind: 'phone',
    criterion: 21,
    cues: '# o',
    digits: 10,
    reason: 'French phone number',
    confidence: 0.95,
  },
);
