import type { Queries } from '../database.ts';
import { PgvectorError } from '../pgvector-error.ts';
import { MIGRATIONS } from './migrations.ts';
import type { TableNames } from './table-names.ts';

/** @throws PgvectorError `not-migrated`, `schema-behind`, `schema-ahead`, `invalid-option`. */
export async function checkVersion(
  queries: Queries,
  { migrations, collection }: TableNames,
  dimensions: number,
): Promise<void> {
  const todo = 'run `migrate` of this version when the host is deployed';
  const [known] = await queries.query<{ found: string | null }>('select to_regclass($1) as found', [
    migrations,
  ]);
  const rows =
    known?.found == null
      ? []
      : await queries.query<{ version: number; dimensions: number }>(
          `select version, dimensions from ${migrations} where collection = $1 order by version desc limit 1`,
          [collection],
        );
  const [row] = rows;
  if (!row)
    throw new PgvectorError('not-migrated', `there is no collection ${collection}; ${todo}`);
  const { version, dimensions: own } = row;
  const versions = `the tables of ${collection} are of version ${version}, this package works with ${MIGRATIONS.length}`;
  if (version < MIGRATIONS.length) throw new PgvectorError('schema-behind', `${versions}; ${todo}`);
  if (version > MIGRATIONS.length) {
    throw new PgvectorError('schema-ahead', `${versions}; update the package`);
  }
  if (own !== dimensions) {
    throw new PgvectorError(
      'invalid-option',
      `collection ${collection} has ${own} dimensions, not ${dimensions}; give that many, or another collection`,
    );
  }
}
