import type { Linker, Mention } from '@tremplin/linking';
import { preferredLabel } from '@tremplin/ontology';
import type { JudgedSentence } from './sentences.ts';

/** A row of Markdown per sentence: what was linked and why, what of it is wrong, what is missing. */
export async function sentenceRows(
  linker: Linker,
  sentences: readonly JudgedSentence[],
): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const [text, ...expected] of sentences) {
    const mentions = await linker.link(text, { kinds: ['skill'] });
    const nameOf = ({ concept }: Mention): string =>
      preferredLabel(linker.ontology, concept, 'en') ?? concept;
    const names = new Set(mentions.map(nameOf));
    const linked = mentions.map(
      (mention) =>
        `“${text.slice(mention.start, mention.end)}” → ${nameOf(mention)} (${why(mention)})`,
    );
    const wrong = [...names].filter((name) => !expected.includes(name));
    const missed = expected.filter((name) => !names.has(name));
    rows.push(`| ${[text, list(linked), list(wrong), list(missed)].join(' | ')} |`);
  }
  return rows;
}

function why({ method, confidence, stance, levelHint }: Mention): string {
  const parts = [method, confidence.toFixed(2)];
  if (stance !== 'has') parts.push(stance);
  if (levelHint !== undefined) parts.push(`level ${levelHint}`);
  return parts.join(', ');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '–' : items.join('; ');
}
