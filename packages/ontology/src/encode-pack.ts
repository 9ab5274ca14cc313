import { CHECKSUM_BYTES, serializePack } from './internal/serialize-pack.ts';
import { sha256Hex } from './internal/sha256-hex.ts';
import type { Ontology } from './ontology.ts';

/**
 * An ontology as the bytes of one pack file (format 2): the content, then its SHA-256.
 * Equal ontologies give equal bytes. Read back by {@link decodePack}.
 */
export function encodePack(ontology: Ontology): Uint8Array {
  const content = serializePack(ontology.meta, ontology.tables);
  const hash = sha256Hex(content);
  const bytes = new Uint8Array(content.length + CHECKSUM_BYTES);
  bytes.set(content);
  for (let i = 0; i < CHECKSUM_BYTES; i++)
    bytes[content.length + i] = Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
