import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VectorIndexError } from '../../vector-index-error.ts';

/** Those of this process: its own number in a lock says nothing. */
const locked = new Set<string>();

/**
 * Keeps a second writer out of the folder, this process's or another's. The lock of a process that has ended
 * does not count. Gives the function that unlocks.
 *
 * @throws VectorIndexError `storage-failed`.
 */
export function lockFolder({ folder }: { readonly folder: string }): () => void {
  const path = join(resolve(folder), 'lock');
  if (locked.has(path)) throw inUse('this process');
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner !== process.pid && isRunning(owner)) throw inUse(`process ${owner}`);
    writeFileSync(path, String(process.pid));
  }
  locked.add(path);
  return () => {
    locked.delete(path);
    rmSync(path, { force: true });
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'EPERM';
  }
}

function inUse(owner: string): VectorIndexError {
  return new VectorIndexError(
    'storage-failed',
    `open: ${owner} has the folder open; close it there first (if that is another program, delete the file "lock" in it)`,
  );
}
