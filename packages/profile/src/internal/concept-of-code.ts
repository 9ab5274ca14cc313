import {
  conceptIds,
  findConcept,
  mappingsOf,
  type ConceptId,
  type Ontology,
} from '@tremplin/ontology';

/** The concepts to which codes of other classifications map exactly; made once per pack. */
const CROSSWALKS = new WeakMap<Ontology, ReadonlyMap<string, ConceptId>>();

/** The concept of the pack with this code, else the one that states an exact match with it. */
export function conceptOfCode(ontology: Ontology, code: string): ConceptId | undefined {
  return findConcept(ontology, code) ?? crosswalkOf(ontology).get(code);
}

function crosswalkOf(ontology: Ontology): ReadonlyMap<string, ConceptId> {
  const known = CROSSWALKS.get(ontology);
  if (known) return known;
  const crosswalk = new Map<string, ConceptId>();
  for (const id of conceptIds(ontology)) {
    for (const { relation, target } of mappingsOf(ontology, id)) {
      // Of two concepts with one target the first in the order of the pack is taken.
      if (relation === 'exactMatch' && !crosswalk.has(target)) crosswalk.set(target, id);
    }
  }
  CROSSWALKS.set(ontology, crosswalk);
  return crosswalk;
}
