import type { CliIo } from '../cli-io.ts';

/** Languages of headings and verdict words; labels of skills come from the pack. */
export const UI_LANGUAGES = ['en', 'fr'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** French when the environment says so, in the order in which POSIX reads its variables. */
export function uiLanguage({ env }: Pick<CliIo, 'env'>): UiLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^fr(?:$|[_.@-])/iu.test(locale) ? 'fr' : 'en';
}
