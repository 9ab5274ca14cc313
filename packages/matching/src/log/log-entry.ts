import type { JobId } from '../job.ts';

interface EntryBase {
  readonly schemaVersion: 1;
  /** Position in the log, from 0. */
  readonly sequence: number;
  /** ISO 8601, of the clock that the host gave. */
  readonly at: string;
  /** `hash` of the entry before; 64 zeros in the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of all other members. */
  readonly hash: string;
}

/**
 * A ranking that was shown. It names nobody: what it rests on is kept apart, under salted hashes, so that it can be erased
 * while the chain still holds.
 */
export interface RankingEntry extends EntryBase {
  readonly kind: 'ranking';
  readonly job: JobId;
  readonly ontology: string;
  readonly policy: string;
  readonly engine: string;
  /** Of the job, the policy as it was and the seed. */
  readonly context: string;
  /** Matches in their order, then those set aside: what went in, what came out. */
  readonly people: readonly { readonly input: string; readonly result: string }[];
}

/** What a person decided against or beside a ranking, or asked to have looked at again. The score stays as it is. */
export interface EventEntry extends EntryBase {
  readonly kind: 'override' | 'appeal';
  /** Sequence of the ranking. */
  readonly of: number;
  /** Of the {@link LogEvent}. */
  readonly event: string;
}

/** Somebody asked to be forgotten: these hashes have nothing behind them any more. */
export interface ErasureEntry extends EntryBase {
  readonly kind: 'erasure';
  readonly erased: readonly string[];
}

export type LogEntry = RankingEntry | EventEntry | ErasureEntry;

/** The end of a log. Kept somewhere else, it shows when a log was cut or written anew. */
export interface LogHead {
  /** How many entries there are. */
  readonly entries: number;
  /** `hash` of the last; 64 zeros in an empty log. */
  readonly hash: string;
}
