import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OntologyError } from '@tremplin/ontology';
import { decodeText } from '@tremplin/ontology/import';
import { CliError } from '../cli-error.ts';
import { formatBytes } from './format-number.ts';

const MAXIMUM_BYTES = 100_000_000;

/**
 * The text of a table of public figures, whatever it is encoded in.
 *
 * @throws CliError `bad-input`: not there, too large, or no text.
 */
export async function readTextTable(path: string, cwd: string): Promise<string> {
  try {
    const bytes = await readFile(resolve(cwd, path));
    if (bytes.length > MAXIMUM_BYTES)
      throw new CliError(
        'bad-input',
        `${path}: ${formatBytes(bytes.length, 'en')}, the limit is ${formatBytes(MAXIMUM_BYTES, 'en')}; keep the rows of your area`,
      );
    return decodeText(bytes, path).text;
  } catch (cause) {
    if (CliError.is(cause)) throw cause;
    if (OntologyError.is(cause))
      throw new CliError('bad-input', cause.message.replace(/^ontology: /u, ''), { cause });
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'no such file; check the path' : `cannot be read (${code})`;
    throw new CliError('bad-input', `${path}: ${why}`, { cause });
  }
}
