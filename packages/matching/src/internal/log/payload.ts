import type { Profile, ProfileId } from '@tremplin/profile';
import { MatchingError } from '../../matching-error.ts';
import type { Job } from '../../job.ts';
import type { LogStore } from '../../log/log-store.ts';
import type { Match, SetAsideReason } from '../../match.ts';
import type { MatchingPolicy } from '../../policy.ts';
import type { LogEvent } from '../../log/decision-log.ts';
import { hashOf } from './hash-of.ts';

/** What a hash of an entry stands for. The salt keeps anybody from finding it by trying what is likely. */
export type Content =
  | {
      readonly is: 'context';
      readonly job: Job;
      readonly policy: MatchingPolicy;
      readonly seed: string;
    }
  | { readonly is: 'input'; readonly profile: Profile }
  | { readonly is: 'match'; readonly match: Match }
  | {
      readonly is: 'aside';
      readonly profile: ProfileId;
      readonly reasons: readonly SetAsideReason[];
    }
  | { readonly is: 'event'; readonly event: LogEvent };

export interface Sealed {
  readonly salt: string;
  readonly content: Content;
}

/** By hash. */
export type Payload = Readonly<Record<string, Sealed>>;

/** Content under salts of its own. */
export interface PayloadBuilder {
  readonly payload: Payload;
  /** The hash under which it is kept. */
  add(content: Content): string;
}

export function createPayload(salt: () => string): PayloadBuilder {
  const payload: Record<string, Sealed> = {};
  return {
    payload,
    add(content) {
      const sealed = { salt: salt(), content };
      const hash = hashOf(sealed);
      payload[hash] = sealed;
      return hash;
    },
  };
}

/** Of whom a content tells; `undefined` for a context. */
export function personOf(content: Content): ProfileId | undefined {
  switch (content.is) {
    case 'input':
      return content.profile.id;
    case 'match':
      return content.match.profile;
    case 'aside':
      return content.profile;
    case 'event':
      return content.event.profile;
    case 'context':
      return undefined;
  }
}

/** @throws MatchingError `broken-log` for a text that is not what was written. */
export async function readPayload(store: LogStore, sequence: number): Promise<Payload> {
  const text = await store.readPayload(sequence);
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Payload;
  } catch (cause) {
    throw new MatchingError(
      'broken-log',
      `what entry ${sequence} of the log rests on cannot be read; restore it from a backup`,
      { cause },
    );
  }
}
