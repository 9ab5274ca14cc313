import type { Match } from '@tremplin/matching';

/** The match whose reach exceeds its fit the most, the higher ranked of equals; `undefined` when none does. */
export function bestReach(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  for (const match of matches) {
    if (match.reach > match.fit && (!best || match.reach - match.fit > best.reach - best.fit))
      best = match;
  }
  return best;
}
