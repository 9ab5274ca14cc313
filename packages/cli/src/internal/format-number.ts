import type { UiLanguage } from './ui-language.ts';

/** A number with fixed digits, and the decimal mark of the language. */
export function formatNumber(value: number, digits: number, language: UiLanguage): string {
  const text = value.toFixed(digits);
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** A count with thousands apart: `13,890`, `13 890`. Not Intl: its spaces differ between versions of ICU. */
export function formatCount(value: number, language: UiLanguage): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, language === 'fr' ? '\u00a0' : ',');
}

export function formatBytes(bytes: number, language: UiLanguage): string {
  const [size, unit] =
    bytes < 1000
      ? [bytes, 'B']
      : bytes < 1_000_000
        ? [bytes / 1000, 'kB']
        : [bytes / 1_000_000, 'MB'];
  const digits = Number.isInteger(size) ? 0 : 1;
  return `${formatNumber(size, digits, language)} ${language === 'fr' ? unit.replace('B', 'o') : unit}`;
}

/** Hours or weeks: whole from 10, else one digit where it matters. */
export function formatAmount(value: number, language: UiLanguage): string {
  const rounded = Math.round(value * 10) / 10;
  return formatNumber(rounded, value >= 10 || Number.isInteger(rounded) ? 0 : 1, language);
}
