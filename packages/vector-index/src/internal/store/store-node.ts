import { join } from 'node:path';
import type { StoreRecovery, VectorStore } from '../../store/vector-store.ts';
import { VectorIndexError } from '../../vector-index-error.ts';
import { checkedEntry, exactIndexOver, type RawExactIndex } from '../exact-index.ts';
import { createVectorRows, type VectorRows } from '../vector-rows.ts';
import { generationsIn, nameOf, readSnapshot, writeWholeNow } from './folder-node.ts';
import { encodeHeader, readJournal, type JournalRecord } from './journal-node.ts';
import { createJournalWriter, type JournalWriter } from './journal-writer-node.ts';
import { lockFolder } from './lock-node.ts';
import { createStoreLog, type StoreOptions } from './store-log-node.ts';
import { storageFailed } from './storage-failed.ts';

interface Opened {
  readonly index: RawExactIndex;
  readonly recovery: StoreRecovery;
  readonly generation: number;
  readonly writer: JournalWriter;
}

export async function openStore(options: StoreOptions): Promise<VectorStore> {
  const unlock = lockFolder(options);
  try {
    return storeOver(await openFolder(options), { ...options, unlock });
  } catch (error) {
    unlock();
    if (VectorIndexError.is(error)) throw error;
    throw storageFailed(
      'the folder cannot be opened; check that it is writable and not full',
      error,
    );
  }
}

async function openFolder(options: StoreOptions): Promise<Opened> {
  const { folder, files, dimensions, kernel } = options;
  const { snapshot, journals, superseded } = generationsIn(options);
  const rows =
    snapshot === undefined ? createVectorRows({ dimensions }) : readSnapshot(options, snapshot);
  checkDimensions(rows, dimensions);
  const index = exactIndexOver({ rows, kernel });
  const fromSnapshot = index.size;
  let [fromJournal, tornBytes, end] = [0, 0, 0];
  for (const [i, number] of journals.entries()) {
    const name = nameOf('journal', number);
    const read = readJournal({ files, name, dimensions, path: join(folder, name) }, (record) =>
      applyTo(index, record),
    );
    // A journal is stored as a whole before the next is begun.
    if (read.torn > 0 && i < journals.length - 1) throw tornInside(name);
    fromJournal += read.records;
    tornBytes += read.torn;
    end = read.end;
  }
  const generation = journals.at(-1) ?? snapshot ?? 0;
  const writer = await openJournal(options, { generation, end });
  // Only now: a folder that cannot be opened stays as it was.
  for (const name of superseded) files.remove(join(folder, name));
  return { index, recovery: { fromSnapshot, fromJournal, tornBytes }, generation, writer };
}

function applyTo(index: RawExactIndex, record: JournalRecord): void {
  if (record.kind === 'add') index.put(record.id, record.unit, record.tags);
  else index.rows.remove(record.id);
}

/** The journal to go on with, cut where its last whole record ends; a new one when there is none that is whole. */
async function openJournal(
  options: StoreOptions,
  { generation, end }: { readonly generation: number; readonly end: number },
): Promise<JournalWriter> {
  const { folder, files, dimensions, sync } = options;
  const name = nameOf('journal', generation);
  if (end === 0) writeWholeNow(options, name, [encodeHeader(dimensions)]);
  const path = join(folder, name);
  const file = files.append(path);
  const length = end === 0 ? files.length(path) : end;
  if (files.length(path) > length) files.truncate(file, length);
  // A process that was killed may have left changes that are read now and not stored yet.
  if (sync) await files.sync(file);
  return createJournalWriter({ files, file, length, sync });
}

function tornInside(name: string): VectorIndexError {
  return new VectorIndexError(
    'journal-damaged',
    `open: ${name} ends in half a record, and a later journal is there; nothing was changed: restore the folder from a backup`,
  );
}

function checkDimensions(rows: VectorRows, dimensions: number): void {
  if (rows.dimensions === dimensions) return;
  throw new VectorIndexError(
    'invalid-option',
    `open: the folder holds vectors of ${rows.dimensions} dimensions, asked for ${dimensions}; give ${rows.dimensions}, or another folder`,
  );
}

function storeOver(
  { index, recovery, generation, writer }: Opened,
  options: StoreOptions & { readonly unlock: () => void },
): VectorStore {
  const { dimensions } = options;
  const log = createStoreLog({ index, generation, writer }, options);
  let closed: Promise<void> | undefined;
  const checkOpen = (operation: string): void => {
    if (!closed) return;
    throw new VectorIndexError('closed', `${operation}: the store is closed; open it again`);
  };
  const { kernel, has, tagsOf, search, searchMany, snapshot } = index;
  return {
    dimensions,
    kernel,
    has,
    tagsOf,
    search,
    searchMany,
    snapshot,
    recovery,
    get size() {
      return index.size;
    },
    add: async (id, vector, entry = {}) => {
      checkOpen('add');
      index.checkIdle('add');
      const { unit, tags } = checkedEntry(id, vector, { ...entry, dimensions });
      index.reserve(id);
      await log.store({ kind: 'add', id, tags, unit }, () => index.put(id, unit, tags));
    },
    remove: async (id) => {
      checkOpen('remove');
      index.checkIdle('remove');
      if (!index.has(id)) return false;
      return log.store({ kind: 'remove', id }, () => index.rows.remove(id));
    },
    compact: async () => {
      checkOpen('compact');
      return log.compact();
    },
    close: () => (closed ??= log.close().finally(options.unlock)),
  };
}
