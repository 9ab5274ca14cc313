import type { PairConditions } from '../../constraints.ts';
import type { Job } from '../../job.ts';
import type { Match, Ranking, SetAside } from '../../match.ts';
import { MatchingError } from '../../matching-error.ts';
import { reasonsAgainst } from '../rank-pairs.ts';
import { rankingOrder } from '../ranking-order.ts';

const DEFAULT_TOP = 50;

/** What is searched: rows in the order of their bounds, and how to score one. */
export interface Search {
  readonly of: Ranking['of'];
  /** Rows with a bound of at least `least()`, the greatest bound first. */
  rows(least: () => number): Iterable<number>;
  score(row: number): { readonly match: Match; readonly job: Job };
}

export interface TakeFirstOptions extends PairConditions {
  readonly top?: number;
  readonly seed?: string;
  readonly signal?: AbortSignal;
}

export interface TakenFirst {
  readonly matches: readonly Match[];
  /** Those whom only a condition keeps from being among the first. */
  readonly setAside: readonly SetAside[];
  /** How many were scored in full. */
  readonly scored: number;
}

/** The first of what is searched, in the order of a full ranking. */
export function takeFirst(search: Search, options: TakeFirstOptions): TakenFirst {
  const { top = DEFAULT_TOP, seed = 'tremplin', signal } = options;
  checkTop(top);
  const idOf = ({ profile, job }: Pick<Match, 'profile' | 'job'>): string =>
    search.of === 'profiles' ? profile : job;
  const order = rankingOrder<Match>(idOf, seed);
  const first = createFirst(top, order);
  const aside: (SetAside & { readonly match: Match })[] = [];
  let scored = 0;
  for (const row of search.rows(first.least)) {
    signal?.throwIfAborted();
    const { match, job } = search.score(row);
    scored += 1;
    const reasons = reasonsAgainst({ profile: { id: match.profile }, job }, options);
    if (reasons.length === 0) first.offer(match);
    else aside.push({ profile: match.profile, job: match.job, reasons, match });
  }
  const last = first.matches.length === top ? first.matches.at(-1)! : undefined;
  const setAside = aside
    .filter(({ match }) => last === undefined || order(match, last) < 0)
    .map(({ profile, job, reasons }) => ({ profile, job, reasons }))
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return { matches: first.matches, setAside, scored };
}

function checkTop(top: number): void {
  if (Number.isInteger(top) && top >= 1) return;
  throw new MatchingError('invalid-option', `top is ${top}; give an integer of at least 1`);
}

/** The first so many of what is offered, in order. */
interface First {
  readonly matches: readonly Match[];
  /** The score that must be reached; 0 while there is room. */
  least(): number;
  offer(match: Match): void;
}

function createFirst(top: number, order: (a: Match, b: Match) => number): First {
  const matches: Match[] = [];
  return {
    matches,
    least: () => (matches.length < top ? 0 : matches.at(-1)!.score),
    offer(match) {
      let [low, high] = [0, matches.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (order(matches[middle]!, match) < 0) low = middle + 1;
        else high = middle;
      }
      matches.splice(low, 0, match);
      if (matches.length > top) matches.pop();
    },
  };
}
