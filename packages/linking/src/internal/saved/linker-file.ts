import type { Embedder } from '@tremplin/embeddings';
import type { Ontology } from '@tremplin/ontology';
import { LinkingError } from '../../linking-error.ts';
import { areKeywords } from '../are-keywords.ts';
import type { LabelIndex } from '../label-index.ts';
import type { LinkerParts } from '../linker-parts.ts';
import type { Meaning } from '../meaning/find-candidates.ts';
import { putLabelIndex, takeLabelIndex } from './label-index-sections.ts';
import { putMeaning, takeMeaning } from './meaning-sections.ts';
import { openSections, sealSections, type SectionArray } from './section-file.ts';

/**
 * Counts up when the same labels no longer give the same index: how words are read, folded, cut to stems, stopped or
 * corrected, what is a form, how vectors are added up. `saved-index.test.ts` fails when that has been forgotten.
 */
const INDEX_RULES = 1;

interface LinkerHeader {
  readonly rules: number;
  readonly ontology: { readonly id: string; readonly version: string; readonly hash: string };
  /** `null`: made by words alone. */
  readonly embedder: { readonly id: string; readonly dimensions: number } | null;
  readonly isKeywords: boolean;
}

/** What a linker needs besides its pack and its embedder. */
export interface SavedLinker {
  readonly index: LabelIndex;
  readonly titles: LabelIndex;
  readonly meaning: Meaning | undefined;
  /** What is read from the pack. */
  readonly isKeywords: boolean;
}

export async function sealLinker(parts: LinkerParts): Promise<Uint8Array> {
  const { ontology } = parts;
  const meaning = await parts.meaning();
  const sections = new Map<string, SectionArray>();
  const put = (name: string, array: SectionArray): void => void sections.set(name, array);
  putLabelIndex(put, 'labels', parts.index);
  putLabelIndex(put, 'titles', parts.titles());
  if (meaning) putMeaning(put, meaning);
  const { id, version } = ontology.meta;
  const header: LinkerHeader = {
    rules: INDEX_RULES,
    ontology: { id, version, hash: ontology.hash },
    embedder: meaning ? named(meaning.embedder) : null,
    isKeywords: areKeywords(ontology),
  };
  return sealSections({ header, sections });
}

/** What is in the file, for what the linker is to read meaning with, if with anything. */
export type OpenLinker = (embedder: Embedder | undefined) => SavedLinker;

/** Checks the bytes, which needs no embedder. */
export async function openLinker(bytes: Uint8Array, ontology: Ontology): Promise<OpenLinker> {
  const file = openSections<LinkerHeader>(bytes);
  const { header } = file;
  checkRules(header);
  checkOntology(header, ontology);
  return (embedder) => {
    checkEmbedder(header, embedder);
    return {
      index: takeLabelIndex(file, 'labels', ontology),
      titles: takeLabelIndex(file, 'titles', ontology),
      meaning: embedder && withVersion(() => takeMeaning(file, ontology, embedder)),
      isKeywords: header.isKeywords,
    };
  };
}

function checkRules({ rules }: LinkerHeader): void {
  if (rules === INDEX_RULES) return;
  throw new LinkingError(
    'index-version',
    `the index was made by rules ${rules}, this version links by rules ${INDEX_RULES}; make it again with encodeLinkerIndex`,
  );
}

function checkOntology({ ontology: made }: LinkerHeader, { hash, meta }: Ontology): void {
  if (made.hash === hash) return;
  throw new LinkingError(
    'index-mismatch',
    `the index is of the pack ${made.id} ${made.version} (${made.hash.slice(0, 12)}…), not of ${meta.id} ${meta.version} (${hash.slice(0, 12)}…); make it again from this pack, or give that one`,
  );
}

function checkEmbedder({ embedder: made }: LinkerHeader, given: Embedder | undefined): void {
  if (made?.id === given?.id && made?.dimensions === given?.dimensions) return;
  const name = (embedder: Pick<Embedder, 'id' | 'dimensions'> | null | undefined): string =>
    embedder ? `the embedder "${embedder.id}" (${embedder.dimensions} dimensions)` : 'no embedder';
  throw new LinkingError(
    'index-mismatch',
    `the index was made with ${name(made)}, the linker has ${name(given)}; make it again with this one, or give that one`,
  );
}

function named({ id, dimensions }: Embedder): LinkerHeader['embedder'] {
  return { id, dimensions };
}

function withVersion<T>(take: () => T): T {
  try {
    return take();
  } catch (cause) {
    if (LinkingError.is(cause)) throw cause;
    throw new LinkingError(
      'index-version',
      'the vectors of the words were saved by another version; make the index again with encodeLinkerIndex',
      { cause },
    );
  }
}
