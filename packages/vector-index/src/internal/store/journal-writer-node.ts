import { storageFailed } from './storage-failed.ts';
import type { VectorIndexError } from '../../vector-index-error.ts';
import type { StoreFiles } from './files-node.ts';

/** Appends to one journal; a change is stored when its `append` is fulfilled. */
export interface JournalWriter {
  readonly length: number;
  /** Writes at once; throws when it cannot, and then nothing is written. @throws VectorIndexError `storage-failed`. */
  append(bytes: Uint8Array): void;
  /** Fulfilled when all that was appended so far is stored. */
  stored(): Promise<void>;
  /** The same while nothing else runs. @throws VectorIndexError `storage-failed`. */
  storeNow(): void;
  /** After the last `append`, and once those who wait are served. */
  close(): Promise<void>;
}

export interface JournalWriterOptions {
  readonly files: StoreFiles;
  readonly file: number;
  readonly length: number;
  /** Whether `stored` waits for the disk, or only for the system. */
  readonly sync: boolean;
}

export function createJournalWriter({
  files,
  file,
  length: initial,
  sync,
}: JournalWriterOptions): JournalWriter {
  let length = initial;
  let storedLength = initial;
  let failure: VectorIndexError | undefined;
  let running: Promise<void> | undefined;

  const syncOnce = async (): Promise<void> => {
    const reached = length;
    try {
      await files.sync(file);
      storedLength = Math.max(storedLength, reached);
    } catch (cause) {
      failure ??= notStored(cause);
    } finally {
      running = undefined;
    }
  };
  return {
    get length() {
      return length;
    },
    append: (bytes) => {
      if (failure) throw failure;
      try {
        files.write(file, bytes);
      } catch (cause) {
        failure = undoWrite({ files, file, length });
        throw storageFailed(
          'the change was refused; nothing is changed: make room and try again',
          cause,
        );
      }
      length += bytes.length;
    },
    stored: async () => {
      const wanted = length;
      // A sync that runs already may have begun before the last write: then there is another one.
      while (sync && !failure && storedLength < wanted) await (running ??= syncOnce());
      if (failure) throw failure;
    },
    storeNow: () => {
      if (failure) throw failure;
      try {
        files.syncNow(file);
        storedLength = length;
      } catch (cause) {
        failure = notStored(cause);
        throw failure;
      }
    },
    close: async () => {
      // The system must not give the number of this file to another one while a sync of it runs.
      await running;
      files.close(file);
    },
  };
}

/** What a failed sync left on the disk nobody knows, and the next one may succeed without it: so this writer ends. */
function notStored(cause: unknown): VectorIndexError {
  return storageFailed('the journal could not be stored; open the store again', cause);
}

/** Half a record must not stay before the next one. */
function undoWrite({
  files,
  file,
  length,
}: Pick<JournalWriterOptions, 'files' | 'file' | 'length'>): VectorIndexError | undefined {
  try {
    files.truncate(file, length);
    return undefined;
  } catch (cause) {
    return storageFailed(
      'the journal could not be cut back after a failed write; open the store again',
      cause,
    );
  }
}
