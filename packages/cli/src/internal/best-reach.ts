import type { Match } from '@tremplin/matching';

/** Under this fit, a look at today's skills alone would pass somebody over. */
const PASSED_OVER = 0.5;

/**
 * The best reach among those whom today's skills alone would pass over; where there is nobody of the
 * kind, among all who have something left to learn. The higher ranked of equals; `undefined` when
 * nobody has.
 */
export function bestReach(matches: readonly Match[]): Match | undefined {
  const learners = matches.filter((match) =>
    match.verdicts.some(({ verdict }) => verdict === 'reachable'),
  );
  const passedOver = learners.filter(({ fit }) => fit < PASSED_OVER);
  const pool = passedOver.length > 0 ? passedOver : learners;
  const [first, ...others] = pool;
  return others.reduce((best, match) => (match.reach > best!.reach ? match : best), first);
}
