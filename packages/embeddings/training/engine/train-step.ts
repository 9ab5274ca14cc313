import { createBarrier } from './barrier.ts';
import { createMultiply } from './create-multiply.ts';
import type { Product } from './multiply-plain.ts';
import { drawnBits } from './seeded-random.ts';
import { ENTRIES, PAIRS, STEP, type TrainingMemory } from './training-memory.ts';
import { updateRows } from './update-parameters.ts';
import { partOf, type WorkerPlace } from './worker-place.ts';

/** What all workers do, each its part, between two barriers. */
type Phase = (
  memory: TrainingMemory,
  place: WorkerPlace,
  multiply: (product: Product) => void,
) => void;

/**
 * One step of training, this worker's share: forward, loss, backward, update. Every number is computed by
 * one worker alone, in an order that does not depend on their number, so the result does not either.
 */
export function createTrainStep(memory: TrainingMemory, place: WorkerPlace): () => void {
  const wait = createBarrier(memory.barrier, place.count);
  const multiply = createMultiply(memory.memory);
  const phases: readonly Phase[] = [
    embedWords,
    embedTexts,
    scorePairs,
    sumColumns,
    leftGradients,
    rightGradients,
    wordGradients,
    updateRows,
  ];
  return () => {
    for (const phase of phases) {
      phase(memory, place, multiply);
      wait();
    }
  };
}

/** Of each word: its weight × the mean of its rows, less those dropped. */
function embedWords(memory: TrainingMemory, place: WorkerPlace): void {
  const { settings, vocabulary, parameters, batch, activations } = memory;
  const { dimensions } = settings;
  const { table, logWeights } = parameters;
  const { wordVectors, keptRows, keptCounts } = activations;
  const { from, to } = partOf(batch.header[ENTRIES]!, place);
  for (let entry = from; entry < to; entry++) {
    const word = batch.entryWords[entry]!;
    const first = batch.entryRowOffsets[entry]!;
    const kept = keepRows(memory, entry);
    keptCounts[entry] = kept;
    const out = entry * dimensions;
    wordVectors.fill(0, out, out + dimensions);
    for (let f = first; f < first + kept; f++) {
      const row = keptRows[f]! * dimensions;
      for (let k = 0; k < dimensions; k++) wordVectors[out + k]! += table[row + k]!;
    }
    const scale = Math.exp(logWeights[vocabulary.slots[word]!]!) / kept;
    for (let k = 0; k < dimensions; k++) wordVectors[out + k]! *= scale;
  }
}

/** Draws which rows of an entry stay, at least one. */
function keepRows(
  { settings, vocabulary, batch, activations }: TrainingMemory,
  entry: number,
): number {
  const { rows, rowOffsets } = vocabulary;
  const word = batch.entryWords[entry]!;
  const at = batch.entryRowOffsets[entry]!;
  const below = settings.dropout * 4_294_967_296;
  const draw = drawnBits(settings.seed, batch.header[STEP]!, entry);
  let kept = 0;
  for (let f = rowOffsets[word]!; f < rowOffsets[word + 1]!; f++) {
    if (drawnBits(draw, f, 0) < below) continue;
    activations.keptRows[at + kept++] = rows[f]!;
  }
  if (kept > 0) return kept;
  activations.keptRows[at] = rows[rowOffsets[word]!]!;
  return 1;
}

/** The sum of the words of each text, brought to length 1. */
function embedTexts({ settings, batch, activations }: TrainingMemory, place: WorkerPlace): void {
  const { dimensions } = settings;
  const { wordVectors, units, unitColumns, lengths } = activations;
  const pairs = batch.header[PAIRS]!;
  const { from, to } = partOf(2 * pairs, place);
  for (let text = from; text < to; text++) {
    const out = text * dimensions;
    units.fill(0, out, out + dimensions);
    for (let o = batch.textOffsets[text]!; o < batch.textOffsets[text + 1]!; o++) {
      const word = batch.textEntries[o]! * dimensions;
      for (let k = 0; k < dimensions; k++) units[out + k]! += wordVectors[word + k]!;
    }
    let square = 0;
    for (let k = 0; k < dimensions; k++) square += units[out + k]! * units[out + k]!;
    const length = Math.max(Math.sqrt(square), 1e-9);
    lengths[text] = length;
    const side = text < pairs ? 0 : 1;
    const column = side * pairs * dimensions + (text - side * pairs);
    for (let k = 0; k < dimensions; k++) {
      units[out + k]! /= length;
      unitColumns[column + k * pairs] = units[out + k]!;
    }
  }
}

/**
 * exp((cos − 1) / τ) of each left text with each right one, and the sums of the rows. Texts that are alike on
 * one side say nothing about being different on the other: those pairs count as 0.
 */
