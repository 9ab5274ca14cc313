import { join } from 'node:path';
import { VectorIndexError } from '../../vector-index-error.ts';
import { decodeExact } from '../exact-snapshot.ts';
import type { SnapshotSource } from '../snapshot.ts';
import type { VectorRows } from '../vector-rows.ts';
import type { StoreFiles } from './files-node.ts';

/*
 * `snapshot-<n>` holds the index as it was when `journal-<n>` was begun. To open: the latest snapshot, then its
 * journal and the later ones. A file without its number yet ends in `.new`, and does not count.
 */
const NAME = /^(snapshot|journal)-(\d{10})$/u;
const UNFINISHED = '.new';

export interface StoreFolder {
  readonly folder: string;
  readonly files: StoreFiles;
}

export interface StoreGenerations {
  /** The latest; `undefined` when there is none. */
  readonly snapshot: number | undefined;
  /** From the one of that snapshot on. */
  readonly journals: readonly number[];
  /** Names of what no longer counts, or does not yet. */
  readonly superseded: readonly string[];
}

export function nameOf(kind: 'snapshot' | 'journal', generation: number): string {
  return `${kind}-${String(generation).padStart(10, '0')}`;
}

export function generationsIn({ folder, files }: StoreFolder): StoreGenerations {
  const names = files.list(folder);
  const numbersOf = (kind: string): readonly number[] =>
    names
      .map((name) => NAME.exec(name))
      .filter((match) => match?.[1] === kind)
      .map((match) => Number(match![2]))
      .toSorted((a, b) => a - b);
  const snapshot = numbersOf('snapshot').at(-1);
  const journals = numbersOf('journal').filter((number) => number >= (snapshot ?? 0));
  const kept = new Set([
    ...(snapshot === undefined ? [] : [nameOf('snapshot', snapshot)]),
    ...journals.map((number) => nameOf('journal', number)),
  ]);
  const superseded = names.filter(
    (name) => NAME.test(name.replace(UNFINISHED, '')) && !kept.has(name),
  );
  checkComplete({ snapshot, journals });
  return { snapshot, journals, superseded };
}

/** Without a journal in the middle, changes that were acknowledged would be lost silently. */
function checkComplete({ snapshot, journals }: Omit<StoreGenerations, 'superseded'>): void {
  const first = snapshot ?? 0;
  journals.forEach((number, i) => {
    if (number === first + i) return;
    throw new VectorIndexError(
      'journal-damaged',
      `open: ${nameOf('journal', first + i)} is missing, and later ones are there; restore the folder from a backup`,
    );
  });
}

/**
 * A file that appears whole under its name, or not at all. The parts are taken before the first wait: what they
 * view may change from then on.
 */
export async function writeWhole(
  place: StoreFolder,
  name: string,
  parts: Iterable<Uint8Array>,
): Promise<void> {
  const file = writeUnfinished(place, name, parts);
  try {
    await place.files.sync(file);
  } catch (error) {
    discard(place, name, file);
    throw error;
  }
  finish(place, name, file);
}

/** The same while nothing else runs; for what is short. */
export function writeWholeNow(place: StoreFolder, name: string, parts: Iterable<Uint8Array>): void {
  const file = writeUnfinished(place, name, parts);
  try {
    place.files.syncNow(file);
  } catch (error) {
    discard(place, name, file);
    throw error;
  }
  finish(place, name, file);
}

function writeUnfinished(
  { folder, files }: StoreFolder,
  name: string,
  parts: Iterable<Uint8Array>,
): number {
  const path = join(folder, `${name}${UNFINISHED}`);
  files.remove(path);
  const file = files.create(path);
  try {
    for (const part of parts) files.write(file, part);
    return file;
  } catch (error) {
    discard({ folder, files }, name, file);
    throw error;
  }
}

function finish({ folder, files }: StoreFolder, name: string, file: number): void {
  files.close(file);
  files.rename(join(folder, `${name}${UNFINISHED}`), join(folder, name));
  files.syncFolder(folder);
}

function discard({ folder, files }: StoreFolder, name: string, file: number): void {
  files.close(file);
  files.remove(join(folder, `${name}${UNFINISHED}`));
}

export function readSnapshot({ folder, files }: StoreFolder, generation: number): VectorRows {
  const path = join(folder, nameOf('snapshot', generation));
  const file = files.read(path);
  try {
    const source: SnapshotSource = {
      length: files.length(path),
      read: (target) => files.readInto(file, target) === target.length,
    };
    return decodeExact(source);
  } finally {
    files.close(file);
  }
}
