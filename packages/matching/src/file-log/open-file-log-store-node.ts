import type { LogStore } from '../log/log-store.ts';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A log in a folder: `log.ndjson`, one entry a line, and `content/<sequence>.json`. */
export interface FileLogStore extends LogStore {
  /** Bytes of a last line that was being written when the process ended, and that are cut off; 0 for none. */
  readonly recoveredBytes: number;
}

export interface FileLogOptions {
  /** Changes nothing, not even a last line that was not finished: it is left out of what is read. @defaultValue false */
  readonly readOnly?: boolean;
}

const LINE_END = 0x0a;
const NOT_THERE = 'ENOENT';

/**
 * Opens or makes the folder. Lines are appended and synced; contents are written to a temporary file, synced and renamed. A
 * last line without its end was never acknowledged: it is cut off, and `recoveredBytes` says so. One process at a time.
 *
 * @throws the error of the system where the folder cannot be used; with `readOnly`, `ENOENT` where there is no log.
 *
 * @example
 * ```ts
 * import { openDecisionLog } from '@tremplin/matching';
 * import { openFileLogStore } from '@tremplin/matching/file-log';
 * import { mkdtemp } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * const store = await openFileLogStore(await mkdtemp(join(tmpdir(), 'log-')));
 * const log = await openDecisionLog(store, { now: () => new Date() });
 * log.head.entries; // 0
 * ```
 */
export async function openFileLogStore(
  folder: string,
  { readOnly = false }: FileLogOptions = {},
): Promise<FileLogStore> {
  const path = join(folder, 'log.ndjson');
  const contents = join(folder, 'content');
  if (!readOnly) await createLog(path, contents);
  const { whole, torn } = await measure(path);
  if (torn > 0 && !readOnly) await truncate(path, whole);
  const refuseToWrite = (): void => {
    if (readOnly)
      throw new Error(`matching: ${path} was opened to be read; open it without readOnly`);
  };
  return {
    recoveredBytes: torn,
    async append(line) {
      refuseToWrite();
      const file = await open(path, 'a', 0o600);
      try {
        await file.writeFile(`${line}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async *lines() {
      if (readOnly && whole === 0) return;
      const end = readOnly ? { end: whole - 1 } : {};
      const input = createReadStream(path, { encoding: 'utf8', ...end });
      yield* createInterface({ input, crlfDelay: Infinity });
    },
    async writePayload(sequence, text) {
      refuseToWrite();
      const target = join(contents, `${sequence}.json`);
      const file = await open(`${target}.new`, 'w', 0o600);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${target}.new`, target);
      await syncFolder(contents);
    },
    async readPayload(sequence) {
      try {
        return await readFile(join(contents, `${sequence}.json`), 'utf8');
      } catch (error) {
        if (hasCode(error, NOT_THERE)) return undefined;
        throw error;
      }
    },
  };
}

async function createLog(path: string, contents: string): Promise<void> {
  await mkdir(contents, { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  await file.close();
}

/** Bytes up to the last line end, and after it. */
async function measure(path: string): Promise<{ readonly whole: number; readonly torn: number }> {
  const bytes = await readFile(path);
  const whole = bytes.lastIndexOf(LINE_END) + 1;
  return { whole, torn: bytes.length - whole };
}

/** Makes a new name survive a loss of power, where the system lets a folder be synced (Windows does not). */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
