import type { SkillId } from '@tremplin/ontology';
import type { ProfileId } from '@tremplin/profile';
import type { ProfilePool } from '../../volume/profile-pool.ts';
import type { EvidenceLists } from './evidence-lists.ts';
import type { NumberedValues } from './numbered-values.ts';
import type { PoolRows } from './pool-rows.ts';

/** What a pool is made of, for those who scan it. */
export interface PoolParts extends PoolRows<ProfileId> {
  readonly skills: NumberedValues<SkillId>;
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
