import { open, rename, rm } from 'node:fs/promises';
import { encodePack } from './encode-pack.ts';
import type { Ontology } from './ontology.ts';

/**
 * Writes a pack file in one step: to a temporary file beside it, flushed to disk, then renamed,
 * so that a reader sees the old file or the new one and never a part. Returns the size in bytes.
 */
export async function writePackFile(ontology: Ontology, path: string): Promise<number> {
  const bytes = encodePack(ontology);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return bytes.length;
}
