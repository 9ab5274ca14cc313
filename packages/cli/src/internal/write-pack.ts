import { resolve } from 'node:path';
import type { Ontology } from '@tremplin/ontology';
import { writePackFile } from '@tremplin/ontology/node';
import { CliError } from '../cli-error.ts';

/** Writes a pack file in one step and returns its size in bytes. */
export async function writePack(ontology: Ontology, out: string, cwd: string): Promise<number> {
  try {
    return await writePackFile(ontology, resolve(cwd, out));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CliError(
      'bad-input',
      `${out}: cannot be written (${code ?? 'unknown error'}); check the folder and its permissions`,
      { cause },
    );
  }
}
