import type { Document } from './engine/engine.ts';

/** Larger files are no CV. The importers have limits of their own, below. */
const LARGEST = 25_000_000;

/** Chosen files as documents: only their bytes are taken, here, in the page. */
export async function filesOf(files: Iterable<File>): Promise<readonly Document[]> {
  return Promise.all(
    Array.from(files, async (file): Promise<Document> => {
      if (file.size > LARGEST) {
        throw new Error(`${file.name}: ${file.size} bytes; give a file of at most ${LARGEST}`);
      }
      return {
        name: file.webkitRelativePath || file.name,
        content: new Uint8Array(await file.arrayBuffer()),
      };
    }),
  );
}
