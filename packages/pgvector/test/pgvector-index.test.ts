import fc from 'fast-check';
import { createExactIndex, VectorIndexError } from '@tremplin/vector-index';
import { describe, expect, it } from 'vitest';
import {
  createPgLogStore,
  databaseOverPglite,
  migrate,
  openPgvectorIndex,
  PgvectorError,
  type Database,
  type PgvectorEntry,
  type PgvectorIndex,
} from '../src/index.ts';
import { binaryRow } from '../src/internal/binary-row.ts';
import { fromIdText, toIdText } from '../src/internal/id-text.ts';
import { toPgvectorError } from '../src/internal/to-pgvector-error.ts';
import { parseVectorText, vectorText } from '../src/internal/vector-text.ts';
import { pglite, pgliteDatabase } from './pglite.ts';

const LONG = 60_000;

async function codeOf(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => 'done',
    (error: unknown) =>
      PgvectorError.is(error) || VectorIndexError.is(error) ? error.code : (error as Error),
  );
}

let collections = 0;
async function emptyIndex(
  dimensions = 3,
  { database, plan = 'exact' }: { database?: Database; plan?: 'exact' | 'hnsw' } = {},
): Promise<PgvectorIndex> {
  collections += 1;
  const options = { collection: `test_${collections}`, dimensions, plan };
  const on = database ?? (await pgliteDatabase());
  await migrate(on, options);
  return openPgvectorIndex(on, options);
}

const entryOf = (i: number): PgvectorEntry => ({
  id: `id-${i}`,
  vector: [Math.sin(i), Math.cos(i * 1.7), Math.sin(i * 0.3)],
  tags: i % 50 === 0 ? ['rare'] : [],
});
const entries = (count: number): PgvectorEntry[] =>
  Array.from({ length: count }, (_, i) => entryOf(i));

describe('migrate', () => {
  it(
    'makes the tables once, whoever asks at the same time',
    async () => {
      const database = await pgliteDatabase();
      const options = { collection: 'once', dimensions: 4 };
      const all = await Promise.all([1, 2, 3].map(() => migrate(database, options)));
      expect(all.map(({ from }) => from).toSorted((a, b) => a - b)).toEqual([0, 2, 2]);
    },
    LONG,
  );

  it.each([
    ['never migrated', [], 'not-migrated'],
    [
      'a version behind',
      ["delete from tremplin.migration where collection = 'v' and version = 2"],
      'schema-behind',
    ],
    ['a version ahead', ["insert into tremplin.migration values ('v', 3, 4)"], 'schema-ahead'],
  ])(
    'opens nothing when the tables are %s',
    async (what, statements, code) => {
      const database = await pgliteDatabase();
      if (what !== 'never migrated') await migrate(database, { collection: 'v', dimensions: 4 });
      for (const statement of statements) await database.query(statement);
      const open = openPgvectorIndex(database, { collection: 'v', dimensions: 4 });
      expect(await codeOf(open)).toBe(code);
      await expect(open).rejects.toThrow(/run `migrate`|update the package/u);
      if (code === 'schema-behind') {
        expect(await migrate(database, { collection: 'v', dimensions: 4 })).toEqual({
          from: 1,
          to: 2,
        });
        await openPgvectorIndex(database, { collection: 'v', dimensions: 4 });
      }
      if (code === 'schema-ahead') {
        expect(await codeOf(migrate(database, { collection: 'v', dimensions: 4 }))).toBe(code);
      }
      await database.query('drop table if exists tremplin.v_vector');
      if (what !== 'never migrated') {
        await database.query("delete from tremplin.migration where collection = 'v'");
      }
    },
    LONG,
  );

  it(
    'leaves nothing behind when a step fails',
    async () => {
      const database = await pgliteDatabase();
      await database.query('create schema if not exists half');
      await database.query('create table half.profile_vector (id text)');
      const made = await codeOf(migrate(database, { schema: 'half', dimensions: 3 }));
      expect(made).not.toBe('done');
      expect(await codeOf(openPgvectorIndex(database, { schema: 'half', dimensions: 3 }))).toBe(
        'not-migrated',
      );
    },
    LONG,
  );

  it.each([
    [{ dimensions: 0 }, /dimensions is 0/u],
    [{ dimensions: 2001 }, /dimensions is 2001/u],
    [{ dimensions: 3, collection: 'x; drop table y' }, /collection is "x; drop table y"/u],
    [{ dimensions: 3, schema: 'Public' }, /schema is "Public"/u],
  ])(
    'refuses %j',
    async (options, message) => {
      await expect(pgliteDatabase().then((on) => migrate(on, options))).rejects.toThrow(message);
    },
    LONG,
  );

  it(
    'refuses other dimensions than those of the collection',
    async () => {
      const database = await pgliteDatabase();
      await migrate(database, { collection: 'three', dimensions: 3 });
      expect(await codeOf(migrate(database, { collection: 'three', dimensions: 4 }))).toBe(
        'invalid-option',
      );
      expect(
        await codeOf(openPgvectorIndex(database, { collection: 'three', dimensions: 4 })),
      ).toBe('invalid-option');
    },
    LONG,
  );
});

