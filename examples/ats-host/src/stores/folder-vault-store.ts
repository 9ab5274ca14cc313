import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultStore } from '@tremplin/profile';

/**
 * Sealed bytes as files of a folder. A file is written beside, flushed, then renamed: after a crash there is the old
 * one or the new one. Names are made by the vault; `/` in them becomes `.`.
 */
export async function createFolderVaultStore(folder: string): Promise<VaultStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileOf = (name: string): string => name.replaceAll('/', '.');
  return {
    async get(name) {
      try {
        return new Uint8Array(await readFile(join(folder, fileOf(name))));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async set(name, bytes) {
      const temporary = join(folder, `${randomUUID()}.tmp`);
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(folder, fileOf(name)));
      await flushFolder(folder);
    },
    async delete(name) {
      await rm(join(folder, fileOf(name)), { force: true });
      await flushFolder(folder);
    },
    async list(prefix) {
      const files = await readdir(folder);
      return files
        .filter((file) => !file.endsWith('.tmp'))
        .map((file) => file.replaceAll('.', '/'))
        .filter((name) => name.startsWith(prefix));
    },
  };
}

/** The rename itself must survive a power cut. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
