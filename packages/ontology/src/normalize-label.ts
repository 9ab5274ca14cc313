import type { Language } from './concept.ts';
import { labelKey } from './internal/label-key.ts';
import { readSegments } from './internal/read-segments.ts';

export interface NormalizeLabelOptions {
  /**
   * Language of the text, for elisions, plurals and genders: rules for `en` and `fr`; in any other only case,
   * accents, signs and spaces are levelled.
   * @defaultValue none
   */
  readonly language?: Language;
  /**
   * `together`: the feminine and the masculine of a French title are one ("directrice", "directeur/directrice").
   * For titles of occupations; elsewhere a "fraiseuse" is a machine.
   * @defaultValue 'apart'
   */
  readonly genders?: 'apart' | 'together';
}

/**
 * What two spellings of one label have in common: equal results, same label. Levelled are case, accents,
 * ligatures, apostrophes and elisions, hyphens and spaces (`e-commerce`, `ecommerce`), plurals, inclusive
 * writing (`développeur·euse`) and marks such as `(H/F)`. Kept apart are `C`, `C++` and `C#`, `.NET` and `net`,
 * `R&D` and `RD`, `Q&A` and `QA`. A key to compare, not a text to show; `''` where a text has no word.
 *
 * @example
 * ```ts
 * import { normalizeLabel } from '@tremplin/ontology';
 *
 * const key = (text: string) => normalizeLabel(text, { language: 'fr', genders: 'together' });
 * key('Développeuse·s Front-end') === key('développeur frontend (H/F)'); // true
 * key('C#') === key('C'); // false
 * ```
 */
export function normalizeLabel(text: string, options: NormalizeLabelOptions = {}): string {
  const { language, genders = 'apart' } = options;
  return labelKey(readSegments(text, language), language, genders);
}
