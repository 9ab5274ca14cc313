import { compileTables } from './internal/compile-tables.ts';
import { serializePack } from './internal/serialize-pack.ts';
import { sha256Hex } from './internal/sha256-hex.ts';
import type { Ontology } from './ontology.ts';
import type { OntologyData } from './ontology-data.ts';

/**
 * Compiles rows into an immutable ontology. The order of the rows does not matter:
 * the same rows give the same {@link Ontology.hash}.
 *
 * @throws OntologyError `duplicate-id`, `dangling-reference` or `invalid-record`, naming the row.
 *
 * @example
 * ```ts
 * import { createOntology, preferredLabel, findConcept } from '@tremplin/ontology';
 *
 * const ontology = createOntology({
 *   meta: { id: 'mine', version: '1', title: 'Mine', languages: ['en'], licence: 'CC0-1.0', attribution: '' },
 *   concepts: [{ id: 'urn:mine:sewing', kind: 'skill', labels: { en: { preferred: 'sewing', alternatives: [] } } }],
 *   occupationSkills: [],
 *   skillRelations: [],
 *   broader: [],
 * });
 * preferredLabel(ontology, findConcept(ontology, 'urn:mine:sewing')!, 'en'); // 'sewing'
 * ```
 */
export function createOntology(data: OntologyData): Ontology {
  const tables = compileTables(data);
  const meta = { ...data.meta, languages: [...data.meta.languages].toSorted() };
  return {
    meta,
    hash: sha256Hex(serializePack(meta, tables)),
    size: tables.kinds.length,
    tables,
  };
}
