import {
  databaseOverPool,
  migrate,
  openPgvectorIndex,
  type ForeignServer,
  type PgvectorEntry,
  type PgvectorIndex,
} from '@tremplin/pgvector';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { searchVectors, vectorOf, type SearchVectors } from './search-vectors.ts';
import {
  MissingInput,
  type Answer,
  type Question,
  type QuestionOptions,
} from '../measure/question.ts';
import type { Way } from '../measure/alternate.ts';
import { timedTable } from '../measure/timed-table.ts';

const DIMENSIONS = 128;
const K = 10;
const QUERIES_AT_ONCE = 20;

/** `TREMPLIN_POSTGRES_URLS`: one server, or one and those that hold its parts. Their schema `tremplin` is made anew. */
export const postgresql: Question = {
  asks: 'How much does the index add to what PostgreSQL takes itself, on one server and on several?',
  run: ask,
};

async function ask(options: QuestionOptions): Promise<Answer> {
  const urls = (process.env['TREMPLIN_POSTGRES_URLS'] ?? '').split(',').filter(Boolean);
  if (urls.length === 0) {
    throw new MissingInput('TREMPLIN_POSTGRES_URLS names no server with pgvector');
  }
  const count = options.scale === 'tiny' ? 500 : 50_000;
  const vectors = searchVectors({
    dimensions: DIMENSIONS,
    count,
    queries: 100,
    seed: options.seed,
  });
  const pools = urls.map((connectionString) => new pg.Pool({ connectionString, max: 4 }));
  try {
    return await measure(pools, vectors, options);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

async function measure(
  pools: readonly pg.Pool[],
  vectors: SearchVectors,
  options: QuestionOptions,
): Promise<Answer> {
  const [first, ...others] = pools as [pg.Pool, ...pg.Pool[]];
  for (const pool of pools) await pool.query('drop schema if exists tremplin cascade');
  const raw = await rawTable(first, vectors);
  const one = await openIndex(first, 'one');
  const several = others.length === 0 ? undefined : await openParts(first, others);
  const entries = Array.from({ length: vectors.count }, (_, row): PgvectorEntry => ({
    id: `id-${row}`,
    vector: vectorOf(vectors, row),
  }));
  const load = (index: PgvectorIndex, table: string): Omit<Way, 'name'> => ({
    before: () => first.query(`truncate ${table}`),
    run: () => index.addMany(entries),
  });
  const loads = await timedTable(
    `${vectors.count} × ${DIMENSIONS} into an empty table`,
    [
      {
        name: 'COPY of ready lines',
        before: () => first.query('truncate tremplin.raw'),
        run: () => raw.load(),
      },
      { name: 'addMany, one server', ...load(one, 'tremplin.one_vector') },
      ...(several
        ? [{ name: `addMany, ${others.length} servers`, ...load(several, 'tremplin.parts_vector') }]
        : []),
    ],
    options,
  );
  for (const pool of pools) await pool.query('analyze');
  let turn = 0;
  const query = (): Float32Array => vectors.queries[(turn += 1) % vectors.queries.length]!;
  const searches = await timedTable(
    `${QUERIES_AT_ONCE} searches for the ${K} nearest, one after the other, all compared`,
    [
      { name: 'SQL', run: () => times(() => raw.search(query())) },
      { name: 'search, one server', run: () => times(() => one.search(query(), K)) },
      ...(several
        ? [
            {
              name: `search, ${others.length} servers`,
              run: () => times(() => several.search(query(), K)),
            },
          ]
        : []),
    ],
    options,
  );
  return {
    sizes: { vectors: vectors.count, servers: pools.length },
    tables: [loads, searches],
    notes: [
      'COPY reads lines that were made beforehand, into a table of the same columns and indexes; addMany checks, brings to length 1 and encodes each vector, 5,000 to a transaction. The table is emptied before, untimed. SQL gives ids only; search gives the order and the similarities of the exact index, so it reads the vectors of 26 rows again.',
    ],
  };
}

async function times(search: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < QUERIES_AT_ONCE; i++) await search();
}

async function openIndex(pool: pg.Pool, collection: string): Promise<PgvectorIndex> {
  const database = databaseOverPool(pool, { copyFrom });
  await migrate(database, { collection, dimensions: DIMENSIONS });
  return openPgvectorIndex(database, { collection, dimensions: DIMENSIONS });
}

async function openParts(first: pg.Pool, others: readonly pg.Pool[]): Promise<PgvectorIndex> {
  for (const pool of others) await openIndex(pool, 'parts');
  const servers = others.map((pool, i): ForeignServer => {
    const { hostname, port, username, password, pathname } = new URL(
      pool.options.connectionString!,
    );
    return {
      name: `bench_${i}`,
      host: hostname,
      port: Number(port || 5432),
      database: pathname.slice(1),
      user: username,
      ...(password && { password }),
    };
  });
  await first.query('create extension if not exists postgres_fdw');
  for (const { name } of servers) await first.query(`drop server if exists ${name} cascade`);
  const database = databaseOverPool(first, { copyFrom });
  await migrate(database, { collection: 'parts', dimensions: DIMENSIONS, servers });
  return openPgvectorIndex(database, { collection: 'parts', dimensions: DIMENSIONS });
}

interface RawTable {
  load(): Promise<void>;
  search(vector: Float32Array): Promise<unknown>;
}

/** What somebody would write by hand who knows that all is well with the data. */
async function rawTable(pool: pg.Pool, vectors: SearchVectors): Promise<RawTable> {
  await pool.query('create extension if not exists vector');
  await pool.query('create schema if not exists tremplin');
  await pool.query(
    `create table tremplin.raw (id text collate "C" primary key, embedding vector(${DIMENSIONS}) not null, tags text[] not null default '{}')`,
  );
  await pool.query('create index on tremplin.raw using gin (tags)');
  const lines = Array.from(
    { length: vectors.count },
    (_, row) => `id-${row}\t[${vectorOf(vectors, row).join(',')}]\t{}\n`,
  );
  const chunks = Array.from({ length: Math.ceil(lines.length / 500) }, (_, i) =>
    Buffer.from(lines.slice(i * 500, (i + 1) * 500).join('')),
  );
  return {
    load: async () => {
      const client = await pool.connect();
      try {
        await pipeline(
          Readable.from(chunks),
          client.query(copyFrom('copy tremplin.raw from stdin')),
        );
      } finally {
        client.release();
      }
    },
    search: (vector) =>
      pool.query({
        name: 'raw',
        text: `select id from tremplin.raw order by embedding <#> $1::vector limit ${K}`,
        values: [`[${vector.join(',')}]`],
      }),
  };
}
