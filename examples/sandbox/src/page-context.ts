import { createContext, type Context } from 'preact';
import { useContext } from 'preact/hooks';
import type { InBoth, Language } from './engine/engine.ts';
import { ENGLISH } from './words/english.ts';
import { FRENCH } from './words/french.ts';
import type { Words } from './words/words.ts';

export const WORDS: InBoth<Words> = { en: ENGLISH, fr: FRENCH };

interface Page {
  readonly language: Language;
  readonly concepts: Readonly<Record<string, InBoth<string>>>;
}

export const PageContext: Context<Page> = createContext<Page>({ language: 'en', concepts: {} });

/** What a component needs to speak: words, names of concepts, numbers. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly label: (concept: string) => string;
  readonly percent: (share: number) => string;
  readonly number: (value: number, decimals?: number) => string;
}

export function useSpeech(): Speech {
  const { language, concepts } = useContext(PageContext);
  const format = (value: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(value);
  return {
    language,
    words: WORDS[language],
    label: (concept) => concepts[concept]?.[language] ?? concept,
    percent: (share) => format(share, { style: 'percent', maximumFractionDigits: 0 }),
    number: (value, decimals = 0) =>
      format(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  };
}
