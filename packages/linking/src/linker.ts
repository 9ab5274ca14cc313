import type { ConceptKind, Language, Ontology } from '@tremplin/ontology';
import type { LinkCandidate, Mention } from './mention.ts';
import type { Stance } from './reading/read-stance.ts';

export interface LinkOptions {
  /** Language of the text; its labels are preferred at equal confidence. @defaultValue all languages alike */
  readonly language?: Language;
  /** Which concepts to look for. @defaultValue `['skill', 'occupation']` */
  readonly kinds?: readonly ConceptKind[];
  /** ∈ (0, 1]. Candidates below it are left out: the linker abstains. @defaultValue 0.6 */
  readonly minimumConfidence?: number;
}

export interface LinkTextOptions extends LinkOptions {
  /**
   * What a sentence may say of what it names. `lacks`, `wants` and `others` are no skills of the person, nor asked
   * for by the ad; ask for `wants` to get interests.
   *
   * @defaultValue `['has', 'wanted-optional']`
   */
  readonly stances?: readonly Stance[];
  /** Called when the whole text is left alone, with why. @defaultValue nothing is called */
  readonly onAbstain?: (reason: AbstentionReason) => void;
}

/** `another-language`: the text is in a language that the labels are not in. */
export type AbstentionReason = 'another-language';

/** Text → concepts of one ontology. Made by {@link createLinker}; holds no state between calls but a memory of words. */
export interface Linker {
  readonly ontology: Ontology;
  /** All mentions in a running text, by start; they never overlap (the longest, then surest, wins). */
  link(text: string, options?: LinkTextOptions): Promise<readonly Mention[]>;
  /**
   * The concepts that one whole label, job title or keyword names ("développeuse web", "MS Excel"),
   * surest first, ties by id, groups of occupations behind the rest. Both genders of a title name the same
   * occupations when its `language` is given. Nothing when nothing is sure enough.
   */
  linkLabel(label: string, options?: LinkOptions): Promise<readonly LinkCandidate[]>;
}
