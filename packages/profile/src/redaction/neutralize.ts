import { checkText } from './detect.ts';
import { tokenTable } from './token-table.ts';
import { genderedForms } from './neutral/gendered-forms.ts';

/**
 * Rewrites what tells the sex of the person in a text: French names of occupations and what is said of the person
 * with them (`développeuse diplômée` → `développeur·euse diplômé·e`), English pronouns with their verbs and names of
 * occupations (`She leads` → `They lead`). The feminine and the masculine of a text that uses forms it knows give the
 * same text. Things with the name of a trade (`la batteuse`, `le moteur`) and verbs are left alone.
 *
 * @throws ProfileError `invalid-input` when `text` is not a string.
 *
 * @example
 * ```ts
 * import { neutralize } from '@tremplin/profile';
 *
 * neutralize('Développeuse diplômée', { language: 'fr' }); // 'Développeur·euse diplômé·e'
 * neutralize('She leads her team', { language: 'en' }); // 'They lead their team'
 * ```
 */
export function neutralize(text: string, options: NeutralizeOptions = {}): string {
  checkText(text);
  let result = '';
  let from = 0;
  for (const { start, end, neutral } of genderedForms(text, tokenTable(text), options.language)) {
    result += text.slice(from, start) + neutral;
    from = end;
  }
  return result + text.slice(from);
}

export interface NeutralizeOptions {
  /** @defaultValue both are looked for */
  readonly language?: 'en' | 'fr';
}
