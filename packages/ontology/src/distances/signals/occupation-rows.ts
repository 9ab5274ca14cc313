import { CONCEPT_KINDS } from '../../concept.ts';
import type { LinkTable, Ontology } from '../../ontology.ts';

/** Occupations numbered 0, 1, 2, … in id order, with the concepts that each needs. */
export interface OccupationRows {
  /** Concept row of each occupation. */
  readonly rows: Uint32Array;
  /** Number of the occupation at a concept row, −1 for other concepts. */
  readonly numberOf: Int32Array;
  /** Concept rows of the skills of each occupation, ascending, essential and optional. */
  readonly skills: readonly Uint32Array[];
  /** How much each of those skills counts: log((n + 1) / occupations with it), half when optional. */
  readonly weights: readonly Float64Array[];
  /** Concept rows of the work contexts of each occupation. */
  readonly contexts: readonly Uint32Array[];
}

const OPTIONAL = 1;
/** What is useful counts half of what is needed. */
const OPTIONAL_WEIGHT = 0.5;

const caches = new WeakMap<Ontology, OccupationRows>();

export function occupationRowsOf(ontology: Ontology): OccupationRows {
  let rows = caches.get(ontology);
  if (!rows) {
    rows = createOccupationRows(ontology);
    caches.set(ontology, rows);
  }
  return rows;
}

function createOccupationRows({ tables, size }: Ontology): OccupationRows {
  const kind = CONCEPT_KINDS.indexOf('occupation');
  const rows = Uint32Array.from(
    Array.from({ length: size }, (_, row) => row).filter((row) => tables.kinds[row] === kind),
  );
  const numberOf = new Int32Array(size).fill(-1);
  rows.forEach((row, i) => (numberOf[row] = i));
  const neededBy = new Uint32Array(size);
  const { offsets, targets, types } = tables.occupationSkills;
  for (const target of targets) neededBy[target]!++;
  return {
    rows,
    numberOf,
    skills: Array.from(rows, (row) => targetsOf(tables.occupationSkills, row)),
    weights: Array.from(rows, (row) =>
      Float64Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, k) => {
        const at = offsets[row]! + k;
        const idf = Math.log((rows.length + 1) / neededBy[targets[at]!]!);
        return types[at] === OPTIONAL ? OPTIONAL_WEIGHT * idf : idf;
      }),
    ),
    contexts: Array.from(rows, (row) => targetsOf(tables.occupationContexts, row)),
  };
}

function targetsOf(table: LinkTable, row: number): Uint32Array {
  return table.targets.subarray(table.offsets[row]!, table.offsets[row + 1]!);
}
