import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';

/** Public, so its pseudonyms protect nobody: for trying things out. */
export const DEMONSTRATION_KEY = 'tremplin demonstration key, not secret';

const MINIMUM_BYTES = 16;

/**
 * The key of the pseudonyms: the bytes of `--key-file`, else the text of `TREMPLIN_KEY`, else a fixed
 * demonstration key, with a note that says so.
 */
export async function pseudonymKey(
  keyFile: string | undefined,
  { env, cwd }: CliIo,
  note: (text: string) => void,
): Promise<Uint8Array | string> {
  if (keyFile !== undefined) return keyFromFile(keyFile, cwd);
  const fromEnvironment = env['TREMPLIN_KEY'];
  if (fromEnvironment === undefined || fromEnvironment === '') {
    note(
      'note: demonstration key in use: anybody can redo these pseudonyms; set --key-file or TREMPLIN_KEY for real people',
    );
    return DEMONSTRATION_KEY;
  }
  return checked(new TextEncoder().encode(fromEnvironment), 'TREMPLIN_KEY');
}

async function keyFromFile(path: string, cwd: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(cwd, path));
  } catch (cause) {
    throw new CliError(
      'bad-input',
      `${path}: the key file cannot be read; check the path and the permissions`,
      { cause },
    );
  }
  // Editors end a file with a line feed, which would silently be another key.
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  return checked(bytes.subarray(0, end), path);
}

function checked(key: Uint8Array, from: string): Uint8Array {
  if (key.length < MINIMUM_BYTES) {
    throw new CliError(
      'bad-input',
      `${from}: the key has ${key.length} bytes; give at least ${MINIMUM_BYTES} random bytes`,
    );
  }
  return key;
}
