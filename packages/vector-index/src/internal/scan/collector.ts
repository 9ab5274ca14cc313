/** What a scan hands rows to. */
export interface Collector {
  /** Rows that are less similar are of no use any more. */
  floor(): number;
  offer(row: number, similarity: number): void;
  /** Whether the row may be found; asked before its similarity is computed. */
  allows?(row: number): boolean;
}
