import {
  databaseOverPool,
  migrate,
  openPgvectorIndex,
  type Database,
  type ForeignServer,
  type PgvectorEntry,
  type PgvectorIndex,
} from '@tremplin/pgvector';
import { createExactIndex } from '@tremplin/vector-index';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  createPlainTable,
  DIMENSIONS,
  K,
  PLAIN_COLUMNS,
  plainTable,
  RARE,
  tagsOf,
  type PlainTable,
} from './postgresql-plain.ts';
import { searchVectors, vectorOf, type SearchVectors } from './search-vectors.ts';
import {
  MissingInput,
  type Answer,
  type Question,
  type QuestionOptions,
} from '../measure/question.ts';
import type { Table } from '../measure/table.ts';
import { timedTable } from '../measure/timed-table.ts';

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
  const servers = serversOf(others);
  if (others.length > 0) await first.query('create extension if not exists postgres_fdw');
  for (const { name } of servers) await first.query(`drop server if exists ${name} cascade`);
  const contests = [await contestOnOne(first, vectors)];
  if (others.length > 0) contests.push(await contestOnSeveral(first, { others, servers, vectors }));
  const entries = Array.from({ length: vectors.count }, (_, row): PgvectorEntry => ({
    id: `id-${row}`,
    vector: vectorOf(vectors, row),
    tags: tagsOf(row),
  }));
  const tables: Table[] = [];
  for (const contest of contests)
    tables.push(await compareLoads(first, contest, { entries, options }));
  for (const pool of pools) await pool.query('analyze');
  for (const contest of contests) tables.push(await compareSearches(contest, vectors, options));
  const [one] = contests as [Contest];
  const rare = await compareRare(one, {
    database: databaseOverPool(first),
    entries,
    vectors,
    options,
  });
  tables.push(rare.table);
  return {
    sizes: { vectors: vectors.count, servers: pools.length },
    tables,
    notes: [
      'COPY reads lines that were made beforehand, into a table of the same columns, indexes and parts; addMany checks, brings to length 1 and encodes each vector, 5,000 to a transaction. The table is emptied before, untimed. SQL gives ids only, and asks each part for its nearest; search gives the order and the similarities of the exact index, so it reads the vectors of 26 rows again. On several servers both ways go through the first one, to parts by hash.',
      `With the tag, the graph finds ${(rare.graphRecall * 100).toFixed(1)} % of the ten nearest, the others all of them.`,
    ],
  };
}

/** Our index and a plain table, in the same place. */
interface Contest {
  readonly on: string;
  readonly index: PgvectorIndex;
  readonly indexTable: string;
  readonly plain: PlainTable;
  readonly plainTable: string;
}

async function contestOnOne(first: pg.Pool, vectors: SearchVectors): Promise<Contest> {
  await createPlainTable(first, 'plain');
  return {
    on: 'one server',
    index: await openIndex(first, 'one'),
    indexTable: 'tremplin.one_vector',
    plain: plainTable(first, vectors, { table: 'tremplin.plain' }),
    plainTable: 'tremplin.plain',
  };
}

interface Several {
  readonly others: readonly pg.Pool[];
  readonly servers: readonly ForeignServer[];
  readonly vectors: SearchVectors;
}

async function contestOnSeveral(
  first: pg.Pool,
  { others, servers, vectors }: Several,
): Promise<Contest> {
  for (const pool of others) {
    await openIndex(pool, 'parts');
    await createPlainTable(pool, 'plain_part');
  }
  const database = databaseOverPool(first, { copyFrom });
  await migrate(database, { collection: 'parts', dimensions: DIMENSIONS, servers });
  await first.query(`create table tremplin.plain_parts (${PLAIN_COLUMNS}) partition by hash (id)`);
  for (const [i, { name }] of servers.entries()) {
    await first.query(
      `create foreign table tremplin.plain_parts_${i} partition of tremplin.plain_parts
         for values with (modulus ${servers.length}, remainder ${i})
         server ${name} options (schema_name 'tremplin', table_name 'plain_part')`,
    );
  }
  return {
    on: `${others.length} servers`,
    index: await openPgvectorIndex(database, { collection: 'parts', dimensions: DIMENSIONS }),
    indexTable: 'tremplin.parts_vector',
    plain: plainTable(first, vectors, {
      table: 'tremplin.plain_parts',
      parts: servers.map((_, i) => `tremplin.plain_parts_${i}`),
    }),
    plainTable: 'tremplin.plain_parts',
  };
}

