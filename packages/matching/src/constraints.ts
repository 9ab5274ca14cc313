import type { ProfileId } from '@tremplin/profile';
import type { JobId } from './job.ts';
import type { Authorization } from './authorization.ts';

/** What the host works out for one person and one job, and this library only reads. */
export const CONSTRAINTS = [
  'commute',
  'hours',
  'startDate',
  'remote',
  'accommodation',
  'pay',
] as const;
export type ConstraintName = (typeof CONSTRAINTS)[number];

/** `false` rules the pair out, `true` and a constraint left out do not. None of it is scored. */
export type Constraints = Readonly<Partial<Record<ConstraintName, boolean>>>;

/** What the host knows of pairs and people beside their skills. Both filter, neither scores. */
export interface PairConditions {
  /** `undefined` where nothing was worked out for the pair. */
  readonly constraintsOf?: (profile: ProfileId, job: JobId) => Constraints | undefined;
  /** What a person holds; `undefined` where that is not known, which rules nobody out. */
  readonly authorizationsOf?: (profile: ProfileId) => readonly Authorization[] | undefined;
}
