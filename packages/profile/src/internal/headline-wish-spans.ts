import { lowerCase } from './lower-case.ts';
import { matchSpans } from './match-spans.ts';
import type { TextSpan } from './text-span.ts';
import { HEADLINE_CUES } from './wish-cues.ts';
import { clauseEnd, clausePattern, wishSpans } from './wish-spans.ts';

const HEADLINE = clausePattern(
  `(?<![\\p{L}\\p{N}])(?:${HEADLINE_CUES.join('|')})(?![\\p{L}\\p{N}])`,
);

/** Where a headline tells a wish: what {@link wishSpans} finds, "aspiring …", "moving into …", "vers un …". */
export function headlineWishSpans(headline: string): readonly TextSpan[] {
  const own = matchSpans(HEADLINE, lowerCase(headline)).map(({ start, end }) => ({
    start,
    end: clauseEnd(headline, end),
  }));
  return [...wishSpans(headline), ...own];
}