describe('addMany', () => {
  it(
    'keeps the good entries and tells the others by place',
    async () => {
      const index = await emptyIndex();
      const poisoned: PgvectorEntry[] = [
        ...entries(10),
        { id: 'nan', vector: [1, Number.NaN, 0] },
        { id: 'short', vector: [1] },
        { id: 'zeros', vector: [0, 0, 0] },
        { id: 7 as never, vector: [1, 0, 0] },
        { id: 'tags', vector: [1, 0, 0], tags: [1] as never },
        { id: 'x'.repeat(3000), vector: [1, 0, 0] },
        { id: 'last', vector: [0, 0, 1] },
      ];
      const { added, refused } = await index.addMany(poisoned);
      expect([added, await index.size]).toEqual([11, 11]);
      expect(refused.map(({ position }) => position)).toEqual([10, 11, 12, 13, 14, 15]);
      for (const { error } of refused) expect(VectorIndexError.is(error)).toBe(true);
      expect(await index.has('last')).toBe(true);
    },
    LONG,
  );

  it(
    'replaces what is there, and lets the last of equal ids count',
    async () => {
      const index = await emptyIndex();
      await index.addMany(entries(20));
      const again = [
        { id: 'id-3', vector: [1, 0, 0], tags: ['first'] },
        { id: 'new', vector: [0, 1, 0] },
        { id: 'id-3', vector: [0, 0, 1], tags: ['second'] },
      ];
      expect(await index.addMany(again)).toEqual({ added: 3, refused: [] });
      expect([await index.size, await index.tagsOf('id-3')]).toEqual([21, ['second']]);
      expect((await index.search([0, 0, 1], 1))[0]).toEqual({ id: 'id-3', similarity: 1 });
    },
    LONG,
  );

  it(
    'reads a stream in batches and stays at those before it fails',
    async () => {
      const index = await emptyIndex();
      const progress: number[] = [];
      // oxlint-disable-next-line typescript/require-await -- a stream is asynchronous
      async function* stream(): AsyncGenerator<PgvectorEntry> {
        yield* entries(25);
        throw new Error('of the stream');
      }
      const load = index.addMany(stream(), {
        batch: 10,
        onProgress: (read) => progress.push(read),
      });
      await expect(load).rejects.toThrow('of the stream');
      expect([progress, await index.size]).toEqual([[10, 20], 20]);
      expect(await codeOf(index.addMany([], { batch: 0 }))).toBe('invalid-option');
    },
    LONG,
  );

  it(
    'stores the same through COPY, through inserts and one by one',
    async () => {
      const { query, withTransaction } = databaseOverPglite(await pglite());
      const withoutCopy: Database = {
        query,
        withTransaction: (work, options) =>
          withTransaction(({ query: within }) => work({ query: within }), options),
      };
      const [copied, inserted, single] = await Promise.all([
        emptyIndex(),
        emptyIndex(3, { database: withoutCopy }),
        emptyIndex(),
      ]);
      const odd = ['é', 'a\\b', '"q" {x,y}', 'null', '', '\0', '\ud800'];
      const all = odd.map((id, i) => ({ id, vector: [1, i / 7, -i], tags: [id, 'common'] }));
      await copied.addMany(all);
      await inserted.addMany(all);
      for (const { id, vector, tags } of all) await single.add(id, vector, { tags });
      const expected = await single.search([1, 1, 1], 10);
      expect(expected).toHaveLength(odd.length);
      expect(await copied.search([1, 1, 1], 10)).toEqual(expected);
      expect(await inserted.search([1, 1, 1], 10)).toEqual(expected);
      for (const id of odd) {
        expect(await copied.tagsOf(id)).toEqual(await single.tagsOf(id));
        expect(await inserted.tagsOf(id)).toEqual(await single.tagsOf(id));
      }
    },
    LONG,
  );
});

