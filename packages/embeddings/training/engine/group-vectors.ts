import type { TextGroup } from '../corpus/training-source.ts';
import type { TrainingMemory } from './training-memory.ts';

/** Texts of a group that its vector is the mean of. */
const MAX_TEXTS = 8;

/** Vectors of all words as they are now. */
export function currentWordVectors({
  settings,
  vocabulary,
  parameters,
}: TrainingMemory): Float32Array {
  const { dimensions } = settings;
  const { rowOffsets, rows, slots } = vocabulary;
  const words = slots.length;
  const vectors = new Float32Array(words * dimensions);
  for (let word = 0; word < words; word++) {
    const out = word * dimensions;
    const [first, end] = [rowOffsets[word]!, rowOffsets[word + 1]!];
    for (let f = first; f < end; f++) {
      const row = rows[f]! * dimensions;
      for (let k = 0; k < dimensions; k++) vectors[out + k]! += parameters.table[row + k]!;
    }
    const scale = Math.exp(parameters.logWeights[slots[word]!]!) / (end - first);
    for (let k = 0; k < dimensions; k++) vectors[out + k]! *= scale;
  }
  return vectors;
}

/** Writes the mean of each group's texts, brought to length 1, where {@link findNeighbors} reads it. */
export function writeGroupVectors(
  memory: TrainingMemory,
  groups: readonly TextGroup[],
  words: Float32Array,
): void {
  const { dimensions } = memory.settings;
  const { header, vectors } = memory.groups;
  header[0] = groups.length;
  const text = new Float32Array(dimensions);
  for (const [i, group] of groups.entries()) {
    const mean = vectors.subarray(i * dimensions, (i + 1) * dimensions).fill(0);
    for (const number of group.left.slice(0, MAX_TEXTS)) {
      sumWords(memory, { number, words, into: text.fill(0) });
      addUnit(text, mean);
    }
    const own = mean.slice();
    addUnit(own, mean.fill(0));
  }
}

function sumWords(
  { settings, vocabulary }: TrainingMemory,
  { number, words, into }: { number: number; words: Float32Array; into: Float32Array },
): void {
  const { dimensions } = settings;
  const { textOffsets, textWords } = vocabulary;
  for (let o = textOffsets[number]!; o < textOffsets[number + 1]!; o++) {
    const word = textWords[o]! * dimensions;
    for (let k = 0; k < dimensions; k++) into[k]! += words[word + k]!;
  }
}

function addUnit(vector: Float32Array, into: Float32Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return;
  const scale = 1 / Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) into[k]! += vector[k]! * scale;
}
