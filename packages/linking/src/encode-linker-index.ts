import { partsOfLinker } from './internal/linker-parts.ts';
import { sealLinker } from './internal/saved/linker-file.ts';
import type { Linker } from './linker.ts';

/**
 * All that a linker has worked out from its pack and its embedder, as the bytes of one file, for the option `index` of
 * `createLinker`: loading takes a tenth of a second where building takes seconds. It belongs to one pack (by its
 * hash), one embedder (by its id) and one version of this package; any other is refused. The same pack and embedder
 * give the same bytes. Beside labels of the pack it holds vectors of the embedder, and nothing of any text.
 *
 * The checksum finds accidents, not forgery: take an index only from whom you would take code.
 *
 * @throws LinkingError `invalid-option` for a linker that `createLinker` has not made; what the embedder throws.
 *   Rejects the promise.
 *
 * @example
 * ```ts
 * import { createLinker, encodeLinkerIndex } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const index = await encodeLinkerIndex(await createLinker(ontology)); // once; write it to a file
 * const linker = await createLinker(ontology, { index }); // in each process
 * const [mention] = await linker.link('Strong Python.');
 * mention?.label; // 'Python'
 * ```
 */
export async function encodeLinkerIndex(linker: Linker): Promise<Uint8Array> {
  return sealLinker(partsOfLinker(linker));
}
