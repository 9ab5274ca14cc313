import type { Database, Queries, QueryOptions } from './database.ts';
import type { Pglite, PgliteQueries } from './drivers.ts';
import { binaryCopy } from './internal/binary-copy.ts';
import { retryTransaction } from './internal/retry-transaction.ts';
import { toPgvectorError } from './internal/to-pgvector-error.ts';

/**
 * PostgreSQL compiled to WebAssembly, in this process (`@electric-sql/pglite`, made with the extension of
 * `@electric-sql/pglite-pgvector`). One statement runs at a time, and an abort is noticed before it starts and after
 * it ends.
 *
 * @example
 * ```ts
 * import { PGlite } from '@electric-sql/pglite';
 * import { vector } from '@electric-sql/pglite-pgvector';
 * import { databaseOverPglite } from '@tremplin/pgvector';
 *
 * const pglite = await PGlite.create({ extensions: { vector } });
 * await databaseOverPglite(pglite).query('select 1 as one'); // [{ one: 1 }]
 * await pglite.close();
 * ```
 */
export function databaseOverPglite(pglite: Pglite): Database {
  const queriesOf = (on: PgliteQueries): Queries => ({
    query: async <Row extends object>(
      sql: string,
      values: readonly unknown[] = [],
      { signal }: QueryOptions = {},
    ): Promise<readonly Row[]> => {
      signal?.throwIfAborted();
      try {
        const { rows } = await on.query<Row>(sql, [...values]);
        signal?.throwIfAborted();
        return rows;
      } catch (error) {
        throw toPgvectorError(error);
      }
    },
    copy: async (sql, rows) => {
      const blob = new Blob(
        Array.from(binaryCopy(rows), (chunk) => chunk as Uint8Array<ArrayBuffer>),
      );
      try {
        await on.query(sql.replace(/ from stdin\b/iu, " from '/dev/blob'"), [], { blob });
      } catch (error) {
        throw toPgvectorError(error);
      }
    },
  });
  return {
    query: queriesOf(pglite).query,
    withTransaction: (work, options = {}) =>
      retryTransaction(
        () =>
          pglite.transaction(async (within) => {
            const result = await work(queriesOf(within));
            options.signal?.throwIfAborted();
            return result;
          }),
        options,
      ),
  };
}
