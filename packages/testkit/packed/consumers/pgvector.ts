import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
  createPgLogStore,
  databaseOverPglite,
  databaseOverPool,
  openPgvectorIndex,
  PgvectorError,
  type Pglite,
  type PgPool,
} from '@tremplin/pgvector';

/** A driver without a database: what is asked of it, and what it answers. */
function recorded(answers: readonly (readonly object[])[]): Pglite & { readonly asked: string[] } {
  const asked: string[] = [];
  const query = <Row extends object>(sql: string): Promise<{ rows: Row[] }> => {
    asked.push(sql);
    return Promise.resolve({ rows: [...(answers[asked.length - 1] ?? [])] as Row[] });
  };
  return { asked, query, transaction: (work) => work({ query }) };
}

export async function run(): Promise<string> {
  const empty = databaseOverPglite(recorded([]));
  await rejects(openPgvectorIndex(empty, { dimensions: 2 }), (error) => {
    equal(PgvectorError.is(error) && error.code, 'extension-missing');
    return true;
  });

  const ready = recorded([
    [{ extversion: '0.8.5' }],
    [{ found: 'tremplin.migration' }],
    [{ version: 2, dimensions: 2 }],
    [],
    [{ id: 'east', embedding: '[1,0]', distance: -1 }],
  ]);
  const index = await openPgvectorIndex(databaseOverPglite(ready), { dimensions: 2 });
  const found = await index.search([2, 0], 1, { tags: { all: ['language:fr'] } });
  deepEqual(found, [{ id: 'east', similarity: 1 }]);
  equal(ready.asked.at(-1)?.includes('tags @> $3::text[]'), true);

  const pool: PgPool = {
    connect: () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })),
    query: () => Promise.resolve({ rows: [] }),
  };
  await rejects(createPgLogStore(databaseOverPool(pool)).append('line'), (error) => {
    equal(PgvectorError.is(error) && error.code, 'server-unavailable');
    return true;
  });
  return `${ready.asked.length} statements asked`;
}