function scorePairs(
  { settings, batch, activations }: TrainingMemory,
  place: WorkerPlace,
  multiply: (product: Product) => void,
): void {
  const { dimensions, temperature } = settings;
  const { units, scores, rowSums } = activations;
  const { textNumbers } = batch;
  const pairs = batch.header[PAIRS]!;
  const { from, to } = partOf(pairs, place);
  const right = units.subarray(pairs * dimensions, 2 * pairs * dimensions);
  multiply({ left: units, right, into: scores, from, to, columns: pairs, inner: dimensions });
  for (let i = from; i < to; i++) {
    const mine = textNumbers[i]!;
    const partner = textNumbers[pairs + i]!;
    let sum = 0;
    for (let j = 0; j < pairs; j++) {
      const other = textNumbers[pairs + j]!;
      const alike =
        i !== j &&
        ((other >= 0 && (other === partner || other === mine)) ||
          (mine >= 0 && textNumbers[j] === mine) ||
          (partner >= 0 && textNumbers[j] === partner));
      const score = alike ? 0 : Math.exp((scores[i * pairs + j]! - 1) / temperature);
      scores[i * pairs + j] = score;
      sum += score;
    }
    rowSums[i] = sum;
  }
}

function sumColumns({ batch, activations }: TrainingMemory, place: WorkerPlace): void {
  const { scores, columnSums } = activations;
  const pairs = batch.header[PAIRS]!;
  const { from, to } = partOf(pairs, place);
  const sums = new Float64Array(to - from);
  for (let i = 0; i < pairs; i++) {
    for (let j = from; j < to; j++) sums[j - from]! += scores[i * pairs + j]!;
  }
  for (let j = from; j < to; j++) columnSums[j] = sums[j - from]!;
}

/**
 * The loss, its gradient by the cosines, and from it by the left texts.
 *
 * Reference: A. van den Oord, Y. Li, O. Vinyals, "Representation learning with contrastive predictive coding",
 * 2018, eq. 4 (InfoNCE), in both directions and averaged: L = −1/2n Σᵢ log(Sᵢᵢ / Σⱼ Sᵢⱼ) + log(Sᵢᵢ / Σⱼ Sⱼᵢ).
 */
function leftGradients(
  memory: TrainingMemory,
  place: WorkerPlace,
  multiply: (product: Product) => void,
): void {
  const { settings, batch, activations } = memory;
  const { dimensions, temperature } = settings;
  const { scores, scoreColumns, rowSums, columnSums, losses } = activations;
  const pairs = batch.header[PAIRS]!;
  const { from, to } = partOf(pairs, place);
  const share = 1 / (2 * pairs * temperature);
  for (let i = from; i < to; i++) {
    const own = scores[i * pairs + i]!;
    losses[i] = (Math.log(rowSums[i]! / own) + Math.log(columnSums[i]! / own)) / 2;
    const byRow = 1 / rowSums[i]!;
    for (let j = 0; j < pairs; j++) {
      const target = i === j ? 2 : 0;
      const slope = share * (scores[i * pairs + j]! * (byRow + 1 / columnSums[j]!) - target);
      scores[i * pairs + j] = slope;
      scoreColumns[j * pairs + i] = slope;
    }
  }
  multiply({
    left: scores,
    right: activations.unitColumns.subarray(pairs * dimensions, 2 * pairs * dimensions),
    into: activations.textGradients,
    from,
    to,
    columns: dimensions,
    inner: pairs,
  });
  for (let text = from; text < to; text++) throughLength(memory, text);
}

/** The same by the right texts. */
function rightGradients(
  memory: TrainingMemory,
  place: WorkerPlace,
  multiply: (product: Product) => void,
): void {
  const { settings, batch, activations } = memory;
  const { dimensions } = settings;
  const pairs = batch.header[PAIRS]!;
  const { from, to } = partOf(pairs, place);
  multiply({
    left: activations.scoreColumns,
    right: activations.unitColumns,
    into: activations.textGradients.subarray(pairs * dimensions),
    from,
    to,
    columns: dimensions,
    inner: pairs,
  });
  for (let text = pairs + from; text < pairs + to; text++) throughLength(memory, text);
}

/** From the gradient by a unit vector to the one by the sum it comes from: (g − (g·u) u) / length. */
function throughLength({ settings, activations }: TrainingMemory, text: number): void {
  const { dimensions } = settings;
  const { units, lengths, textGradients } = activations;
  const at = text * dimensions;
  let along = 0;
  for (let k = 0; k < dimensions; k++) along += textGradients[at + k]! * units[at + k]!;
  for (let k = 0; k < dimensions; k++) {
    textGradients[at + k] = (textGradients[at + k]! - along * units[at + k]!) / lengths[text]!;
  }
}

/** By each word's mean of rows. */
function wordGradients(
  { settings, vocabulary, parameters, batch, activations }: TrainingMemory,
  place: WorkerPlace,
): void {
  const { dimensions } = settings;
  const { textGradients, wordGradients: gradients, keptCounts } = activations;
  const { from, to } = partOf(batch.header[ENTRIES]!, place);
  for (let entry = from; entry < to; entry++) {
    const out = entry * dimensions;
    gradients.fill(0, out, out + dimensions);
    for (let o = batch.entryTextOffsets[entry]!; o < batch.entryTextOffsets[entry + 1]!; o++) {
      const text = batch.entryTexts[o]! * dimensions;
      for (let k = 0; k < dimensions; k++) gradients[out + k]! += textGradients[text + k]!;
    }
    const slot = vocabulary.slots[batch.entryWords[entry]!]!;
    const scale = Math.exp(parameters.logWeights[slot]!) / keptCounts[entry]!;
    for (let k = 0; k < dimensions; k++) gradients[out + k]! *= scale;
  }
}
