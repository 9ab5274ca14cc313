import type { Document } from './engine/engine.ts';

/** Larger files are no CV. The importers have limits of their own, below. */
const LARGEST = 25_000_000;

/**
 * A chosen or dropped file as a document: only its bytes are taken, here, in the page.
 *
 * @throws Error when it is too large, or cannot be read.
 */
export async function readFile(file: File, name: string): Promise<Document> {
  if (file.size > LARGEST) {
    throw new Error(`${name}: ${file.size} bytes; give a file of at most ${LARGEST}`);
  }
  return { name, content: new Uint8Array(await file.arrayBuffer()) };
}
