/** Beginning of each month's names, French and English, folded. Three or four letters tell them apart. */
const MONTH_STARTS: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

/** Source of a pattern of month names, for use with the flags `iu`: composed and decomposed accents, abbreviations. */
export const MONTH_PATTERN: string =
  '(?:janvier|january|janv|jan|f[eé]\\u0301?vrier|february|f[eé]\\u0301?vr|f[eé]\\u0301?v|feb|mars|march|mar' +
  '|avril|april|avr|apr|mai|may|juin|june|jun|juillet|july|juil|jul|ao[uû]\\u0302?t|august|aug' +
  '|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov' +
  '|d[eé]\\u0301?cembre|december|d[eé]\\u0301?c)\\.?';

/** 1–12 from a folded month name. */
export function monthNumber(folded: string): number {
  return MONTH_STARTS.findIndex((starts) => starts.some((start) => folded.startsWith(start))) + 1;
}
