import { detectLanguage } from '@tremplin/linking';

/** Enough to tell two languages apart; more only costs time. */
const SAMPLE_LENGTH = 20_000;

/**
 * The stated language, else the one of the words. Give it only the parts of a document that are read for
 * skills: a name or a town must not decide how a CV is read. `undefined` when it cannot be told.
 */
export function chooseLanguage(
  stated: 'en' | 'fr' | undefined,
  sample: string,
): 'en' | 'fr' | undefined {
  if (stated) return stated;
  if (sample.trim() === '') return undefined;
  const { language } = detectLanguage(sample.slice(0, SAMPLE_LENGTH));
  return language === 'und' ? undefined : language;
}
