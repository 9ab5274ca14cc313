import { PgvectorError } from '../pgvector-error.ts';

export interface NameOptions {
  /** Which collection of vectors: its tables have this name. Small letters, digits and `_`. @defaultValue `'profile'` */
  readonly collection?: string;
  /** The PostgreSQL schema that holds the tables of this package. @defaultValue `'tremplin'` */
  readonly schema?: string;
}

/** Names that need no quoting, so that none can hold SQL. */
export interface TableNames {
  readonly schema: string;
  readonly collection: string;
  /** `schema.collection_vector`. */
  readonly vectors: string;
  readonly graph: string;
  readonly migrations: string;
  readonly logLines: string;
  readonly logPayloads: string;
}

/** @throws PgvectorError `invalid-option`. */
export function tableNames({
  collection = 'profile',
  schema = 'tremplin',
}: NameOptions): TableNames {
  checkName(collection, 'collection');
  checkName(schema, 'schema');
  return {
    schema,
    collection,
    vectors: `${schema}.${collection}_vector`,
    graph: `${collection}_vector_graph`,
    migrations: `${schema}.migration`,
    logLines: `${schema}.log_line`,
    logPayloads: `${schema}.log_payload`,
  };
}

/** @throws PgvectorError `invalid-option`. */
export function checkName(name: string, what: string): void {
  if (/^[a-z][a-z0-9_]{0,39}$/u.test(name)) return;
  throw new PgvectorError(
    'invalid-option',
    `${what} is ${JSON.stringify(name)}; give a small letter, then up to 39 small letters, digits or _`,
  );
}
