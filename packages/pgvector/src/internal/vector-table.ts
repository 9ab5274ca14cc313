import type { Database } from '../database.ts';
import type { TableNames } from './table-names.ts';

/** One table of vectors, and what is known of it. */
export interface VectorTable {
  readonly database: Database;
  readonly names: TableNames;
  readonly dimensions: number;
  /** Tables that hold parts of it, maybe on other servers; none when it holds all itself. */
  readonly parts: readonly string[];
  /** pgvector 0.8: a walk through the graph goes on until enough is found. */
  readonly hasIterativeScan: boolean;
}
