import { CONCEPT_KINDS, type OccupationId } from '../concept.ts';
import { idAt, rowOf } from '../internal/concept-rows.ts';
import { OntologyError } from '../ontology-error.ts';
import type { Ontology } from '../ontology.ts';
import type { DistanceContext } from './distance-context.ts';
import { occupationRowsOf } from './signals/occupation-rows.ts';
import {
  occupationSignals,
  type OccupationSignal,
  type SignalRows,
} from './signals/occupation-signals.ts';
import { SIGNAL_WEIGHTS } from './transferability-weights.ts';

export interface RankOccupationsOptions {
  /** Longest list. @defaultValue all */
  readonly limit?: number;
}

/** An occupation that is reached from another, `value` ∈ [0, 1]. */
export interface RankedOccupation {
  readonly occupation: OccupationId;
  readonly value: number;
}

/** See `Distances.rankOccupations`. */
export function rankOccupations(
  { ontology, vectors }: DistanceContext,
  from: OccupationId,
  options: RankOccupationsOptions = {},
): readonly RankedOccupation[] {
  const { rows } = occupationRowsOf(ontology);
  const own = occupationNumber(ontology, from);
  const values = transferValues(occupationSignals(ontology, own, vectors), rows.length);
  return (
    Array.from(rows, (_, i) => i)
      .filter((i) => i !== own)
      // Rows are in id order, so equal values are in the order of the ids.
      .toSorted((a, b) => values[b]! - values[a]! || a - b)
      .slice(0, options.limit)
      .map((i) => ({ occupation: idAt(ontology, rows[i]!) as OccupationId, value: values[i]! }))
  );
}

/** The place of an occupation among the occupations of the pack. */
export function occupationNumber(ontology: Ontology, occupation: OccupationId): number {
  const row = rowOf(ontology, occupation);
  const number = occupationRowsOf(ontology).numberOf[row]!;
  if (number === -1) {
    const kind = CONCEPT_KINDS[ontology.tables.kinds[row]!]!;
    throw new OntologyError(
      'unknown-concept',
      `"${occupation}" is a ${kind}, not an occupation; give the id of an occupation of pack ${ontology.meta.id}`,
    );
  }
  return number;
}

/** Σ weight · signal / Σ weight over the signals that are there. */
export function transferValues(signals: SignalRows, count: number): Float64Array {
  const values = new Float64Array(count);
  let total = 0;
  // In the order of the weights, whatever the order in which signals were made.
  for (const [name, weight] of Object.entries(SIGNAL_WEIGHTS)) {
    const row = signals[name as OccupationSignal];
    if (!row) continue;
    total += weight;
    for (let i = 0; i < count; i++) values[i]! += weight * row[i]!;
  }
  return values.map((value) => value / total);
}
