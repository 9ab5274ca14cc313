import { VectorIndexError } from '@tremplin/vector-index';
import { checkEntry } from '@tremplin/vector-index/implementing';
import type { PgvectorEntry } from '../pgvector-index.ts';
import type { StoredRow } from './binary-row.ts';
import { toIdText } from './id-text.ts';

/** What an entry of the primary key may hold of UTF-8 at most. */
const MOST_ID_BYTES = 2600;

/** @throws VectorIndexError `invalid-id`, `invalid-vector`, `invalid-tags`. */
export function checkStoredEntry(
  { id, vector, tags = [] }: PgvectorEntry,
  dimensions: number,
): StoredRow {
  const checked = checkEntry(id, vector, { dimensions, tags });
  const text = toIdText(id);
  if (text.length * 3 > MOST_ID_BYTES && new TextEncoder().encode(text).length > MOST_ID_BYTES) {
    throw new VectorIndexError(
      'invalid-id',
      `add "${id.slice(0, 20)}…": the id takes more than ${MOST_ID_BYTES} bytes, the most that PostgreSQL indexes; give a shorter one`,
    );
  }
  return { id: text, unit: checked.unit, tags: checked.tags.map(toIdText) };
}
