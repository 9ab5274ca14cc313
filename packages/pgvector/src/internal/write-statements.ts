import type { Queries } from '../database.ts';
import type { StoredRow } from './binary-row.ts';
import type { VectorTable } from './vector-table.ts';
import { vectorText } from './vector-text.ts';

/** How rows of a table are changed. */
export interface WriteStatements {
  put(row: StoredRow): Promise<void>;
  /** How many there were. */
  remove(ids: readonly string[], within?: Queries): Promise<number>;
}

export function writeStatements({ database, names, parts }: VectorTable): WriteStatements {
  const { vectors } = names;
  const insert = `insert into ${vectors} (id, embedding, tags) values ($1, $2::vector, $3::text[])`;
  const upsert = `${insert} on conflict (id) do update set embedding = excluded.embedding, tags = excluded.tags`;
  const remove: WriteStatements['remove'] = async (ids, within = database) =>
    (await within.query(`delete from ${vectors} where id = any($1::text[]) returning 1`, [ids]))
      .length;
  return {
    remove,
    put: async ({ id, unit, tags }) => {
      const values = [id, vectorText(unit), tags];
      if (parts.length === 0) await database.query(upsert, values);
      else {
        // A table in parts on other servers knows no conflict.
        await database.withTransaction(async (within) => {
          await remove([id], within);
          await within.query(insert, values);
        });
      }
    },
  };
}
