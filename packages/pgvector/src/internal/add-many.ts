import type { Queries } from '../database.ts';
import type { Added, AddManyOptions, PgvectorEntry, RefusedEntry } from '../pgvector-index.ts';
import { PgvectorError } from '../pgvector-error.ts';
import { binaryRow, type StoredRow } from './binary-row.ts';
import { checkStoredEntry } from './check-stored-entry.ts';
import { vectorText } from './vector-text.ts';
import type { VectorTable } from './vector-table.ts';
import type { WriteStatements } from './write-statements.ts';

const COLUMNS = '(id, embedding, tags)';

interface Entries extends AddManyOptions {
  readonly entries: Iterable<PgvectorEntry> | AsyncIterable<PgvectorEntry>;
}

/** Batch after batch; an entry that is refused is told and the others of its batch are kept. */
export async function addMany(
  table: VectorTable,
  write: WriteStatements,
  { entries, batch = 5000, signal, onProgress }: Entries,
): Promise<Added> {
  if (!Number.isInteger(batch) || batch < 1) {
    throw new PgvectorError('invalid-option', `batch is ${batch}; give a whole number from 1`);
  }
  const refused: RefusedEntry[] = [];
  let [position, added] = [0, 0];
  // By id: of equal ones the last counts.
  let rows = new Map<string, StoredRow>();
  let taken = 0;
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted();
    if (rows.size > 0) await putBatch(table, write, { rows: [...rows.values()], signal });
    added += taken;
    rows = new Map();
    taken = 0;
    onProgress?.(position);
  };
  for await (const entry of entries) {
    try {
      const row = checkStoredEntry(entry, table.dimensions);
      rows.set(row.id, row);
      taken += 1;
    } catch (error) {
      refused.push({ position, error: error as Error });
    }
    position += 1;
    if (taken === batch) await flush();
  }
  await flush();
  return { added, refused };
}

interface Batch {
  readonly rows: readonly StoredRow[];
  readonly signal: AbortSignal | undefined;
}

/** New ids go straight into the table; only where one is there already does the batch take the longer way. */
async function putBatch(table: VectorTable, write: WriteStatements, batch: Batch): Promise<void> {
  const { database, names } = table;
  const options = { ...(batch.signal && { signal: batch.signal }) };
  const load = (within: Queries, target: string): Promise<void> => loadRows(within, target, batch);
  try {
    await database.withTransaction((within) => load(within, names.vectors), options);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await database.withTransaction(async (within) => {
      if (table.parts.length === 0) await merge(within, names.vectors, load);
      else {
        // A table in parts on other servers knows no conflict.
        await write.remove(
          batch.rows.map(({ id }) => id),
          within,
        );
        await load(within, names.vectors);
      }
    }, options);
  }
}

async function merge(
  within: Queries,
  vectors: string,
  load: (within: Queries, target: string) => Promise<void>,
): Promise<void> {
  await within.query(`create temporary table tremplin_staging (like ${vectors}) on commit drop`);
  await load(within, 'tremplin_staging');
  await within.query(
    `insert into ${vectors} ${COLUMNS} select id, embedding, tags from tremplin_staging
      on conflict (id) do update set embedding = excluded.embedding, tags = excluded.tags`,
  );
}

async function loadRows(within: Queries, target: string, { rows, signal }: Batch): Promise<void> {
  if (within.copy) {
    await within.copy(`copy ${target} ${COLUMNS} from stdin (format binary)`, encoded(rows));
    return;
  }
  await within.query(
    `insert into ${target} ${COLUMNS}
      select id, embedding::vector, array(select jsonb_array_elements_text(tags))
        from unnest($1::text[], $2::text[], $3::jsonb[]) as row(id, embedding, tags)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ unit }) => vectorText(unit)),
      rows.map(({ tags }) => JSON.stringify(tags)),
    ],
    { ...(signal && { signal }) },
  );
}

function* encoded(rows: readonly StoredRow[]): Generator<Uint8Array> {
  for (const row of rows) yield binaryRow(row);
}

function isDuplicate(error: unknown): boolean {
  return (
    PgvectorError.is(error) &&
    (error.cause as { readonly code?: string } | undefined)?.code === '23505'
  );
}
