import type { CounterfactualMaterial, Matcher } from '@tremplin/fairness';
import type { Ontology } from '@tremplin/ontology';

/** A matcher that goes through the tasks of `tremplin bench bias`: texts in, scores out. */
export interface BiasMatcher {
  readonly name: string;
  /** Made once: from the texts it may take statistics, such as how rare a word is. */
  create(from: {
    readonly ontology: Ontology;
    readonly material: Required<CounterfactualMaterial>;
  }): Promise<Matcher>;
}
