import { restoreExactIndex } from '@tremplin/vector-index';
import { vectorIndexConformance } from '@tremplin/vector-index/conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, openPgvectorIndex, PgvectorError, type PgvectorIndex } from '../src/index.ts';
import { startServer, WHY_NO_SERVERS, type Server } from './servers.ts';

const code = (error: unknown): unknown => (PgvectorError.is(error) ? error.code : error);

describe.skipIf(WHY_NO_SERVERS !== undefined)('a PostgreSQL server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  }, 120_000);
  afterAll(() => server.close(), 60_000);

  let collections = 0;
  const emptyIndex = async (
    dimensions: number,
    plan: 'exact' | 'hnsw' = 'exact',
  ): Promise<PgvectorIndex> => {
    collections += 1;
    const options = { collection: `c${collections}`, dimensions, plan };
    await migrate(server.database, options);
    return openPgvectorIndex(server.database, options);
  };
  const entries = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      id: `id-${i}`,
      vector: [Math.sin(i), Math.cos(i * 1.7), Math.sin(i * 0.3)],
      tags: i % 100 === 0 ? ['rare'] : ['common'],
    }));

  describe('keeps the contract of an index', () => {
    const cases = vectorIndexConformance(({ dimensions }) => emptyIndex(dimensions), {
      restoreIndex: restoreExactIndex,
    });
    it.each(cases.map((each) => [each.name, each] as const))('%s', (_, { run }) => run(), 60_000);
  });

  it('finds as many as asked through the graph, however rare the tag', async () => {
    const index = await emptyIndex(3, 'hnsw');
    await index.addMany(entries(4000));
    await index.buildGraph();
    const found = await index.search([1, 0.2, 0.1], 10, { tags: { all: ['rare'] } });
    expect(found.length).toBe(10);
    const exact = await openPgvectorIndex(server.database, {
      collection: `c${collections}`,
      dimensions: 3,
    });
    const truth = await exact.search([1, 0.2, 0.1], 10);
    const near = await index.search([1, 0.2, 0.1], 10);
    expect(near.filter(({ id }) => truth.some((own) => own.id === id)).length).toBeGreaterThan(8);
  }, 60_000);

  it('uses the graph for `hnsw` and not for `exact`', async () => {
    const index = await emptyIndex(3, 'hnsw');
    await index.addMany(entries(4000));
    await index.buildGraph();
    const table = `tremplin.c${collections}_vector`;
    await server.pool.query(`analyze ${table}`);
    const plan = async (order: string): Promise<string> => {
      const sql = `explain select id from ${table} order by ${order} limit 10`;
      return JSON.stringify((await server.pool.query(sql)).rows);
    };
    expect(await plan(`embedding <#> '[1,0,0]'`)).toContain('_graph');
    expect(await plan(`(embedding <#> '[1,0,0]') + 0`)).not.toContain('_graph');
  }, 60_000);

  it('does a transaction again after a serialisation failure', async () => {
    const { database } = server;
    await database.query('create table counter (value integer)');
    await database.query('insert into counter values (0)');
    let attempts = 0;
    const add = () =>
      database.withTransaction(
        async (within) => {
          attempts += 1;
          await within.query('set transaction isolation level serializable');
          const [row] = await within.query<{ value: number }>('select value from counter');
          await new Promise((resolve) => setTimeout(resolve, 20));
          await within.query('update counter set value = $1', [row!.value + 1]);
        },
        { retries: 20 },
      );
    await Promise.all([add(), add(), add(), add()]);
    expect(await database.query('select value from counter')).toEqual([{ value: 4 }]);
    expect(attempts).toBeGreaterThan(4);
    await expect(
      Promise.all(
        Array.from({ length: 4 }, () =>
          database.withTransaction(
            async (within) => {
              await within.query('set transaction isolation level serializable');
              await within.query('select value from counter');
              await new Promise((resolve) => setTimeout(resolve, 20));
              await within.query('update counter set value = value + 1');
            },
            { retries: 0 },
          ),
        ),
      ).catch((error: unknown) => Promise.reject(code(error))),
    ).rejects.toBe('conflict');
  }, 60_000);

  it('stops a statement on the server when it is aborted', async () => {
    const abort = new AbortController();
    const sleeping = () =>
      server.pool
        .query(
          "select 1 from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'",
        )
        .then(({ rows }) => rows.length);
    const asked = server.database.query('select pg_sleep(60)', [], { signal: abort.signal });
    const ended = expect(asked).rejects.toThrow(/abort/iu);
    await expect.poll(sleeping, { timeout: 20_000 }).toBe(1);
    abort.abort();
    await ended;
    await expect.poll(sleeping, { timeout: 20_000 }).toBe(0);
    // The connection is whole.
    expect(await server.database.query('select 1 as one')).toEqual([{ one: 1 }]);
  }, 60_000);

  it('cancels a bulk load between batches and keeps those before', async () => {
    const index = await emptyIndex(3);
    const abort = new AbortController();
    const load = index.addMany(entries(1000), {
      batch: 100,
      signal: abort.signal,
      onProgress: (read) => read === 300 && abort.abort(),
    });
    await expect(load).rejects.toThrow(/abort/iu);
    expect(await index.size).toBe(300);
  }, 60_000);

  it('says that the server is gone when it is stopped in mid-query, and works after it is back', async () => {
    const own = await startServer();
    try {
      const asked = own.database.query('select pg_sleep(60)').catch(code);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await own.stop();
      expect(await asked).toBe('server-unavailable');
      expect(await own.database.query('select 1').catch(code)).toBe('server-unavailable');
      await own.start();
      expect(await own.database.query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await own.close();
    }
  }, 120_000);

  it('lets callers wait for a connection, and refuses those who wait too long', async () => {
    const own = await startServer({ max: 2, connectionTimeoutMillis: 1500 });
    try {
      const quick = Array.from({ length: 200 }, () => own.database.query('select 1'));
      expect(await Promise.all(quick)).toHaveLength(200);
      const slow = Array.from({ length: 6 }, () =>
        own.database.query('select pg_sleep(2)').then(() => 'done', code),
      );
      const outcomes = await Promise.all(slow);
      expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThanOrEqual(2);
      expect(outcomes).toContain('too-many-connections');
      expect(await own.database.query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await own.close();
    }
  }, 120_000);

  it('times out as the pool is told to', async () => {
    const own = await startServer({ statement_timeout: 200 });
    try {
      expect(await own.database.query('select pg_sleep(30)').catch(code)).toBe('timeout');
    } finally {
      await own.close();
    }
  }, 120_000);

  it('reads a backup that was restored elsewhere', async () => {
    const index = await emptyIndex(3);
    await index.addMany(entries(500));
    const collection = `c${collections}`;
    // As a base backup or a dump would be: the same tables, migrations included, under another name.
    await server.pool.query(`create schema restored`);
    await server.pool.query(`create table restored.migration as table tremplin.migration`);
    await server.pool.query(
      `create table restored.${collection}_vector (like tremplin.${collection}_vector including all)`,
    );
    await server.pool.query(
      `insert into restored.${collection}_vector table tremplin.${collection}_vector`,
    );
    const restored = await openPgvectorIndex(server.database, {
      collection,
      schema: 'restored',
      dimensions: 3,
    });
    expect(await restored.search([1, 0, 0], 20)).toEqual(await index.search([1, 0, 0], 20));
  }, 60_000);
});

if (WHY_NO_SERVERS !== undefined) it.skip(WHY_NO_SERVERS, () => undefined);