function compareLoads(
  first: pg.Pool,
  { on, index, indexTable, plain, plainTable: table }: Contest,
  {
    entries,
    options,
  }: { readonly entries: readonly PgvectorEntry[]; readonly options: QuestionOptions },
): Promise<Table> {
  return timedTable(
    `${entries.length} × ${DIMENSIONS} into an empty table, ${on}`,
    [
      {
        name: 'COPY of ready lines',
        before: () => first.query(`truncate ${table}`),
        run: () => plain.load(),
      },
      {
        name: `addMany, ${on}`,
        before: () => first.query(`truncate ${indexTable}`),
        run: () => index.addMany(entries),
      },
    ],
    options,
  );
}

function compareSearches(
  { on, index, plain }: Contest,
  { queries }: SearchVectors,
  options: QuestionOptions,
): Promise<Table> {
  let turn = 0;
  const query = (): Float32Array => queries[(turn += 1) % queries.length]!;
  return timedTable(
    `${QUERIES_AT_ONCE} searches for the ${K} nearest, one after the other, all compared, ${on}`,
    [
      { name: 'SQL', run: () => times(() => plain.search(query())) },
      ...(plain.searchAsOne
        ? [{ name: 'SQL, as one table', run: () => times(() => plain.searchAsOne!(query())) }]
        : []),
      { name: `search, ${on}`, run: () => times(() => index.search(query(), K)) },
    ],
    options,
  );
}

interface Filtered {
  readonly database: Database;
  readonly entries: readonly PgvectorEntry[];
  readonly vectors: SearchVectors;
  readonly options: QuestionOptions;
}

/** The nearest with a tag that one vector in a hundred has, beside those of all. */
async function compareRare(
  { index }: Contest,
  { database, entries, vectors: { queries }, options }: Filtered,
): Promise<{ readonly table: Table; readonly graphRecall: number }> {
  const settings = { collection: 'one', dimensions: DIMENSIONS };
  const graph = await openPgvectorIndex(database, { ...settings, plan: 'hnsw' });
  await graph.buildGraph();
  const here = createExactIndex({ dimensions: DIMENSIONS });
  for (const { id, vector, tags = [] } of entries) here.add(id, vector, { tags });
  let turn = 0;
  const query = (): Float32Array => queries[(turn += 1) % queries.length]!;
  const rare = { tags: { all: [RARE] } };
  const table = await timedTable(
    `${QUERIES_AT_ONCE} searches for the ${K} nearest with a tag that 1 % have, one server`,
    [
      { name: 'search, without the tag', run: () => times(() => index.search(query(), K)) },
      { name: 'search', run: () => times(() => index.search(query(), K, rare)) },
      { name: 'search, plan hnsw', run: () => times(() => graph.search(query(), K, rare)) },
      {
        name: 'exactIndex in this process',
        run: () => times(async () => here.search(query(), K, rare)),
      },
    ],
    options,
  );
  let [found, wanted] = [0, 0];
  for (const sought of queries.slice(0, QUERIES_AT_ONCE)) {
    const truth = new Set(here.search(sought, K, rare).map(({ id }) => id));
    found += (await graph.search(sought, K, rare)).filter(({ id }) => truth.has(id)).length;
    wanted += truth.size;
  }
  return { table, graphRecall: found / wanted };
}

async function times(search: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < QUERIES_AT_ONCE; i++) await search();
}

async function openIndex(pool: pg.Pool, collection: string): Promise<PgvectorIndex> {
  const database = databaseOverPool(pool, { copyFrom });
  await migrate(database, { collection, dimensions: DIMENSIONS });
  return openPgvectorIndex(database, { collection, dimensions: DIMENSIONS });
}

function serversOf(pools: readonly pg.Pool[]): readonly ForeignServer[] {
  return pools.map((pool, i): ForeignServer => {
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
}
