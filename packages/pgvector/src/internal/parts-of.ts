import type { Queries } from '../database.ts';
import type { TableNames } from './table-names.ts';

/** The tables that hold parts of the table of vectors, by name. */
export async function partsOf(
  queries: Queries,
  { vectors }: TableNames,
): Promise<readonly string[]> {
  const rows = await queries.query<{ part: string }>(
    `select inhrelid::regclass::text as part from pg_inherits where inhparent = $1::regclass order by 1`,
    [vectors],
  );
  return rows.map(({ part }) => part);
}
