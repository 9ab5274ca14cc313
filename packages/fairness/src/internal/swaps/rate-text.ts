import type { AuditLanguage } from '../audit-words.ts';

/** A rate: its exponent where decimals would show nothing. */
export function rateText(value: number, language: AuditLanguage = 'en'): string {
  if (value === 0 || value === 1) return `${value}`;
  const text = value < 0.001 ? value.toExponential(1) : value.toFixed(4);
  return language === 'fr' ? text.replace('.', ',') : text;
}
