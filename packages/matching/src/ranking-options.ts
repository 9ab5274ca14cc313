import type { Ontology } from '@tremplin/ontology';
import type { MatchingPolicy } from './policy.ts';

export interface RankingOptions {
  /** The pack of the profile and job codes. */
  readonly ontology: Ontology;
  /** @defaultValue {@link DEFAULT_POLICY} */
  readonly policy?: MatchingPolicy;
  /** Orders equal scores; keep it for the life of a ranking. @defaultValue `'tremplin'` */
  readonly seed?: string;
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two pairs by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}
