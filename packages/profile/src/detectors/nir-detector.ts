import { isNirValid } from '../internal/check-digits.ts';
import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** French social security numbers (NIR), with or without key, in groups or digit by digit. A wrong key lowers the confidence; it lets none through. */
export const nirDetector: ScanRule = scanDetector(
  [
    '(?<!\\d[\\s.-])[1-478][\\s.-]{0,2}(?:\\d[\\s.-]?){5}[\\dab][\\s.-]?(?:\\d[\\s.-]?){5,7}\\d(?![\\s.-]?\\d)',
    '(?<=s[ée]\\u0301?cu(?:rit[ée]\\u0301?)?\\.?\\s(?:sociale?|soc\\.?)[^\\d\\n]{0,60})\\d(?:[\\s.-]?\\d){6,16}',
  ],
  {
    kind: 'nationalNumber',
    criterion: 2,
    cues: '#',
    digits: 7,
    reason: 'shape of a French social security number',
    confidence: 0.8,
    grade: (match) => {
      const plain = match.replaceAll(/[^\dab]/gu, '');
      if (plain.length !== 15 || !isNirValid(plain)) {
        return { confidence: 0.8, reason: 'shape of a French social security number' };
      }
      return { confidence: 0.99, reason: 'French social security number with a right key' };
    },
  },
);
