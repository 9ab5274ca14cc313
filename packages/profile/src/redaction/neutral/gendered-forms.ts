import type { TokenTable } from '../token-table.ts';
import { englishForms } from './english-forms.ts';
import { frenchForms } from './french-forms.ts';

/** A form that tells the sex of the person it speaks of, and the one that does not. */
export interface GenderedForm {
  readonly start: number;
  readonly end: number;
  readonly neutral: string;
}

/** Gendered forms of a text, by start. Without a language, both are looked for. */
export function genderedForms(
  text: string,
  tokens: TokenTable,
  language: 'en' | 'fr' | undefined,
): readonly GenderedForm[] {
  const forms = [
    ...(language === 'en' ? [] : frenchForms(text, tokens)),
    ...(language === 'fr' ? [] : englishForms(text, tokens)),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: GenderedForm[] = [];
  for (const form of forms) if (form.start >= (kept.at(-1)?.end ?? 0)) kept.push(form);
  return kept;
}
