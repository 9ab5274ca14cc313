import type { Database, Queries } from './database.ts';
import { checkExtension } from './internal/check-extension.ts';
import { MIGRATIONS, type MigrationContext } from './internal/migrations.ts';
import { tableNames, type NameOptions } from './internal/table-names.ts';
import { PgvectorError } from './pgvector-error.ts';
import type { ForeignServer } from './foreign-server.ts';

export interface MigrateOptions extends NameOptions {
  /** How many numbers each vector has, 1 to 2000 (what pgvector can build a graph of). */
  readonly dimensions: number;
  /**
   * Servers that hold the vectors, each a part by hash of the id; `migrate` each of them first, without this option. They
   * stay the same afterwards, in the same order: which part an id is in depends on it.
   *
   * @defaultValue none: this one holds them
   */
  readonly servers?: readonly ForeignServer[];
}

export interface Migrated {
  /** Of the tables, before and now. */
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the tables of a collection, or brings them up to date: in order, each step whole or not at all, one process at a
 * time. Run it when the host is deployed, by somebody who may create tables and the extension.
 *
 * @throws PgvectorError `extension-missing`, `invalid-option`, `schema-ahead`, `query-failed`.
 *
 * @example
 * ```ts
 * import { PGlite } from '@electric-sql/pglite';
 * import { vector } from '@electric-sql/pglite-pgvector';
 * import { databaseOverPglite, migrate } from '@tremplin/pgvector';
 *
 * const pglite = await PGlite.create({ extensions: { vector } });
 * await migrate(databaseOverPglite(pglite), { dimensions: 128 }); // { from: 0, to: 2 }
 * await pglite.close();
 * ```
 */
export async function migrate(database: Database, options: MigrateOptions): Promise<Migrated> {
  const { dimensions, servers = [] } = options;
  const names = tableNames(options);
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > 2000) {
    throw new PgvectorError('invalid-option', `dimensions is ${dimensions}; give 1 to 2000`);
  }
  return database.withTransaction(async (within) => {
    // Two processes that start at once: the second waits here, and then finds all done.
    await within.query('select pg_advisory_xact_lock(hashtext($1))', [names.migrations]);
    await checkExtension(within, { create: true });
    await within.query(`create schema if not exists ${names.schema}`);
    await within.query(`create table if not exists ${names.migrations} (
      collection text not null, version integer not null, dimensions integer not null, primary key (collection, version)
    )`);
    return runSteps(within, { names, dimensions, servers });
  });
}

async function runSteps(within: Queries, context: MigrationContext): Promise<Migrated> {
  const { names, dimensions } = context;
  const rows = await within.query<{ version: number; dimensions: number }>(
    `select version, dimensions from ${names.migrations} where collection = $1 order by version`,
    [names.collection],
  );
  const last = rows.at(-1);
  const from = last?.version ?? 0;
  if (from > MIGRATIONS.length) {
    throw new PgvectorError(
      'schema-ahead',
      `the tables are of version ${from}, this package knows ${MIGRATIONS.length}; update the package`,
    );
  }
  if (last && last.dimensions !== dimensions) {
    throw new PgvectorError(
      'invalid-option',
      `collection ${names.collection} has ${last.dimensions} dimensions, not ${dimensions}; give that many, or another collection`,
    );
  }
  for (const [i, statementsOf] of MIGRATIONS.entries()) {
    if (i < from) continue;
    for (const statement of statementsOf(context)) await within.query(statement);
    await within.query(`insert into ${names.migrations} values ($1, $2, $3)`, [
      names.collection,
      i + 1,
      dimensions,
    ]);
  }
  return { from, to: MIGRATIONS.length };
}
