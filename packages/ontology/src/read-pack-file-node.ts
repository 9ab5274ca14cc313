import { readFile } from 'node:fs/promises';
import { decodePack } from './decode-pack.ts';
import { OntologyError } from './ontology-error.ts';
import type { Ontology } from './ontology.ts';

/**
 * Reads a pack file.
 *
 * @throws OntologyError `missing-file` when it cannot be read; what {@link decodePack} throws.
 */
export async function readPackFile(path: string): Promise<Ontology> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new OntologyError(
      'missing-file',
      `${path}: cannot read this pack; make one with \`tremplin ontology import\``,
      { cause },
    );
  }
  return decodePack(bytes);
}
