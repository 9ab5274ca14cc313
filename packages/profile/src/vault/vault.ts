import type { VaultEntry } from '../import-result.ts';
import type { ProfileId } from '../profile.ts';

/**
 * Where a vault keeps its sealed bytes, under names of its own making (letters, digits, `-` and `/`). A database
 * table, a bucket, a folder: it holds nothing that can be read without the key.
 */
export interface VaultStore {
  get(name: string): Promise<Uint8Array | undefined>;
  set(name: string, bytes: Uint8Array): Promise<void>;
  /** Nothing happens where there is none. */
  delete(name: string): Promise<void>;
  /** All names that begin so, in any order. */
  list(prefix: string): Promise<readonly string[]>;
}

export interface VaultOptions {
  /** The host's key, at least 32 random bytes. Not the key of the pseudonyms. */
  readonly key: Uint8Array;
  /** Keys of before, until `rotate` has gone over the store. @defaultValue none */
  readonly previousKeys?: readonly Uint8Array[];
  /** For the sealed documents. */
  readonly store: VaultStore;
  /**
   * For the wrapped keys of the documents. Kept apart and not in long-lived backups, erasing here makes every copy
   * of the document unreadable. @defaultValue `store`
   */
  readonly keyStore?: VaultStore;
}

/** Group labels of a person for audits (`{ sex: 'f' }`), as the host holds them by its own right. */
export type AuditLabels = Readonly<Record<string, string>>;

/** A question about groups. */
export interface AggregateQuery {
  /** Label by which people are grouped; several make the combined groups. */
  readonly by: readonly string[];
  /** What became of each person (`'shortlisted'`, `'rejected'`); who is not in it is not counted. */
  readonly outcomes: ReadonlyMap<ProfileId, string>;
  /** Smallest count that is told. At least 5. @defaultValue 10 */
  readonly minimumCell?: number;
}

/** A count of people who share labels and outcome: never fewer than the minimum. */
export interface AggregateCell {
  /** Values of the labels, in the order of `by`. */
  readonly groups: readonly string[];
  readonly outcome: string;
  readonly count: number;
}

export interface Aggregate {
  /** By groups, then outcome. */
  readonly cells: readonly AggregateCell[];
  /** How many cells were kept back, for being small or for giving a small one away. */
  readonly suppressed: number;
  /** How many people of the query have not all of the labels. Told only from the minimum on, else 0. */
  readonly unlabelled: number;
}

/** The host's sealed store of what must not reach a matcher. */
export interface Vault {
  /** Seals the originals of one person and returns the pseudonym as their token. What was there gives way. */
  seal(entries: readonly VaultEntry[]): Promise<ProfileId>;
  /** The originals, value for value. */
  restore(token: ProfileId): Promise<readonly VaultEntry[]>;
  /** Destroys the keys of this person's documents and labels, then the documents. True where there was something. */
  erase(token: ProfileId): Promise<boolean>;
  /** Keeps group labels for audits. There is no way to read them back one by one. */
  sealLabels(token: ProfileId, labels: AuditLabels): Promise<void>;
  /** Counts by group and outcome, large ones only. */
  aggregate(query: AggregateQuery): Promise<Aggregate>;
  /** Wraps every key that an earlier host key wrapped with the current one. Returns how many. Can be repeated. */
  rotate(): Promise<number>;
}
