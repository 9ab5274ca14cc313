/** What is used of a pool of `pg`: structural, so that hosts without it need none of its types. */
export interface PgPool {
  connect(): Promise<PgPoolClient>;
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly object[] }>;
}

/** What is used of a connection of `pg`. */
export interface PgPoolClient {
  query(statement: {
    readonly name?: string;
    readonly text: string;
    readonly values?: unknown[];
  }): Promise<{ readonly rows: readonly object[] }>;
  release(broken?: Error | boolean): void;
}

/** What is used of a transaction of `@electric-sql/pglite`. */
export interface PgliteQueries {
  query<Row extends object>(
    sql: string,
    values?: unknown[],
    options?: { readonly blob?: Blob },
  ): Promise<{ readonly rows: Row[] }>;
}

/** What is used of `@electric-sql/pglite`. */
export interface Pglite extends PgliteQueries {
  transaction<T>(work: (within: PgliteQueries) => Promise<T>): Promise<T>;
}
