import type { Ontology } from '@tremplin/ontology';
import type { Job, JobId } from '../../job.ts';
import type { JobPool } from '../../volume/job-pool.ts';
import type { Trade } from '../trades.ts';
import type { PoolRows } from './pool-rows.ts';
import type { RequiredSkills } from './required-skills.ts';

/** What a pool of jobs is made of, for those who scan it. */
export interface JobParts extends PoolRows<JobId> {
  readonly ontology: Ontology;
  readonly required: RequiredSkills;
  /** By row, hours of learning in the whole ramp-up. */
  readonly capacity: readonly number[];
  /** By row with groups, how many of each must be there. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  /** Every trade of the pack. */
  readonly trades: readonly Trade[];
  /** How many jobs have a regulated requirement. */
  regulated(): number;
  jobAt(row: number): Job;
}

const partsOf = new WeakMap<JobPool, JobParts>();

export function keepJobParts(pool: JobPool, parts: JobParts): JobPool {
  partsOf.set(pool, parts);
  return pool;
}

/** @throws TypeError for what no function of this library made. */
export function jobPartsOf(pool: JobPool): JobParts {
  const parts = partsOf.get(pool);
  if (!parts)
    throw new TypeError(
      'matching: not a pool of jobs of this copy of the library; make it with createJobPool',
    );
  return parts;
}
