import type { Ontology } from '@tremplin/ontology';
import type { Profile, ProfileId } from '@tremplin/profile';
import type { ExplainOptions } from '../../explain-match.ts';
import type { Job } from '../../job.ts';
import type { RankPoolOptions } from '../../volume/rank-pool.ts';

/** Options of a ranking that are data, so that they can be given to another thread. */
export type RankingData = Pick<RankPoolOptions, 'policy' | 'seed' | 'top' | 'tags'> & {
  readonly among?: readonly ProfileId[];
  readonly explain?: Omit<ExplainOptions, 'ontology'>;
};

/** What a thread is asked to do; it answers each with the number that came with it, in their order. */
export type Task =
  | { readonly kind: 'open'; readonly snapshot: Uint8Array; readonly ontology: Ontology }
  | { readonly kind: 'put'; readonly profile: Profile; readonly tags: readonly string[] }
  | { readonly kind: 'remove'; readonly id: ProfileId }
  | { readonly kind: 'rank'; readonly run: number; readonly job: Job }
  | { readonly kind: 'snapshot' };

/** What a thread is told, without an answer. */
export type Notice =
  | {
      readonly kind: 'begin';
      readonly run: number;
      readonly options: RankingData;
      /** Shared; its first number is 1 as soon as nobody wants the run any more. */
      readonly stop: Int32Array;
    }
  | { readonly kind: 'end'; readonly run: number };

export type ThreadRequest = (Task & { readonly number: number }) | Notice;

/** An error of this library as its code and message, since a class does not cross threads; any other as it is. */
export type ThreadProblem =
  { readonly code: string; readonly message: string } | { readonly error: unknown };

export type ThreadReply =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly problem: ThreadProblem };
