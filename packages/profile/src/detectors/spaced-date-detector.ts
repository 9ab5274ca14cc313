import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Digits with one blank between each: a date or a number as forms print them. */
export const spacedDateDetector: ScanRule = scanDetector(
  [
    '(?<!\\d\\s)\\d\\s\\d(?:\\s[.]\\s|\\s)\\d\\s\\d(?:\\s[.]\\s|\\s)\\d\\s\\d\\s\\d\\s\\d(?![\\s.-]?\\d)',
  ],
  {
    kind: 'date',
    criterion: 6,
    cues: '#',
    reason: 'date in single digits',
    confidence: 0.8,
    grade: (match) => {
      const year = Number(match.replaceAll(/\D/gu, '').slice(4));
      const isYear = year >= 1800 && year < 2200;
      return isYear ? { confidence: 0.8, reason: 'date in single digits' } : undefined;
    },
  },
);
