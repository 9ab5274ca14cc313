import type { Profile, ProfileId } from '@tremplin/profile';
import type { Job } from '../job.ts';
import type { Ranking } from '../match.ts';
import type { MatchingPolicy } from '../policy.ts';
import type { ErasureEntry, EventEntry, LogHead, RankingEntry } from './log-entry.ts';

/** A ranking, and what it was made from. */
export interface RankedDecision {
  readonly job: Job;
  /** At least everybody in the ranking; others are not kept. */
  readonly profiles: Iterable<Profile>;
  /** Of profiles for this job. */
  readonly ranking: Ranking;
  /** @defaultValue `DEFAULT_POLICY` */
  readonly policy?: MatchingPolicy;
  /** The seed of the ranking. @defaultValue `'tremplin'` */
  readonly seed?: string;
}

/** What a person says about one person of a ranking. */
export interface LogEvent {
  readonly profile: ProfileId;
  /** In the host's words: `'invited'`, `'refused'`, `'please look at my second badge'`. */
  readonly decision: string;
  readonly reason: string;
  /** Who: a role or a pseudonym of the host's. */
  readonly by: string;
}

/** Decisions, appended and never changed. Made by `openDecisionLog`. */
export interface DecisionLog {
  readonly head: LogHead;
  /** @throws MatchingError `invalid-entry` where somebody of the ranking is not among the profiles, or the policy is another. */
  recordRanking(decision: RankedDecision): Promise<RankingEntry>;
  /** A person decides otherwise than the ranking. @throws MatchingError `invalid-entry` where it does not name them. */
  recordOverride(of: number, event: LogEvent): Promise<EventEntry>;
  /** Somebody asks to be looked at again. @throws MatchingError `invalid-entry` where the ranking does not name them. */
  recordAppeal(of: number, event: LogEvent): Promise<EventEntry>;
  /** Erases all that the log knows of a person; the chain still holds. `undefined` where it knows nothing. */
  erasePerson(profile: ProfileId): Promise<ErasureEntry | undefined>;
}
