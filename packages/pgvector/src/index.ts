export { createPgLogStore, type PgLogStore } from './create-pg-log-store.ts';
export { databaseOverPglite } from './database-over-pglite.ts';
export { databaseOverPool, type DatabaseOverPoolOptions } from './database-over-pool.ts';
export type { Database, Queries, QueryOptions, TransactionOptions } from './database.ts';
export type { Pglite, PgliteQueries, PgPool, PgPoolClient } from './drivers.ts';
export type { ForeignServer } from './foreign-server.ts';
export { migrate, type Migrated, type MigrateOptions } from './migrate.ts';
export { openPgvectorIndex, type OpenPgvectorIndexOptions } from './open-pgvector-index.ts';
export { PgvectorError, type PgvectorErrorCode } from './pgvector-error.ts';
export type {
  Added,
  AddManyOptions,
  PgvectorEntry,
  PgvectorIndex,
  PgvectorSearchOptions,
  RefusedEntry,
} from './pgvector-index.ts';
export type { NameOptions } from './internal/table-names.ts';
