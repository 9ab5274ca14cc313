import type { ConceptKind, Language, Ontology } from '@tremplin/ontology';
import type { LinkCandidate, Mention } from './mention.ts';

export interface LinkOptions {
  /** Language of the text; its labels are preferred at equal confidence. @defaultValue all languages alike */
  readonly language?: Language;
  /** Which concepts to look for. @defaultValue `['skill', 'occupation']` */
  readonly kinds?: readonly ConceptKind[];
  /** ∈ (0, 1]. Candidates below it are left out: the linker abstains. @defaultValue 0.6 */
  readonly minimumConfidence?: number;
}

/** Text → concepts of one ontology. Made by {@link createLinker}; holds no state between calls. */
export interface Linker {
  readonly ontology: Ontology;
  /** All mentions in a running text, by start; they never overlap (the longest, then surest, wins). */
  link(text: string, options?: LinkOptions): Promise<readonly Mention[]>;
  /**
   * The concepts that one whole label, job title or keyword names ("développeuse web", "MS Excel"),
   * surest first, ties by id. Nothing when nothing is sure enough.
   */
  linkLabel(label: string, options?: LinkOptions): Promise<readonly LinkCandidate[]>;
}
