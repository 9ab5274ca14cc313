import type { ConceptId } from '../concept.ts';
import { OntologyError } from '../ontology-error.ts';
import type { Ontology } from '../ontology.ts';
import { stringAt } from './string-table.ts';

/** Built at first use and kept as long as the ontology: ids as strings, and their rows. */
interface RowIndex {
  readonly ids: readonly ConceptId[];
  readonly rows: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Ontology, RowIndex>();

export function rowIndex(ontology: Ontology): RowIndex {
  let index = indexes.get(ontology);
  if (!index) {
    const ids = Array.from(
      { length: ontology.size },
      (_, row) => stringAt(ontology.tables.ids, row) as ConceptId,
    );
    index = { ids, rows: new Map(ids.map((id, row) => [id, row])) };
    indexes.set(ontology, index);
  }
  return index;
}

/** The row of an id that must exist. */
export function rowOf(ontology: Ontology, id: string): number {
  const row = rowIndex(ontology).rows.get(id);
  if (row === undefined) {
    throw new OntologyError(
      'unknown-concept',
      `no concept "${id}" in pack ${ontology.meta.id} ${ontology.meta.version}; migrate the code or load the pack it comes from`,
    );
  }
  return row;
}

export function idAt(ontology: Ontology, row: number): ConceptId {
  return rowIndex(ontology).ids[row]!;
}
