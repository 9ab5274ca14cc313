import type { Database } from './database.ts';
import { addMany } from './internal/add-many.ts';
import { checkExtension } from './internal/check-extension.ts';
import { checkStoredEntry } from './internal/check-stored-entry.ts';
import { checkVersion } from './internal/check-version.ts';
import { fromIdText, toIdText } from './internal/id-text.ts';
import { partsOf } from './internal/parts-of.ts';
import { searchGraph } from './internal/search-graph.ts';
import { searchExactly } from './internal/search-exactly.ts';
import { snapshotOf } from './internal/snapshot-of.ts';
import { tableNames, type NameOptions } from './internal/table-names.ts';
import type { VectorTable } from './internal/vector-table.ts';
import { writeStatements } from './internal/write-statements.ts';
import type { PgvectorIndex } from './pgvector-index.ts';
import { PgvectorError } from './pgvector-error.ts';

export interface OpenPgvectorIndexOptions extends NameOptions {
  /** How many numbers each vector has, as in `migrate`. */
  readonly dimensions: number;
  /**
   * `exact`: every vector that has the tags is compared, and the answer is that of the exact index, to the bit. `hnsw`:
   * a walk through the graph of `buildGraph`, which misses some.
   *
   * @defaultValue `'exact'`
   */
  readonly plan?: 'exact' | 'hnsw';
  /** `hnsw`: how many the walk keeps in view, 1 to 1000: more finds more, slower. @defaultValue 100 */
  readonly efSearch?: number;
}

/**
 * Vectors in PostgreSQL, on one server or on several behind it, under the contract of `@tremplin/vector-index`.
 *
 * @throws PgvectorError `not-migrated`, `schema-behind`, `schema-ahead`, `extension-missing`, `invalid-option`,
 *   `server-unavailable`.
 *
 * @example
 * ```ts
 * import { PGlite } from '@electric-sql/pglite';
 * import { vector } from '@electric-sql/pglite-pgvector';
 * import { databaseOverPglite, migrate, openPgvectorIndex } from '@tremplin/pgvector';
 *
 * const pglite = await PGlite.create({ extensions: { vector } });
 * const database = databaseOverPglite(pglite);
 * await migrate(database, { dimensions: 2 });
 * const index = await openPgvectorIndex(database, { dimensions: 2 });
 * await index.add('east', [1, 0], { tags: ['language:fr'] });
 * await index.add('north', [0, 3]);
 * await index.search([2, 0], 1); // [{ id: 'east', similarity: 1 }]
 * await pglite.close();
 * ```
 */
export async function openPgvectorIndex(
  database: Database,
  options: OpenPgvectorIndexOptions,
): Promise<PgvectorIndex> {
  const { dimensions, plan = 'exact', efSearch = 100 } = options;
  const names = tableNames(options);
  if (plan !== 'exact' && plan !== 'hnsw') {
    throw new PgvectorError('invalid-option', `plan is ${String(plan)}; give exact or hnsw`);
  }
  if (!Number.isInteger(efSearch) || efSearch < 1 || efSearch > 1000) {
    throw new PgvectorError('invalid-option', `efSearch is ${efSearch}; give 1 to 1000`);
  }
  const [major, minor] = await checkExtension(database);
  await checkVersion(database, names, dimensions);
  const table: VectorTable = {
    database,
    names,
    dimensions,
    parts: await partsOf(database, names),
    hasIterativeScan: major > 0 || minor >= 8,
  };
  const write = writeStatements(table);
  const { vectors } = names;
  return {
    dimensions,
    get size() {
      return database
        .query<{ count: number }>(`select count(*)::float8 as count from ${vectors}`)
        .then(([row]) => row!.count);
    },
    add: async (id, vector, rest = {}) => {
      await write.put(checkStoredEntry({ ...rest, id, vector }, dimensions));
    },
    addMany: (entries, rest = {}) => addMany(table, write, { ...rest, entries }),
    remove: async (id) => (await write.remove([toIdText(id)])) > 0,
    has: async (id) =>
      (await database.query(`select 1 from ${vectors} where id = $1`, [toIdText(id)])).length > 0,
    tagsOf: async (id) => {
      const [row] = await database.query<{ tags: string[] }>(
        `select tags from ${vectors} where id = $1`,
        [toIdText(id)],
      );
      return row?.tags.map(fromIdText) ?? [];
    },
    search: (vector, k, rest = {}) =>
      plan === 'exact'
        ? searchExactly(table, vector, { ...rest, k, dimensions })
        : searchGraph(table, vector, { ...rest, k, dimensions, efSearch }),
    snapshot: () => snapshotOf(table),
    buildGraph: async () => {
      await database.query(
        `create index if not exists ${names.graph} on ${vectors} using hnsw (embedding vector_ip_ops)`,
      );
    },
  };
}
