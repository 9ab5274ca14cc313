import type { OccupationSignal } from './signals/occupation-signals.ts';

/**
 * How much each signal counts in {@link transferability}. The value is the mean of the signals that the pack
 * and the call give, with these weights; a signal that is not there leaves its weight to the others.
 *
 * Chosen once, for round numbers, on the visible halves of two public tables (ROME 3 mobilities, O*NET related
 * occupations), neither of which is read by the distances; see `docs/ontology.md` for what each brings.
 */
export const SIGNAL_WEIGHTS: Readonly<Record<OccupationSignal, number>> = {
  coverage: 0.3,
  use: 0.1,
  skills: 0.3,
  words: 1,
  titles: 0.5,
  ratings: 0.3,
  hierarchy: 0.1,
  vectors: 1,
};
