import type { Document } from './engine/engine.ts';
import { readFile } from './read-file.ts';

/** Files of one person as documents. One that cannot be read is an error of all: nobody is shown by halves. */
export async function filesOf(files: Iterable<File>): Promise<readonly Document[]> {
  return Promise.all(Array.from(files, (file) => readFile(file, file.name)));
}
