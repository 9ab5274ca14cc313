import { openFileLogStore, type FileLogStore } from '@tremplin/matching/file-log';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.ts';

/**
 * The log in a folder, which stays as it is.
 *
 * @throws CliError `bad-input` where there is none.
 */
export async function openLogToRead(
  folder: string,
  cwd: string,
  note: (text: string) => void,
): Promise<FileLogStore> {
  try {
    const store = await openFileLogStore(resolve(cwd, folder), { readOnly: true });
    if (store.recoveredBytes > 0)
      note(
        `${folder}: ${store.recoveredBytes} bytes of a last line that was not finished are left out`,
      );
    return store;
  } catch (cause) {
    throw new CliError(
      'bad-input',
      `${folder}: no log that can be read; give the folder that "tremplin match --log" wrote`,
      { cause },
    );
  }
}
