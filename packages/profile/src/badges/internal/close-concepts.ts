import { conceptIds, mappingsOf, type ConceptId, type Ontology } from '@tremplin/ontology';

/** Made once per pack. */
const TABLES = new WeakMap<Ontology, ReadonlyMap<string, readonly ConceptId[]>>();

/** The concepts that state a close match with a code of another classification, in the order of the pack. */
export function closeConcepts(ontology: Ontology, code: string): readonly ConceptId[] {
  const known = TABLES.get(ontology) ?? closeTable(ontology);
  TABLES.set(ontology, known);
  return known.get(code) ?? [];
}

function closeTable(ontology: Ontology): ReadonlyMap<string, readonly ConceptId[]> {
  const table = new Map<string, ConceptId[]>();
  for (const id of conceptIds(ontology)) {
    for (const { relation, target } of mappingsOf(ontology, id)) {
      if (relation !== 'closeMatch') continue;
      const concepts = table.get(target) ?? [];
      table.set(target, [...concepts, id]);
    }
  }
  return table;
}
