import { join } from 'node:path';
import type { ScanKernel } from '../../exact-index.ts';
import { VectorIndexError } from '../../vector-index-error.ts';
import type { RawExactIndex } from '../exact-index.ts';
import { encodeExact } from '../exact-snapshot.ts';
import { sealedParts } from '../snapshot.ts';
import {
  generationsIn,
  nameOf,
  writeWhole,
  writeWholeNow,
  type StoreFolder,
} from './folder-node.ts';
import { encodeHeader, encodeRecord, type JournalRecord } from './journal-node.ts';
import { createJournalWriter, type JournalWriter } from './journal-writer-node.ts';
import { storageFailed } from './storage-failed.ts';

export interface StoreOptions extends StoreFolder {
  readonly dimensions: number;
  readonly kernel: ScanKernel | 'auto';
  readonly sync: boolean;
  readonly compactAt: number;
}

/** What is on disk of an index: the journal that grows, and the snapshots that end one and begin the next. */
export interface StoreLog {
  /** Writes a change, applies it, and waits until it is stored. @throws VectorIndexError `storage-failed`. */
  store<T>(record: JournalRecord, apply: () => T): Promise<T>;
  compact(): Promise<void>;
  close(): Promise<void>;
}

interface LogStart {
  readonly index: RawExactIndex;
  readonly generation: number;
  readonly writer: JournalWriter;
}

export function createStoreLog(start: LogStart, options: StoreOptions): StoreLog {
  const { index } = start;
  let { generation, writer } = start;
  let compacting: Promise<void> | undefined;

  const compactNow = async (): Promise<void> => {
    const previous = writer;
    // In one turn: the end of this journal, the beginning of the next, and the content in between.
    writer = nextJournal(options, { generation: generation + 1, previous });
    generation++;
    const parts = sealedParts(encodeExact(index.rows));
    const written = writeWhole(options, nameOf('snapshot', generation), parts);
    await previous.close();
    await written;
    for (const name of generationsIn(options).superseded) {
      options.files.remove(join(options.folder, name));
    }
  };
  const compact = (): Promise<void> => {
    compacting ??= compactNow()
      .catch((cause: unknown) => {
        if (VectorIndexError.is(cause)) throw cause;
        throw storageFailed('no snapshot could be written; the journal goes on, make room', cause);
      })
      .finally(() => {
        compacting = undefined;
      });
    return compacting;
  };

  return {
    compact,
    store: async (record, apply) => {
      const journal = writer;
      journal.append(encodeRecord(record));
      const result = apply();
      // Failing to compact is no failure of the change: the journal goes on, and the next one tries again.
      if (journal.length > options.compactAt) compact().catch(() => undefined);
      await journal.stored();
      return result;
    },
    close: async () => {
      try {
        await compacting?.catch(() => undefined);
        await writer.stored();
      } finally {
        await writer.close();
      }
    },
  };
}

function nextJournal(
  { folder, files, dimensions, sync }: StoreOptions,
  { generation, previous }: { readonly generation: number; readonly previous: JournalWriter },
): JournalWriter {
  previous.storeNow();
  const name = nameOf('journal', generation);
  const header = encodeHeader(dimensions);
  writeWholeNow({ folder, files }, name, [header]);
  const file = files.append(join(folder, name));
  return createJournalWriter({ files, file, length: header.length, sync });
}
