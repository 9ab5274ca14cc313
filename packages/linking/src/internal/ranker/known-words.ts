import { tokenize } from '@tremplin/embeddings';
import type { RankedRecord } from './ranker-concepts.ts';

/** Every word of any label. */
export function labelWords(records: readonly RankedRecord[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { labels } of records) {
    for (const text of [...labels.values()].flat()) {
      for (const { word } of tokenize(text)) words.add(word);
    }
  }
  return words;
}

/**
 * The title without the words that no label has: places, brands, pay. The title itself when it has no other
 * words, or none but those.
 */
export function knownPart(title: string, known: ReadonlySet<string>): string {
  const words = tokenize(title);
  const kept = words.filter(({ word }) => known.has(word));
  if (kept.length === 0 || kept.length === words.length) return title;
  return kept.map(({ start, end }) => title.slice(start, end)).join(' ');
}
