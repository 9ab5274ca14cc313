import type { Queries } from '../database.ts';
import { PgvectorError } from '../pgvector-error.ts';

/**
 * The version of pgvector in this database, as `[major, minor]`.
 *
 * @throws PgvectorError `extension-missing`.
 */
export async function checkExtension(
  queries: Queries,
  { create = false }: { readonly create?: boolean } = {},
): Promise<readonly [number, number]> {
  if (create) {
    const [known] = await queries.query(
      "select 1 from pg_available_extensions where name = 'vector'",
    );
    if (known) await queries.query('create extension if not exists vector');
  }
  const [row] = await queries.query<{ extversion: string }>(
    "select extversion from pg_extension where extname = 'vector'",
  );
  if (!row) {
    throw new PgvectorError(
      'extension-missing',
      'the database has no pgvector; install it on the server, then `create extension vector`',
    );
  }
  const [major = 0, minor = 0] = row.extversion.split('.').map(Number);
  return [major, minor];
}
