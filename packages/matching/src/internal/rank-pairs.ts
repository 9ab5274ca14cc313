import type { Profile } from '@tremplin/profile';
import type { Job } from '../job.ts';
import { MatchingError } from '../matching-error.ts';
import type { Match, Ranking, RefusedRow, SetAside, SetAsideReason } from '../match.ts';
import { CONSTRAINTS, type PairConditions } from '../constraints.ts';
import type { RankingOptions } from '../ranking-options.ts';
import { rankingOrder } from './ranking-order.ts';

/** One pair to rank: who, what, and how to match them. */
export interface Pair {
  readonly profile: Profile;
  readonly job: Job;
  match(): Match;
}

/** Pairs that share a job or a profile, in total order, with those set aside and refused beside them. */
export function rankPairs(
  pairs: readonly Pair[],
  of: Ranking['of'],
  options: RankingOptions & { readonly policyId: string; readonly seed: string },
): Ranking {
  const idOf = ({ profile, job }: { profile: Pair['profile']['id']; job: Job['id'] }): string =>
    of === 'profiles' ? profile : job;
  const matches: Match[] = [];
  const setAside: SetAside[] = [];
  const refused: RefusedRow[] = [];
  pairs.forEach((pair, i) => {
    options.signal?.throwIfAborted();
    options.onProgress?.(i, pairs.length);
    const ids = { profile: pair.profile.id, job: pair.job.id };
    try {
      const match = pair.match();
      const reasons = reasonsAgainst(pair, options);
      if (reasons.length > 0) setAside.push({ ...ids, reasons });
      else matches.push(match);
    } catch (error) {
      if (options.invalid !== 'report' || !MatchingError.is(error)) throw error;
      refused.push({ id: idOf(ids), code: error.code, message: error.message });
    }
  });
  options.onProgress?.(pairs.length, pairs.length);
  const wasAsked =
    options.constraintsOf !== undefined || pairs.some(({ job }) => job.regulated !== undefined);
  return {
    of,
    policy: options.policyId,
    ontology: options.ontology.hash,
    matches: matches.toSorted(rankingOrder<Match>(idOf, options.seed)),
    ...(wasAsked && { setAside: setAside.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) }),
    ...(options.invalid === 'report' && {
      refused: refused.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  };
}

/** Why the conditions of the host, or the law, rule a pair out; empty where they do not. */
export function reasonsAgainst(
  { profile, job }: { readonly profile: Pick<Profile, 'id'>; readonly job: Job },
  conditions: PairConditions,
): readonly SetAsideReason[] {
  const constraints = conditions.constraintsOf?.(profile.id, job.id);
  const broken = CONSTRAINTS.filter((constraint) => constraints?.[constraint] === false).map(
    (constraint): SetAsideReason => ({ kind: 'constraint', constraint }),
  );
  const held = conditions.authorizationsOf?.(profile.id);
  // Not known is not "not held": it rules nobody out.
  const missing = (job.regulated ?? []).filter(
    ({ authorization }) => held !== undefined && !held.includes(authorization),
  );
  return [
    ...broken,
    ...missing.map((requirement): SetAsideReason => ({ kind: 'regulated', ...requirement })),
  ];
}
