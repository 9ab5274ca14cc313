import type { StaticModel } from '../../src/static-model.ts';
import { multiplyPlain } from '../engine/multiply-plain.ts';

/** How much the mean over a concept's labels counts beside the best of them. */
const MEAN_SHARE = 0.05;

/** Concepts by the vectors of their labels. */
export interface LabelIndex {
  /** Number of each concept. */
  readonly numbers: ReadonlyMap<string, number>;
  /**
   * Of each concept, the highest cosine of any of these vectors (in a row) with any of its labels, plus a little
   * of the mean cosine: some labels belong to several concepts.
   */
  similarities(vectors: Float32Array): Float64Array;
}

/** A label and what it is a label of. */
export type ConceptLabel = readonly [concept: string, label: string];

export function createLabelIndex(model: StaticModel, labels: Iterable<ConceptLabel>): LabelIndex {
  const numbers = new Map<string, number>();
  const owners: number[] = [];
  const vectors: Float32Array[] = [];
  for (const [concept, label] of labels) {
    const number = numbers.get(concept) ?? numbers.size;
    numbers.set(concept, number);
    owners.push(number);
    vectors.push(model.textVector(label));
  }
  return indexOf({ model, numbers, owners, vectors });
}

/** One vector per concept: half its first label, half the mean of all, as windows are compared with. */
export function createCentreIndex(model: StaticModel, labels: Iterable<ConceptLabel>): LabelIndex {
  const lists = new Map<string, Float32Array[]>();
  for (const [concept, label] of labels) {
    const vector = model.textVector(label);
    const list = lists.get(concept);
    if (list) list.push(vector);
    else lists.set(concept, [vector]);
  }
  const vectors = [...lists.values()].map((list) => {
    const mean = new Float32Array(model.dimensions);
    for (const vector of list) vector.forEach((value, k) => (mean[k]! += value));
    const length = Math.hypot(...mean) || 1;
    return mean.map((value, k) => (value / length + list[0]![k]!) / 2);
  });
  const numbers = new Map([...lists.keys()].map((concept, i) => [concept, i]));
  return indexOf({ model, numbers, owners: [...numbers.values()], vectors });
}

function indexOf(content: {
  readonly model: StaticModel;
  readonly numbers: ReadonlyMap<string, number>;
  readonly owners: readonly number[];
  readonly vectors: readonly Float32Array[];
}): LabelIndex {
  const { numbers, owners, vectors } = content;
  const { dimensions } = content.model;
  const flat = joinVectors(vectors, dimensions);
  const counts = new Float64Array(numbers.size);
  for (const owner of owners) counts[owner]!++;
  return {
    numbers,
    similarities(asked) {
      const rows = asked.length / dimensions;
      const into = new Float32Array(rows * owners.length);
      const columns = owners.length;
      multiplyPlain({
        left: asked,
        right: flat,
        into,
        from: 0,
        to: rows,
        columns,
        inner: dimensions,
      });
      const best = new Float64Array(numbers.size).fill(-1);
      const sums = new Float64Array(numbers.size);
      for (let i = 0; i < into.length; i++) {
        const owner = owners[i % columns]!;
        sums[owner]! += into[i]!;
        if (into[i]! > best[owner]!) best[owner] = into[i]!;
      }
      return best.map((score, i) => score + (MEAN_SHARE * sums[i]!) / (rows * counts[i]!));
    },
  };
}

/** Vectors in a row. */
export function joinVectors(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const flat = new Float32Array(vectors.length * dimensions);
  for (const [i, vector] of vectors.entries()) flat.set(vector, i * dimensions);
  return flat;
}
