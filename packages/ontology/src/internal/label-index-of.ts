import type { Language } from '../concept.ts';
import type { Ontology } from '../ontology.ts';
import { buildLabelIndex, type LabelIndex } from './build-label-index.ts';

const indexes = new WeakMap<Ontology, Map<Language, LabelIndex>>();

/** Built at first use and kept as long as the ontology. The pack must have labels in the language. */
export function labelIndexOf(ontology: Ontology, language: Language): LabelIndex {
  const ofOntology = indexes.get(ontology) ?? new Map<Language, LabelIndex>();
  indexes.set(ontology, ofOntology);
  let index = ofOntology.get(language);
  if (!index) {
    index = buildLabelIndex(ontology, language);
    ofOntology.set(language, index);
  }
  return index;
}
