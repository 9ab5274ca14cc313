import { serializePack } from './internal/serialize-pack.ts';
import type { Ontology } from './ontology.ts';

/** SHA-256 length. */
export const CHECKSUM_BYTES = 32;

/**
 * An ontology as the bytes of one pack file (format 1): the content, then its SHA-256.
 * Equal ontologies give equal bytes. Read back by {@link decodePack}.
 */
export function encodePack(ontology: Ontology): Uint8Array {
  const content = serializePack(ontology.meta, ontology.tables);
  const bytes = new Uint8Array(content.length + CHECKSUM_BYTES);
  bytes.set(content);
  for (let i = 0; i < CHECKSUM_BYTES; i++) {
    bytes[content.length + i] = Number.parseInt(ontology.hash.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}
