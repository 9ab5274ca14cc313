import { allMatches } from './all-matches.ts';
import type { TextSpan } from './text-span.ts';

/** Where a global pattern matches. */
export function matchSpans(pattern: RegExp, text: string): readonly TextSpan[] {
  return allMatches(pattern, text).map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
