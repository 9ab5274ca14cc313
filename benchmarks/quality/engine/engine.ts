import type { ConceptId, ConceptKind, Language, Ontology } from '@tremplin/ontology';
import type { RankedText } from '@tremplin/linking';

/** A way of ranking concepts for texts: ours, or one to compare with. */
export interface Engine {
  /** Under which its numbers stand: `lexical`. Ours stands under none. */
  readonly name: string;
  /** Id of the embedder, `null` when there is none. */
  readonly embedder: string | null;
  rank(ontology: Ontology, kinds: readonly ConceptKind[]): Promise<EngineRanker>;
  /** One array per title of `left`, over those of `right`. */
  compareTitles(
    titles: { readonly left: readonly string[]; readonly right: readonly string[] },
    options: { readonly ontology: Ontology; readonly language: Language },
  ): Promise<readonly Float32Array[]>;
}

export interface EngineRanker {
  /** Score `i` is that of `concepts[i]`. */
  readonly concepts: readonly ConceptId[];
  score(
    texts: readonly string[],
    options: { readonly kind: RankedText; readonly language: Language },
  ): Promise<readonly Float32Array[]>;
}

/** Ours first, then those to compare with. */
export interface Engines {
  readonly own: Engine;
  readonly baselines: readonly Engine[];
}
