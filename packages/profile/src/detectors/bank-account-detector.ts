import { isIbanValid } from '../internal/check-digits.ts';
import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** IBAN, also with a wrong check, and French RIB after the word. */
export const bankAccountDetector: ScanRule = scanDetector(
  [
    '[a-z]{2}\\d{2}(?:[\\s-]?[a-z\\d]{4}){2,7}(?:[\\s-]?[a-z\\d]{1,4})?',
    '(?<=rib[^\\d\\n]{0,12})\\d{5}\\s?\\d{5}\\s?[a-z\\d]{11}\\s?\\d{2}',
  ],
  {
    kind: 'bankAccount',
    criterion: 22,
    cues: 'A# #',
    digits: 10,
    reason: 'shape of a bank account',
    confidence: 0.75,
    grade: (match) => {
      if (/^[a-z]/u.test(match) && digitsShare(match) < 0.5) return undefined;
      if (isIbanValid(match)) return { confidence: 0.99, reason: 'IBAN with a right check' };
      return { confidence: 0.75, reason: 'shape of a bank account' };
    },
  },
);

function digitsShare(match: string): number {
  const plain = match.replaceAll(/[\s-]/gu, '');
  return plain.replaceAll(/\D/gu, '').length / plain.length;
}
