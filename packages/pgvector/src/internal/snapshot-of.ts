import { createExactIndex } from '@tremplin/vector-index';
import { fromIdText } from './id-text.ts';
import type { VectorTable } from './vector-table.ts';
import { parseVectorText } from './vector-text.ts';

const ROWS_AT_ONCE = 5000;

/** All vectors as the bytes of an exact index, read in the order of their ids at one moment. */
export function snapshotOf({ database, names, dimensions }: VectorTable): Promise<Uint8Array> {
  return database.withTransaction(async (within) => {
    await within.query('set transaction isolation level repeatable read');
    const index = createExactIndex({ dimensions });
    for (let last: string | undefined = undefined; ;) {
      const rows: readonly { id: string; embedding: string; tags: string[] }[] = await within.query(
        `select id, embedding::text as embedding, tags from ${names.vectors}
          where $1::text is null or id > $1 order by id limit ${ROWS_AT_ONCE}`,
        [last ?? null],
      );
      for (const { id, embedding, tags } of rows) {
        index.add(fromIdText(id), parseVectorText(embedding), { tags: tags.map(fromIdText) });
      }
      if (rows.length < ROWS_AT_ONCE) return index.snapshot();
      last = rows.at(-1)!.id;
    }
  });
}
