/** What the host asks of PostgreSQL, embedded or not. */
export interface Database extends Queries {
  /** All of it or nothing; what is asked of `within` belongs to it. */
  transaction<T>(work: (within: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Queries {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}
