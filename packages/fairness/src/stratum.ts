import type { Proportion } from './proportion.ts';

/** The same two groups in one job, company or department. */
export interface Stratum {
  readonly group: Proportion;
  readonly reference: Proportion;
}
