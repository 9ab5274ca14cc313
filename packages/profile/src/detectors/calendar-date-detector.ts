import { MONTH_PATTERN } from '../internal/month-names.ts';
import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20|21)\\d{2}';
const NUMBER_WORD =
  '(?:premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille?|et)';
const TIME = '(?:[t\\s]\\d{2}:\\d{2}(?::\\d{2})?)?';

/** Dates in figures or words. */
export const calendarDateDetector: ScanRule = scanDetector(
  [
    `(?<!\\d[./-]|-)${DAY}\\s?[/.|-]\\s?${MONTH}\\s?[/.|-]\\s?(?:${YEAR}|\\d{2})(?!\\.?\\d)`,
    `${YEAR}[-/.]${MONTH}[-/.]${DAY}${TIME}(?!\\d)`,
    `(?:${DAY}|1er)(?:st|nd|rd|th)?\\s?(?:of\\s)?${MONTH_PATTERN}(?:,?\\s?(?:${YEAR}|\\d{2}))?(?![\\d\\p{L}])`,
    `${MONTH_PATTERN}\\s${DAY}(?:st|nd|rd|th)?,?\\s${YEAR}`,
    `${MONTH_PATTERN}\\s${YEAR}`,
    `(?:${NUMBER_WORD}[\\s-]){1,4}${MONTH_PATTERN}(?:[\\s-](?:${NUMBER_WORD}|\\d{1,4})){1,9}`,
    `${DAY.replace('0?', '0')}(?:0[1-9]|1[0-2])(?:19|20)\\d{2}`,
  ],
  {
    kind: 'date',
    criterion: 6,
    cues: '# jan fev feb mar avr apr mai may jui jun jul aou aug sep oct nov dec un deu tro qua cin six sep hui neu dix onz dou tre qui sei vin pre',
    reason: 'date',
    confidence: 0.8,
  },
);

/** Bare years and periods of years; not those of a product (`Office 2010`), not quantities. */
export const yearDetector: ScanRule = scanDetector(
  [
    `(?<!\\p{Lu}[\\p{L}\\p{N}]{0,30}[\\s:-])${YEAR.replace('|21', '')}(?:\\s?[-–—]\\s?(?:${YEAR}|pr[ée]sent|aujourd['’]hui|now|today))?(?!\\s?(?:€|%|euros?|users?|utilisat|clients?|personnes|people|lignes|salari|employees|m²|km|h|[,.]\\d))`,
  ],
  { kind: 'date', criterion: 6, cues: '#', reason: 'year', confidence: 0.6, caseSensitive: true },
);
