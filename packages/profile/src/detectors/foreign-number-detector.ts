import { digitsOf, isLuhnValid, remainderOf } from '../internal/check-digits.ts';
import { scanDetector, type Grade, type ScanRule } from '../internal/text-detector.ts';

const CODICE_ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** National numbers of other countries, each with its check where it has one. */
const NUMBERS: readonly {
  readonly name: string;
  readonly shape: RegExp;
  readonly source: string;
  readonly isValid?: (match: string) => boolean;
}[] = [
  {
    name: 'US social security number',
    shape: /^\d{3}-\d{2}-\d{4}$/u,
    source: '\\d{3}-\\d{2}-\\d{4}',
  },
  {
    name: 'Swiss AHV number',
    shape: /^756/u,
    source: '756\\.\\d{4}\\.\\d{4}\\.\\d{2}',
    isValid: isEanValid,
  },
  {
    name: 'Belgian national number',
    shape: /^\d{2}\.\d{2}\.\d{2}-/u,
    source: '\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}',
    isValid: isNissValid,
  },
  {
    name: 'Italian codice fiscale',
    shape: /^[a-z]{6}/u,
    source: '[a-z]{6}\\d{2}[a-z]\\d{2}[a-z]\\d{3}[a-z]',
    isValid: isCodiceValid,
  },
  {
    name: 'Spanish DNI or NIE',
    shape: /^[xyz\d]\d{7}-?[a-z]$/u,
    source: '(?:\\d{8}|[xyz]-?\\d{7})-?[a-z]',
    isValid: isDniValid,
  },
  {
    name: 'British National Insurance number',
    shape: /^[a-z]{2}\s?\d/u,
    source: '[a-ceghj-prstw-z][a-ceghj-nprstw-z]\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[a-d]',
  },
  {
    name: 'Dutch BSN',
    shape: /^\d/u,
    source: '(?<=bsn[^\\d\\n]{0,12})\\d{3}[\\s.]?\\d{3}[\\s.]?\\d{3}',
    isValid: isBsnValid,
  },
  {
    name: 'Canadian social insurance number',
    shape: /^\d{3}-/u,
    source: '(?<!\\d-)\\d{3}-\\d{3}-\\d{3}(?!-?\\d)',
    isValid: (match) => isLuhnValid(digitsOf(match)),
  },
];

const grade: Grade = (match) => {
  const found = NUMBERS.find(({ shape }) => shape.test(match))!;
  if (found.isValid?.(match)) {
    return { confidence: 0.98, reason: `${found.name} with a right check` };
  }
  return { confidence: 0.75, reason: `shape of a ${found.name}` };
};

/** SSN, NINO, BSN, codice fiscale, DNI and NIE, AHV, NISS, SIN. A wrong check lowers the confidence; it lets none through. */
export const foreignNumberDetector: ScanRule = scanDetector(
  NUMBERS.map(({ source }) => source),
  {
    kind: 'nationalNumber',
    criterion: 1,
    cues: '# A#',
    digits: 8,
    reason: 'shape of a national number',
    confidence: 0.75,
    grade,
  },
);

/** Reference: ISO/IEC 15420 (EAN-13), which the Swiss number follows. */
function isEanValid(match: string): boolean {
  const digits = Array.from(digitsOf(match), Number);
  const sum = digits.reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 3), 0);
  return digits.length === 13 && sum % 10 === 0;
}

/** Key = 97 − N mod 97; those born from 2000 on count a 2 before the number. */
function isNissValid(match: string): boolean {
  const digits = digitsOf(match);
  const key = Number(digits.slice(9));
  return [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some(
    (n) => 97 - remainderOf(n, 97) === key,
  );
}

/** Reference: Decreto ministeriale of 23 December 1976, article 8. */
function isCodiceValid(match: string): boolean {
  const code = match.toUpperCase();
  const sum = Array.from(code.slice(0, 15)).reduce((total, character, i) => {
    const value = /\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (i % 2 === 0 ? CODICE_ODD[value]! : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

/** The letter is the remainder of 23; a NIE counts X, Y, Z as 0, 1, 2. */
function isDniValid(match: string): boolean {
  const plain = match.toUpperCase().replaceAll('-', '');
  const number = plain.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2');
  return DNI_LETTERS[Number(number) % 23] === plain.at(-1);
}

/** The eleven-proof: weights 9 to 2, then −1. */
function isBsnValid(match: string): boolean {
  const digits = Array.from(digitsOf(match), Number);
  const sum = digits.reduce((total, digit, i) => total + digit * (i === 8 ? -1 : 9 - i), 0);
  return digits.length === 9 && sum % 11 === 0;
}
