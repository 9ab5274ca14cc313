import { createExactIndex } from '@tremplin/vector-index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, openPgvectorIndex, PgvectorError, type PgvectorIndex } from '../src/index.ts';
import { nearestSql } from '../src/internal/nearest-sql.ts';
import { startServer, WHY_NO_SERVERS, type Server } from './servers.ts';

const DIMENSIONS = 16;
const COUNT = 3000;

describe.skipIf(WHY_NO_SERVERS !== undefined)('three servers behind one', () => {
  let first: Server;
  let parts: Server[];
  let index: PgvectorIndex;
  const single = createExactIndex({ dimensions: DIMENSIONS });
  let drawn = 0;
  const vectorOf = (): Float32Array =>
    Float32Array.from({ length: DIMENSIONS }, () => Math.sin((drawn += 1) ** 1.5));
  const foreign = () =>
    parts.map(({ port }, i) => ({
      name: `part_${i}`,
      host: '127.0.0.1',
      port,
      database: 'postgres',
      user: 'tremplin',
    }));

  beforeAll(async () => {
    [first, ...parts] = (await Promise.all([0, 1, 2, 3].map(() => startServer()))) as [
      Server,
      ...Server[],
    ];
    for (const { database } of parts) await migrate(database, { dimensions: DIMENSIONS });
    await migrate(first.database, { dimensions: DIMENSIONS, servers: foreign() });
    index = await openPgvectorIndex(first.database, { dimensions: DIMENSIONS });
    const entries = Array.from({ length: COUNT }, (_, i) => ({
      id: `id-${i}`,
      vector: vectorOf(),
      tags: [2, 3, 100].filter((divisor) => i % divisor === 0).map((by) => `by:${by}`),
    }));
    for (const { id, vector, tags } of entries) single.add(id, vector, { tags });
    expect(await index.addMany(entries, { batch: 1000 })).toMatchObject({ added: COUNT });
  }, 240_000);
  afterAll(async () => {
    await Promise.all([first, ...parts].map((server) => server.close()));
  }, 60_000);

  const countOn = async ({ database }: Server): Promise<number> => {
    const own = await openPgvectorIndex(database, { dimensions: DIMENSIONS });
    return own.size;
  };

  it('spreads the vectors over the servers', async () => {
    const counts = await Promise.all(parts.map(countOn));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(COUNT);
    for (const count of counts) expect(count).toBeGreaterThan(COUNT / 5);
  });

  it('finds what one index finds, to the bit', async () => {
    for (const tags of [undefined, { all: ['by:2'] }, { all: ['by:100'], none: ['by:3'] }]) {
      for (let i = 0; i < 10; i++) {
        const query = vectorOf();
        const options = { ...(tags && { tags }) };
        expect(await index.search(query, 25, options)).toEqual(single.search(query, 25, options));
      }
    }
    const filter = (id: string): boolean => id.endsWith('7');
    const query = vectorOf();
    expect(await index.search(query, 9, { filter })).toEqual(single.search(query, 9, { filter }));
  });

  it('replaces and removes, wherever the id is', async () => {
    const vector = vectorOf();
    await index.add('id-5', vector, { tags: ['new'] });
    single.add('id-5', vector, { tags: ['new'] });
    expect(await index.remove('id-6')).toBe(true);
    single.remove('id-6');
    expect([await index.has('id-5'), await index.has('id-6')]).toEqual([true, false]);
    expect(await index.tagsOf('id-5')).toEqual(['new']);
    expect(await index.size).toBe(single.size);
    expect(await index.search(vector, 12)).toEqual(single.search(vector, 12));
  });

  it('has condition, order and limit carried out on each server, all at once', async () => {
    // How many rows meet a condition is guessed from what `analyze` saw.
    await first.pool.query('analyze tremplin.profile_vector');
    const tables = [0, 1, 2].map((part) => `tremplin.profile_vector_${part}`);
    const { rows } = await first.pool.query(
      `explain (verbose, costs off) ${nearestSql(tables, 'tags @> $3::text[]')}`,
      [`[1${',0'.repeat(DIMENSIONS - 1)}]`, 10, ['by:2']],
    );
    const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    const remote = plan.split('\n').filter((line) => line.includes('Remote SQL'));
    expect(remote).toHaveLength(3);
    for (const sql of remote) {
      expect(sql).toMatch(/WHERE .*tags @>/u);
      expect(sql).toMatch(/ORDER BY .*<#>/u);
      expect(sql).toMatch(/LIMIT /u);
    }
    expect(plan.match(/Async Foreign Scan/gu)).toHaveLength(3);
  });

  it('moves a part to another server while it is searched', async () => {
    const target = await startServer();
    const source = parts[1]!;
    let searching = true;
    let searches = 0;
    const query = vectorOf();
    const expected = single.search(query, 10);
    const reader = (async () => {
      while (searching) {
        expect(await index.search(query, 10)).toEqual(expected);
        searches += 1;
      }
    })();
    try {
      await migrate(target.database, { dimensions: DIMENSIONS });
      await source.pool.query('create publication moved for table tremplin.profile_vector');
      const at = `host=127.0.0.1 port=${source.port} dbname=postgres user=tremplin`;
      await target.pool.query(`create subscription moved connection '${at}' publication moved`);
      // Also what changes while it is copied arrives.
      const late = vectorOf();
      await index.add('late', late);
      single.add('late', late);
      await expect.poll(() => countOn(target), { timeout: 60_000 }).toBe(await countOn(source));
      await first.pool.query(`alter server part_1 options (set port '${target.port}')`);
      await target.pool.query('drop subscription moved');
      await source.stop();
      expect(await index.search(query, 10)).toEqual(single.search(query, 10));
      expect(await index.size).toBe(single.size);
    } finally {
      searching = false;
      await reader.catch(() => undefined);
      parts.push(target);
    }
    expect(searches).toBeGreaterThan(0);
  }, 120_000);

  it('names the server that is stopped, and never answers with a short list', async () => {
    await parts[2]!.stop();
    try {
      const error = await index.search(vectorOf(), 10).catch((thrown: unknown) => thrown);
      expect(PgvectorError.is(error) && [error.code, error.server]).toEqual([
        'server-unavailable',
        'part_2',
      ]);
    } finally {
      await parts[2]!.start();
    }
    const query = vectorOf();
    expect(await index.search(query, 10)).toEqual(single.search(query, 10));
  }, 60_000);
});

if (WHY_NO_SERVERS !== undefined) it.skip(WHY_NO_SERVERS, () => undefined);
