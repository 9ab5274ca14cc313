import type { Ontology } from '@tremplin/ontology';
import type { Linker } from '../linker.ts';
import { LinkingError } from '../linking-error.ts';
import type { LabelIndex } from './label-index.ts';
import type { Meaning } from './meaning/find-candidates.ts';

/** What texts and labels are linked with. */
export interface LinkerParts {
  readonly ontology: Ontology;
  /** Labels as written. */
  readonly index: LabelIndex;
  /** Titles for both genders. Made when first asked for. */
  readonly titles: () => LabelIndex;
  /** `undefined`: by words alone. Made when first asked for. */
  readonly meaning: () => Promise<Meaning | undefined>;
  /** The labels of the pack are keywords: none is trusted for its words alone. */
  readonly isKeywords: boolean;
}

const parts = new WeakMap<Linker, LinkerParts>();

export function rememberParts(linker: Linker, of: LinkerParts): Linker {
  parts.set(linker, of);
  return linker;
}

/** @throws LinkingError `invalid-option` for what `createLinker` has not made. */
export function partsOfLinker(linker: Linker): LinkerParts {
  const found = parts.get(linker);
  if (found) return found;
  throw new LinkingError(
    'invalid-option',
    'this linker was not made by createLinker; give the one that it returned, not a copy or a wrapper of it',
  );
}
