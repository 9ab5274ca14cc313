import type { Ontology } from '../ontology.ts';
import type { ConceptVectors } from './concept-vectors.ts';

/** What every distance is measured on. */
export interface DistanceContext {
  readonly ontology: Ontology;
  readonly vectors: ConceptVectors | undefined;
}
