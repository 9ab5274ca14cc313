import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { Database, Queries } from './database.ts';
import { migrate } from './migrate.ts';

/** The embedded database, or the server where one is named; its tables are made or brought up to date. */
export async function openDatabase(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
): Promise<Database> {
  const database =
    settings.databaseUrl === undefined
      ? await openEmbedded(join(settings.dataFolder, 'database'))
      : await openServer(settings.databaseUrl);
  await migrate(database);
  return database;
}

async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const { PGlite } = await import('@electric-sql/pglite');
  const client = await PGlite.create(folder);
  const queriesOf = (on: Pick<typeof client, 'query'>): Queries => ({
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await on.query<Row>(sql, [...values])).rows,
  });
  return {
    ...queriesOf(client),
    transaction: (work) => client.transaction((within) => work(queriesOf(within))),
    close: () => client.close(),
  };
}

async function openServer(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  // A query that hangs, or a server that is away, must not hold requests for ever.
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
  });
  const queriesOf = (on: Pick<typeof pool, 'query'>): Queries => ({
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await on.query<Row>(sql, [...values])).rows,
  });
  return {
    ...queriesOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(queriesOf(client as unknown as typeof pool));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
