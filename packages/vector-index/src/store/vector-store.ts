import type { ExactIndex } from '../exact-index.ts';
import type { AddOptions } from '../vector-index.ts';

/** What was found when the store was opened. */
export interface StoreRecovery {
  /** Vectors read from the snapshot. */
  readonly fromSnapshot: number;
  /** Changes read from the journal. */
  readonly fromJournal: number;
  /** Bytes of a change that was being written when the process ended; nobody was told that it was stored. */
  readonly tornBytes: number;
}

/** An exact index whose changes survive the process: searches in memory, a journal and snapshots in a folder. */
export interface VectorStore extends Omit<ExactIndex, 'add' | 'remove'> {
  readonly recovery: StoreRecovery;

  /**
   * As `add` of an index, found at once. The promise is fulfilled when the change is stored; changes that come
   * meanwhile are stored together.
   *
   * @throws VectorIndexError as `add`, and `storage-failed` (disk full, for one: nothing is changed), `closed`;
   *   all reject the promise.
   */
  add(id: string, vector: ArrayLike<number>, options?: AddOptions): Promise<void>;

  /** As `remove` of an index; stored when the promise is fulfilled. @throws as `add` */
  remove(id: string): Promise<boolean>;

  /**
   * Writes a snapshot and ends the journal before it, so that the next opening reads less. It is also done
   * by itself. Nothing else runs while the bytes are handed to the system, about a second for a gigabyte;
   * storing them for good goes on beside other work.
   *
   * @throws VectorIndexError `storage-failed`: the journal goes on and nothing is lost; `closed`.
   */
  compact(): Promise<void>;

  /** Waits until all changes are stored, and gives the folder free. */
  close(): Promise<void>;
}
