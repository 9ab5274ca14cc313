import type { Queries } from './database.ts';
import { tableNames, type NameOptions } from './internal/table-names.ts';

/** Where matching's decision log is kept: the shape of its `LogStore`. */
export interface PgLogStore {
  append(line: string): Promise<void>;
  lines(): AsyncIterable<string>;
  writePayload(sequence: number, text: string): Promise<void>;
  readPayload(sequence: number): Promise<string | undefined>;
}

const LINES_AT_ONCE = 500;

/**
 * The decision log in the same database as the vectors. Made over what `withTransaction` gives, it is written with what it
 * logs, or not at all; after a rollback open the log anew, for its head in memory has moved. Two writers at once: the
 * second fails with `conflict` instead of forking the chain.
 *
 * @param queries - A database, or the inside of a transaction.
 *
 * @example
 * ```ts
 * import { PGlite } from '@electric-sql/pglite';
 * import { vector } from '@electric-sql/pglite-pgvector';
 * import { openDecisionLog } from '@tremplin/matching';
 * import { createPgLogStore, databaseOverPglite, migrate } from '@tremplin/pgvector';
 *
 * const pglite = await PGlite.create({ extensions: { vector } });
 * const database = databaseOverPglite(pglite);
 * await migrate(database, { dimensions: 2 });
 * const log = await openDecisionLog(createPgLogStore(database), { now: () => new Date(0) });
 * log.head.entries; // 0
 * await pglite.close();
 * ```
 */
export function createPgLogStore(
  queries: Queries,
  options: Pick<NameOptions, 'schema'> = {},
): PgLogStore {
  const { logLines, logPayloads } = tableNames(options);
  return {
    append: async (line) => {
      await queries.query(
        `insert into ${logLines} (sequence, line) select count(*)::integer, $1 from ${logLines}`,
        [line],
      );
    },
    async *lines() {
      for (let from = 0; ; from += LINES_AT_ONCE) {
        const rows = await queries.query<{ line: string }>(
          `select line from ${logLines} where sequence >= $1 and sequence < $2 order by sequence`,
          [from, from + LINES_AT_ONCE],
        );
        for (const { line } of rows) yield line;
        if (rows.length < LINES_AT_ONCE) return;
      }
    },
    writePayload: async (sequence, text) => {
      await queries.query(
        `insert into ${logPayloads} (sequence, payload) values ($1, $2)
          on conflict (sequence) do update set payload = excluded.payload`,
        [sequence, text],
      );
    },
    readPayload: async (sequence) => {
      const [row] = await queries.query<{ payload: string }>(
        `select payload from ${logPayloads} where sequence = $1`,
        [sequence],
      );
      return row?.payload;
    },
  };
}
