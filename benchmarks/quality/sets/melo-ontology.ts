import {
  broaderOf,
  createOntology,
  describeConcept,
  findConcept,
  type ConceptRecord,
  type Ontology,
} from '@tremplin/ontology';
import type { MeloSet } from './melo-set.ts';

const GROUP_URI = '/isco/';

/**
 * The concepts of a corpus as an ontology: with the labels of the corpus only or, `isBridged`, as the pack knows
 * them, in all its languages. Which concept is in which group comes from the pack. No crosswalk is read.
 */
export function meloOntology(
  { labels, corpusLanguage }: MeloSet,
  pack: Ontology,
  { isBridged }: { readonly isBridged: boolean },
): Ontology {
  const concepts = [...labels].map(([uri, [preferred = '', ...alternatives]]): ConceptRecord => {
    const known = findConcept(pack, uri);
    const record = known === undefined ? undefined : describeConcept(pack, known);
    if (isBridged && record) return { ...record, mappings: [] };
    return {
      id: uri,
      kind: record?.kind ?? (uri.includes(GROUP_URI) ? 'occupationGroup' : 'occupation'),
      labels: { [corpusLanguage]: { preferred, alternatives: distinct(alternatives, preferred) } },
    };
  });
  return createOntology({
    meta: { ...pack.meta, languages: isBridged ? pack.meta.languages : [corpusLanguage] },
    concepts,
    occupationSkills: [],
    skillRelations: [],
    broader: [...labels.keys()].flatMap((concept) => {
      const known = findConcept(pack, concept);
      const above = known === undefined ? [] : broaderOf(pack, known);
      return above.filter((each) => labels.has(each)).map((broader) => ({ concept, broader }));
    }),
  });
}

function distinct(texts: readonly string[], except: string): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== except);
}
