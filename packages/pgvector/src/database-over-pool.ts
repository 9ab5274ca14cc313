import { createHash } from 'node:crypto';
import { Readable, type Duplex, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database, Queries, QueryOptions } from './database.ts';
import type { PgPool, PgPoolClient } from './drivers.ts';
import { binaryCopy } from './internal/binary-copy.ts';
import { retryTransaction } from './internal/retry-transaction.ts';
import { toPgvectorError } from './internal/to-pgvector-error.ts';

export interface DatabaseOverPoolOptions {
  /**
   * `from` of `pg-copy-streams`, to load many rows by `COPY`.
   *
   * @defaultValue none: rows go in by `insert`, some three times slower
   */
  readonly copyFrom?: (sql: string) => Writable | Duplex;
}

/**
 * A PostgreSQL server, or several behind one, over a pool of `pg`. Limits are the pool's own (`max`,
 * `connectionTimeoutMillis`, `statement_timeout`): give them, for what comes beyond waits or fails with a code
 * instead of hanging. Statements are prepared once per connection. Close the pool yourself.
 *
 * @example
 * ```ts
 * import { databaseOverPool } from '@tremplin/pgvector';
 * import pg from 'pg';
 *
 * const pool = new pg.Pool({ max: 10, connectionTimeoutMillis: 2000, statement_timeout: 10_000 });
 * const database = databaseOverPool(pool);
 * typeof database.withTransaction; // 'function'
 * await pool.end();
 * ```
 */
export function databaseOverPool(pool: PgPool, options: DatabaseOverPoolOptions = {}): Database {
  const use = async <T>(work: (client: PgPoolClient) => Promise<T>): Promise<T> => {
    const client = await connect(pool);
    let broken: Error | boolean = false;
    try {
      return await work(client);
    } catch (error) {
      const shown = toPgvectorError(error);
      broken = isBroken(shown);
      throw shown;
    } finally {
      client.release(broken);
    }
  };
  const queriesOf = (client: PgPoolClient): Queries => ({
    query: async <Row extends object>(
      sql: string,
      values: readonly unknown[] = [],
      { signal }: QueryOptions = {},
    ): Promise<readonly Row[]> => {
      const { rows } = await cancellable(
        () => client.query({ name: nameOf(sql), text: sql, values: [...values] }),
        { pool, client, signal },
      );
      return rows as readonly Row[];
    },
    ...(options.copyFrom && {
      copy: async (sql: string, rows: Iterable<Uint8Array>) => {
        const target = client.query(options.copyFrom!(sql) as never) as unknown as Writable;
        await pipeline(Readable.from(binaryCopy(rows)), target);
      },
    }),
  });
  return {
    query: (sql, values, rest) => use((client) => queriesOf(client).query(sql, values, rest)),
    withTransaction: (work, rest = {}) =>
      retryTransaction(
        () =>
          use(async (client) => {
            await client.query({ text: 'begin' });
            try {
              const result = await work(queriesOf(client));
              rest.signal?.throwIfAborted();
              await client.query({ text: 'commit' });
              return result;
            } catch (error) {
              await client.query({ text: 'rollback' }).catch(() => undefined);
              throw toPgvectorError(error);
            }
          }),
        rest,
      ),
  };
}

async function connect(pool: PgPool): Promise<PgPoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw toPgvectorError(error);
  }
}

/** A connection that is gone must not go back to the pool. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'server-unavailable';
}

/** On abort another connection asks the server to stop, so that it does not go on working for nobody. */
async function cancellable<T>(
  ask: () => Promise<T>,
  { pool, client, signal }: { pool: PgPool; client: PgPoolClient; signal: AbortSignal | undefined },
): Promise<T> {
  if (!signal) return ask();
  signal.throwIfAborted();
  const { processID } = client as unknown as { readonly processID: number };
  let cancelled: Promise<unknown> | undefined;
  const cancel = (): void => {
    cancelled = pool.query('select pg_cancel_backend($1)', [processID]).catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await ask();
  } catch (error) {
    // Before the connection serves somebody else, the order to stop must have been carried out.
    await cancelled;
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
    await cancelled;
  }
}

const names = new Map<string, string>();

/** Statements of this package are few; those of a host within a transaction may not be, so their names are hashes. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `tremplin_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
  if (names.size > 500) names.clear();
  names.set(sql, name);
  return name;
}
