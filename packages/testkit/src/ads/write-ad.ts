import { createSeededRandom } from '../seeded-random.ts';
import type { Ad } from './ad.ts';
import { jobPostingAd } from './formats/job-posting.ts';
import { textAd } from './formats/text.ts';
import { tremplinAd } from './formats/tremplin.ts';

/** An ad in one format, as a host would hold it. */
export type RawAd =
  | { readonly format: 'text'; readonly content: string }
  | { readonly format: 'jobPosting' | 'tremplin'; readonly content: object };

export type AdFormat = RawAd['format'];

export const AD_FORMATS: readonly AdFormat[] = ['text', 'jobPosting', 'tremplin'];

/** Same ad and format, same bytes. */
export function writeAd(ad: Ad, format: AdFormat): RawAd {
  if (format === 'tremplin') return { format, content: tremplinAd(ad) };
  const text = textAd(ad, createSeededRandom(ad.style));
  return format === 'text'
    ? { format, content: text }
    : { format, content: jobPostingAd(ad, text) };
}