describe('search', () => {
  it(
    'gives what the exact index gives, to the bit, however many are equally near',
    async () => {
      const index = await emptyIndex();
      const exact = createExactIndex({ dimensions: 3 });
      const all: PgvectorEntry[] = [
        ...entries(200),
        ...Array.from({ length: 90 }, (_, i) => ({ id: `twin-${i}`, vector: [1, 2, 3] })),
      ];
      await index.addMany(all);
      for (const { id, vector, tags = [] } of all) exact.add(id, vector, { tags });
      for (const vector of [
        [1, 2, 3],
        [1, 2, 3.0001],
        [-1, -2, -3],
        [0, 0, 1],
      ]) {
        for (const k of [1, 7, 80, 89, 90, 91, 289, 290, 1000]) {
          expect(await index.search(vector, k)).toEqual(exact.search(vector, k));
        }
      }
    },
    LONG,
  );

  it(
    'asks a filter about an id once',
    async () => {
      const index = await emptyIndex();
      await index.addMany(entries(300));
      const asked: string[] = [];
      await index.search([1, 0, 0], 3, { filter: (id) => asked.push(id) > 0 && id.endsWith('77') });
      expect(new Set(asked).size).toBe(asked.length);
    },
    LONG,
  );

  it(
    'does not begin when it is aborted',
    async () => {
      const index = await emptyIndex();
      const signal = AbortSignal.abort();
      await expect(index.search([1, 0, 0], 1, { signal })).rejects.toThrow(/abort/iu);
    },
    LONG,
  );

  it(
    'walks the graph for `hnsw`, with tags and filters',
    async () => {
      const index = await emptyIndex(3, { plan: 'hnsw' });
      await index.addMany(entries(1500));
      await index.buildGraph();
      await index.buildGraph();
      const found = await index.search([1, 0, 0.2], 5, { tags: { all: ['rare'] } });
      expect(found).toHaveLength(5);
      for (const { id } of found) expect(Number(id.slice(3)) % 50).toBe(0);
      const filter = (id: string): boolean => id.endsWith('9');
      expect(await index.search([1, 0, 0.2], 5, { filter })).toHaveLength(5);
    },
    LONG,
  );

  it.each([{ plan: 'fast' }, { efSearch: 0 }, { efSearch: 2000 }])(
    'refuses %j',
    async (wrong) => {
      const database = await pgliteDatabase();
      const open = openPgvectorIndex(database, { dimensions: 3, ...wrong } as never);
      expect(await codeOf(open)).toBe('invalid-option');
    },
    LONG,
  );
});

