/** Rows of the answer, in the types that the driver gives. */
export interface Queries {
  /**
   * One statement with its values (`$1`, `$2`…). Prepared once per connection where the driver can.
   *
   * @throws PgvectorError
   */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    values?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<readonly Row[]>;
  /**
   * Rows in the binary format of `COPY`, a chunk each, without header and trailer; `undefined` where the driver
   * cannot.
   */
  readonly copy?: (sql: string, rows: Iterable<Uint8Array>) => Promise<void>;
}

export interface QueryOptions {
  /** Cancels the statement on the server, not only the waiting for it. */
  readonly signal?: AbortSignal;
}

export interface TransactionOptions extends QueryOptions {
  /**
   * How often the work is done again after a serialisation failure or a deadlock. It must not have effects outside the
   * transaction.
   *
   * @defaultValue 3
   */
  readonly retries?: number;
}

/** What this package asks of PostgreSQL: `databaseOverPool` and `databaseOverPglite` make one. */
export interface Database extends Queries {
  /**
   * All of the work or nothing of it. What is asked of `within` belongs to the transaction: a host writes matching's
   * decision log here, with what it logs.
   */
  withTransaction<T>(
    work: (within: Queries) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
}
