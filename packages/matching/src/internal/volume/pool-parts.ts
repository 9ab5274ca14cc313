import type { ProfileId } from '@tremplin/profile';
import type { SkillId } from '@tremplin/ontology';
import type { ProfilePool } from '../../volume/profile-pool.ts';
import type { EvidenceLists } from './evidence-lists.ts';
import type { NumberedValues } from './numbered-values.ts';
import type { PoolSegment } from './pool-segment.ts';

/** What a pool is made of, for those who scan it. Row `r` is row `r % SEGMENT_ROWS` of segment `⌊r / SEGMENT_ROWS⌋`. */
export interface PoolParts {
  readonly segments: PoolSegment[];
  readonly rows: ReadonlyMap<ProfileId, number>;
  /** By row; what stands at a free row is left over. */
  readonly ids: readonly ProfileId[];
  readonly skills: NumberedValues<SkillId>;
  readonly tags: NumberedValues<string>;
  /** Sets of tags: their numbers, ascending, joined by commas. Number 0 is the empty set. */
  readonly tagSets: NumberedValues<string>;
  readonly lists: EvidenceLists;
}

const partsOf = new WeakMap<ProfilePool, PoolParts>();

export function keepPoolParts(pool: ProfilePool, parts: PoolParts): ProfilePool {
  partsOf.set(pool, parts);
  return pool;
}

/** @throws TypeError for what no function of this library made. */
export function poolPartsOf(pool: ProfilePool): PoolParts {
  const parts = partsOf.get(pool);
  if (!parts)
    throw new TypeError(
      'matching: not a pool of this copy of the library; make it with createProfilePool',
    );
  return parts;
}
