import type { Document } from './engine/engine.ts';
import type { Folder, Refusal } from './folder.ts';
import { readFile } from './read-file.ts';

/** The files of a folder as documents, one after the other; one that cannot be read is named beside the others. */
export async function readFolder(folder: Folder): Promise<{
  readonly documents: readonly Document[];
  readonly refused: readonly Refusal[];
}> {
  const documents: Document[] = [];
  const refused: Refusal[] = [...folder.refused];
  for (const { path, file } of folder.files) {
    try {
      documents.push(await readFile(file, path));
    } catch (error) {
      refused.push({ name: path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { documents, refused };
}
