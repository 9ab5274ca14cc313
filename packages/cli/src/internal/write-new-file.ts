import { constants } from 'node:fs';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.ts';

export interface WriteNewFileOptions {
  readonly cwd: string;
  /** Replace a file that is there. */
  readonly overwrite: boolean;
  /** Permissions; `0o600` for what only its owner may read. */
  readonly mode: number;
}

/**
 * Writes a file in one step: a reader sees all of it or none, and without `overwrite` a file that is
 * there stays as it is, even when it appears at the last moment.
 */
export async function writeNewFile(
  path: string,
  text: string,
  options: WriteNewFileOptions,
): Promise<void> {
  const target = resolve(options.cwd, path);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFlushed(temporary, text, options.mode);
    if (options.overwrite) await rename(temporary, target);
    else await placeNew(temporary, target);
  } catch (cause) {
    throw CliError.is(cause) ? cause : refused(path, cause as NodeJS.ErrnoException);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link, unlike a rename, fails when the name is taken. Some file systems have no links: there, an exclusive copy. */
async function placeNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(temporary, target, constants.COPYFILE_EXCL);
  }
}

async function writeFlushed(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function refused(path: string, cause: NodeJS.ErrnoException): CliError {
  const message =
    cause.code === 'EEXIST'
      ? 'there is a file of this name already; give another name, or --force to replace it'
      : `cannot be written (${cause.code ?? cause.name}); check the folder and its permissions`;
  return new CliError('bad-input', `${path}: ${message}`, { cause });
}
