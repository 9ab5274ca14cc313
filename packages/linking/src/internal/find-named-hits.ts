import { admitHits } from './admit-hits.ts';
import { findHits, type Hit, type Reading } from './find-hits.ts';
import type { LabelIndex } from './label-index.ts';
import type { NamedHit } from './meaning/candidate.ts';
import { resolveTokens } from './resolve-tokens.ts';
import { tokenize } from './tokenize.ts';

export function readText(index: LabelIndex, text: string): Reading {
  const tokens = tokenize(text);
  return { index, tokens, words: resolveTokens(index, tokens), isLabel: false };
}

/** Stretches that are labels and that the context admits, from left to right, the longer first. */
export function admittedHits(reading: Reading): readonly Hit[] {
  return admitHits(reading, findHits(reading).hits).toSorted(
    (a, b) => a.first - b.first || b.last - a.last,
  );
}

/** Of each stretch and concept, the surest match. */
export function toNamedHits({ tokens }: Reading, hits: readonly Hit[]): readonly NamedHit[] {
  let reach = -1;
  return hits.flatMap(({ first, last, matches }) => {
    const isInside = last <= reach;
    reach = Math.max(reach, last);
    const best = new Map<string, NamedHit>();
    for (const { form, method, confidence: grade } of matches) {
      const before = best.get(form.concept);
      if (before && before.grade >= grade) continue;
      best.set(form.concept, {
        concept: form.concept,
        row: form.row,
        label: form.label,
        start: tokens.starts[first]!,
        end: tokens.ends[last]!,
        method,
        grade,
        isInside,
      });
    }
    return [...best.values()];
  });
}
