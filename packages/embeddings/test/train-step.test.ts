import { describe, expect, it } from 'vitest';
import { fillBatch } from '../training/engine/fill-batch.ts';
import { seededRandom } from '../training/engine/seeded-random.ts';
import { createTrainStep } from '../training/engine/train-step.ts';
import { allocateMemory, type TrainingMemory } from '../training/engine/training-memory.ts';
import { compileVocabulary } from '../training/engine/vocabulary.ts';
import { TINY_SETTINGS, tinyCorpus } from './tiny-corpus.ts';

// The temperature is high and nothing is dropped: differences of a loss in float32 say enough then.
const SETTINGS = { ...TINY_SETTINGS, temperature: 0.5, dropout: 0 };
const NUMBER_OF = (text: string): number => tinyCorpus().texts.indexOf(text);

/** A step with the learning rate 0: it computes loss and gradients and changes nothing. */
function measured(change: (memory: TrainingMemory) => void): {
  memory: TrainingMemory;
  loss: number;
} {
  const memory = allocateMemory(SETTINGS, compileVocabulary(tinyCorpus().texts, SETTINGS), {
    mostGroups: 6,
    workers: 1,
  });
  change(memory);
  const left = ['baker', 'soudeur', 'nurse'].map(NUMBER_OF);
  const right = [['boulangère'], ['metal welder'], ['care for patients', 'soigner des patients']];
  fillBatch(memory, { left, right: right.map((texts) => texts.map(NUMBER_OF)) });
  createTrainStep(memory, { index: 0, count: 1 })();
  const losses = memory.activations.losses.subarray(0, 3);
  return { memory, loss: losses.reduce((sum, loss) => sum + loss, 0) / 3 };
}

/** InfoNCE in both directions by its definition, in float64. */
function lossByDefinition({ activations }: TrainingMemory): number {
  const { dimensions, temperature } = SETTINGS;
  const unit = (text: number): number[] => [
    ...activations.units.subarray(text * dimensions, (text + 1) * dimensions),
  ];
  const score = (i: number, j: number): number => {
    const right = unit(3 + j);
    return Math.exp(unit(i).reduce((sum, x, k) => sum + x * right[k]!, 0) / temperature);
  };
  const all = [0, 1, 2];
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const terms = all.map((i) => {
    const row = sum(all.map((j) => score(i, j)));
    const column = sum(all.map((j) => score(j, i)));
    return -Math.log(score(i, i) / row) - Math.log(score(i, i) / column);
  });
  return sum(terms) / 6;
}

describe('a training step', () => {
  it('has the loss of its definition', () => {
    const { memory, loss } = measured(() => undefined);
    expect(loss).toBeCloseTo(lossByDefinition(memory), 5);
  });

  it('has the gradient by the table that differences give', () => {
    const { memory } = measured(() => undefined);
    const { rowGradients, rowStamps } = memory.activations;
    const { dimensions } = SETTINGS;
    const touched = [...rowStamps.keys()].filter((row) => rowStamps[row] === 1);
    expect(touched.length).toBeGreaterThan(50);
    const random = seededRandom(3);
    for (let n = 0; n < 24; n++) {
      const row = touched[Math.floor(random() * touched.length)]!;
      const place = row * dimensions + Math.floor(random() * dimensions);
      const at = (by: number): number =>
        measured(({ parameters }) => (parameters.table[place]! += by)).loss;
      const slope = (at(0.02) - at(-0.02)) / 0.04;
      expect(Math.abs(rowGradients[place]! - slope)).toBeLessThan(3e-5 + Math.abs(slope) * 0.02);
    }
  });

  it('touches no row that no n-gram of the batch has', () => {
    const { memory } = measured(() => undefined);
    const { keptRows, keptCounts, rowStamps } = memory.activations;
    const kept = new Set<number>();
    const { entryRowOffsets, header } = memory.batch;
    for (let entry = 0; entry < header[1]!; entry++) {
      const first = entryRowOffsets[entry]!;
      for (let f = first; f < first + keptCounts[entry]!; f++) kept.add(keptRows[f]!);
    }
    const touched = [...rowStamps.keys()].filter((row) => rowStamps[row] === 1);
    expect(new Set(touched)).toEqual(kept);
  });
});
