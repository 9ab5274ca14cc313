import { MatchingError } from '../../matching-error.ts';
import { DEFAULT_POLICY } from '../../policy.ts';
import type { RankedDecision } from '../../log/decision-log.ts';
import type { RankingEntry } from '../../log/log-entry.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import type { PayloadBuilder } from './payload.ts';

/**
 * A ranking as an entry, and what it rests on.
 *
 * @throws MatchingError `invalid-entry`.
 */
export function rankingContents(
  { job, profiles, ranking, policy = DEFAULT_POLICY, seed = 'tremplin' }: RankedDecision,
  add: PayloadBuilder['add'],
): Omit<RankingEntry, 'schemaVersion' | 'sequence' | 'at' | 'previous' | 'hash'> {
  const refuse = (problem: string): never => {
    throw new MatchingError('invalid-entry', `the ranking for job "${job.id}" ${problem}`);
  };
  if (
    ranking.of !== 'profiles' ||
    [...ranking.matches, ...(ranking.setAside ?? [])].some((row) => row.job !== job.id)
  )
    refuse('is not one of profiles for this job; give the job that was ranked for');
  if (ranking.policy !== policy.id)
    refuse(
      `was made with policy "${ranking.policy}", not "${policy.id}"; give the policy it was made with`,
    );
  const byId = new Map(Array.from(profiles, (profile) => [profile.id, profile]));
  const inputOf = (id: (typeof ranking.matches)[number]['profile']): string => {
    const profile = byId.get(id);
    return profile
      ? add({ is: 'input', profile })
      : refuse(`names ${id}, who is not among the profiles; give everybody who was ranked`);
  };
  return {
    kind: 'ranking',
    job: job.id,
    ontology: ranking.ontology,
    policy: policy.id,
    engine: ENGINE_VERSION,
    context: add({ is: 'context', job, policy, seed }),
    people: [
      ...ranking.matches.map((match) => ({
        input: inputOf(match.profile),
        result: add({ is: 'match', match }),
      })),
      ...(ranking.setAside ?? []).map(({ profile, reasons }) => ({
        input: inputOf(profile),
        result: add({ is: 'aside', profile, reasons }),
      })),
    ],
  };
}
