import type { GroupColumn } from './group-counts.ts';

/** One step of a selection, in the order in which people pass them. */
export interface AuditStage {
  readonly name: string;
  /** One value per row: did this person pass? Nobody passes a stage after one not passed. */
  readonly passed: readonly boolean[];
}

/** What was decided and about whom: columns of one value per row, a row per application. */
export interface AuditRows {
  /** Was this person selected? Give this, or `scores`, or `ranks`, or `stages` alone: the last stage is the decision then. */
  readonly selected?: readonly boolean[];
  /** Finite, higher is better: counted as selected are those strictly above the median of all rows. */
  readonly scores?: readonly number[];
  /**
   * Place in the list of the job, 1 is the first; equal places are ties. Counted as selected are the places up
   * to `top` of {@link createAudit}.
   */
  readonly ranks?: readonly number[];
  readonly stages?: readonly AuditStage[];
  /** Columns of group names; `null` where it is not known. */
  readonly attributes: Readonly<Record<string, GroupColumn>>;
  /** The job applied for: groups are compared within jobs. */
  readonly jobs?: GroupColumn;
  /** Checked to be unique, and otherwise not used. */
  readonly ids?: readonly string[];
}
