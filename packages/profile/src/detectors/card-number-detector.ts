import { digitsOf, isLuhnValid } from '../internal/check-digits.ts';
import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Card numbers: 12 to 19 digits, in one piece or in groups. What fails Luhn's check stays a finding: a mistyped number is one all the same. */
export const cardNumberDetector: ScanRule = scanDetector(
  [
    '(?<!\\+)\\d{12,19}(?![\\s-]?\\d)',
    '\\d{4}[\\s-]\\d{4,6}[\\s-]\\d{4,5}(?:[\\s-]\\d{1,7})?(?![\\s-]?\\d)',
  ],
  {
    kind: 'cardNumber',
    criterion: 22,
    cues: '#',
    digits: 12,
    reason: 'long number, like that of a card',
    confidence: 0.7,
    grade: (match) => {
      const digits = digitsOf(match);
      if (isLuhnValid(digits))
        return { confidence: 0.97, reason: 'card number with a right check digit' };
      return { confidence: 0.7, reason: 'long number, like that of a card' };
    },
  },
);
