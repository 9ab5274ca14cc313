import type { Ontology } from '@tremplin/ontology';
import type { PairConditions } from './constraints.ts';
import type { MatchingPolicy } from './policy.ts';

export interface RankingOptions extends PairConditions {
  /** The pack of the profile and job codes. */
  readonly ontology: Ontology;
  /** @defaultValue {@link DEFAULT_POLICY} */
  readonly policy?: MatchingPolicy;
  /** Orders equal scores; keep it for the life of a ranking. @defaultValue `'tremplin'` */
  readonly seed?: string;
  /** What to do with a row that does not hold: stop, or list it under `refused` and rank the others. @defaultValue `'throw'` */
  readonly invalid?: 'throw' | 'report';
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two pairs by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}
