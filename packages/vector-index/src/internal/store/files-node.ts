import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';

/** What the store does to files; a test puts its own in the place of these. */
export interface StoreFiles {
  /** Names in a folder. */
  list(folder: string): readonly string[];
  /** For appending; makes it when it is not there. */
  append(path: string): number;
  /** A new file; refuses when it is there. */
  create(path: string): number;
  read(path: string): number;
  /** All bytes, however often the system takes only some of them. */
  write(file: number, bytes: Uint8Array): void;
  /** Up to the length of the target, from where the last read ended; how many there were. */
  readInto(file: number, target: Uint8Array): number;
  length(path: string): number;
  truncate(file: number, length: number): void;
  /** Fulfilled when the bytes would survive a loss of power. */
  sync(file: number): Promise<void>;
  /** The same, while nothing else runs. */
  syncNow(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Makes names survive a loss of power, where the system lets a folder be synced (Windows does not). */
  syncFolder(folder: string): void;
}

const datasync = promisify(fdatasync);

export const nodeFiles: StoreFiles = {
  list: (folder) => readdirSync(folder),
  append: (path) => openSync(path, 'a'),
  create: (path) => openSync(path, 'wx'),
  read: (path) => openSync(path, 'r'),
  write: (file, bytes) => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  },
  readInto: (file, target) => {
    let at = 0;
    while (at < target.length) {
      const count = readSync(file, target, at, target.length - at, null);
      if (count === 0) break;
      at += count;
    }
    return at;
  },
  length: (path) => statSync(path).size,
  truncate: (file, length) => ftruncateSync(file, length),
  sync: (file) => datasync(file),
  syncNow: (file) => fdatasyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  syncFolder: (folder) => {
    if (process.platform === 'win32') return;
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
};