describe('the decision log in the same transaction', () => {
  it(
    'is written with what it logs, or not at all',
    async () => {
      const database = await pgliteDatabase();
      await migrate(database, { collection: 'logged', dimensions: 3 });
      await database.query('create table outcome (job text)');
      const write = (fails: boolean): Promise<void> =>
        database.withTransaction(async (within) => {
          await within.query("insert into outcome values ('job-1')");
          await createPgLogStore(within).append('line');
          if (fails) throw new Error('of the host');
        });
      const store = createPgLogStore(database);
      await expect(write(true)).rejects.toThrow('of the host');
      expect([await linesOf(store.lines()), await database.query('select * from outcome')]).toEqual(
        [[], []],
      );
      await write(false);
      await write(false);
      expect(await linesOf(store.lines())).toHaveLength(2);
      expect(await database.query('select * from outcome')).toHaveLength(2);
    },
    LONG,
  );

  it(
    'keeps payloads, and all lines however many',
    async () => {
      const store = createPgLogStore(await pgliteDatabase(), { schema: 'tremplin' });
      const before = (await linesOf(store.lines())).length;
      for (let i = 0; i < 501; i++) await store.append(`line ${i}`);
      expect((await linesOf(store.lines())).slice(before).at(-1)).toBe('line 500');
      await store.writePayload(3, 'one');
      await store.writePayload(3, 'two');
      expect([await store.readPayload(3), await store.readPayload(4)]).toEqual(['two', undefined]);
    },
    LONG,
  );
});

async function linesOf(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe('texts on the way to the database', () => {
  it('keep any string as an id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        for (const id of [a, b, `${a}\ud83d`, `\udc00${b}`, `${a}\0\\u0000`]) {
          const text = toIdText(id);
          expect(fromIdText(text)).toBe(id);
          expect(/\0|\p{Surrogate}/u.test(text)).toBe(false);
        }
      }),
    );
  });

  it('keep every float32', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ noNaN: true, noDefaultInfinity: true, minLength: 1 }),
        (unit) => {
          const read = parseVectorText(vectorText(unit));
          expect(read.every((value, i) => value === unit[i])).toBe(true);
        },
      ),
    );
  });

  it('is the binary format of COPY, byte by byte', () => {
    const row = binaryRow({ id: 'é', unit: Float32Array.of(1, -2), tags: ['t'] });
    expect(Buffer.from(row).toString('hex')).toBe(
      [
        '0003',
        '00000002c3a9',
        '0000000c000200003f800000c0000000',
        '000000190000000100000000000000190000000100000001' + '0000000174',
      ].join(''),
    );
  });
});

describe('toPgvectorError', () => {
  const thrown = (code: string, message = ''): unknown =>
    Object.assign(new Error(message), { code });
  it.each([
    [thrown('08001', 'could not connect to server "part_2"'), 'server-unavailable'],
    [thrown('08006', 'server closed the connection unexpectedly'), 'server-unavailable'],
    [thrown('ECONNREFUSED'), 'server-unavailable'],
    [thrown('57P01', 'terminating connection'), 'server-unavailable'],
    [thrown('', 'Connection terminated unexpectedly'), 'server-unavailable'],
    [thrown('53300', 'too many clients'), 'too-many-connections'],
    [thrown('', 'timeout exceeded when trying to connect'), 'too-many-connections'],
    [thrown('57014', 'canceling statement'), 'timeout'],
    [thrown('40001'), 'conflict'],
    [thrown('40P01'), 'conflict'],
    [thrown('42P01', 'relation "secret" does not exist'), 'query-failed'],
  ])('%s → %s', (error, code) => {
    const shown = toPgvectorError(error) as PgvectorError;
    expect([shown.code, shown.cause]).toEqual([code, error]);
    expect(shown.message).not.toContain('secret');
  });

  it.each([
    [new Error('of the host')],
    [new TypeError('x')],
    [new VectorIndexError('invalid-k', 'k')],
    ['text'],
    [AbortSignal.abort().reason],
  ])('leaves %s as it is', (error) => {
    expect(toPgvectorError(error)).toBe(error);
  });
});
