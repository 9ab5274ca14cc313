import { ENTRIES, STEP, type TrainingMemory } from './training-memory.ts';
import type { WorkerPlace } from './worker-place.ts';

/** Of the mean square of the slopes, per step. */
const SQUARE_DECAY = 0.99;
const EPSILON = 1e-8;

/**
 * Adam without a running mean (β₁ = 0) on the rows that this batch touched. The mean squares of a row decay by
 * the steps since it was touched, as those of all rows would if all were updated at each step, so that rare rows
 * move as far as common ones. Worker `i` of `n` has the rows whose number is `i` modulo `n`.
 *
 * Reference: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1.
 */
export function updateRows(memory: TrainingMemory, place: WorkerPlace): void {
  const { settings, parameters, batch, activations } = memory;
  const { dimensions } = settings;
  const { rowGradients, rowSteps } = activations;
  const step = batch.header[STEP]! + 1;
  const rate = batch.rate[0]!;
  const { table, tableSquare } = parameters;
  const correction = 1 / (1 - SQUARE_DECAY ** step);
  for (const row of gatherRows(memory, place)) {
    const decay = SQUARE_DECAY ** (step - rowSteps[row]!);
    rowSteps[row] = step;
    const end = (row + 1) * dimensions;
    for (let k = row * dimensions; k < end; k++) {
      const slope = rowGradients[k]!;
      const square = decay * tableSquare[k]! + (1 - SQUARE_DECAY) * slope * slope;
      tableSquare[k] = square;
      table[k]! -= (rate * slope) / (Math.sqrt(square * correction) + EPSILON);
    }
  }
}

/** Sums the gradients of this worker's rows; returns which. */
function gatherRows(memory: TrainingMemory, { index, count }: WorkerPlace): readonly number[] {
  const { settings, batch, activations } = memory;
  const { dimensions } = settings;
  const { keptRows, keptCounts, wordGradients, rowGradients, rowStamps } = activations;
  const stamp = batch.header[STEP]! + 1;
  const touched: number[] = [];
  for (let entry = 0; entry < batch.header[ENTRIES]!; entry++) {
    const first = batch.entryRowOffsets[entry]!;
    const from = entry * dimensions;
    for (let f = first; f < first + keptCounts[entry]!; f++) {
      const row = keptRows[f]!;
      if (count > 1 && row % count !== index) continue;
      const into = row * dimensions;
      if (rowStamps[row] !== stamp) {
        rowStamps[row] = stamp;
        touched.push(row);
        for (let k = 0; k < dimensions; k++) rowGradients[into + k] = wordGradients[from + k]!;
      } else {
        for (let k = 0; k < dimensions; k++) rowGradients[into + k]! += wordGradients[from + k]!;
      }
    }
  }
  return touched;
}
