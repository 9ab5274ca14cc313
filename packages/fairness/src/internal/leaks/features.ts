import { FairnessError } from '../../fairness-error.ts';
import { hashOf } from '../seeded-order.ts';

/** Rows as sparse vectors of length about one. */
export interface Features {
  readonly size: number;
  readonly rows: readonly { readonly indices: Int32Array; readonly values: Float64Array }[];
}

/** Slots that n-grams share: collisions cost the adversary little. */
const SLOTS = 2 ** 15;

/** A column that varies by less than this share of the largest number is constant: an eraser leaves rounding behind. */
const ROUNDING = 1e-11;

/**
 * Words, pairs of words and character 3- to 5-grams within words, hashed; log counts, each row of length one.
 * No weights from the data: nothing of a test row is known when the model is fitted.
 */
export function textFeatures(texts: readonly string[]): Features {
  const rows = texts.map((text) => {
    const counts = new Map<number, number>();
    const add = (gram: string): void => {
      const slot = hashOf(gram) % SLOTS;
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
    };
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    words.forEach((word, i) => {
      add(`w ${word}`);
      if (i > 0) add(`p ${words[i - 1]} ${word}`);
      const padded = `<${word}>`;
      for (let n = 3; n <= 5; n++) {
        for (let at = 0; at + n <= padded.length; at++) add(`c ${padded.slice(at, at + n)}`);
      }
    });
    const slots = Array.from(counts).toSorted(([a], [b]) => a - b);
    const values = Float64Array.from(slots, ([, count]) => 1 + Math.log(count));
    return { indices: Int32Array.from(slots, ([slot]) => slot), values: toLengthOne(values) };
  });
  return compact(rows);
}

/** Only slots that any row has, in the order of the slots: the same rows, in less room. */
function compact(rows: Features['rows']): Features {
  const used = Array.from(new Set(rows.flatMap(({ indices }) => Array.from(indices))));
  const places = new Map(used.toSorted((a, b) => a - b).map((slot, i) => [slot, i]));
  return {
    size: places.size,
    rows: rows.map(({ indices, values }) => ({
      indices: indices.map((slot) => places.get(slot)!),
      values,
    })),
  };
}

/** The numbers, standardised over all rows (no class is used for that), and their squares when asked for. */
export function vectorFeatures(
  vectors: readonly (readonly number[])[],
  hasSquares: boolean,
): Features {
  const d = vectors[0]!.length;
  const size = hasSquares ? 2 * d : d;
  const indices = Int32Array.from({ length: size }, (_, i) => i);
  const rows = standardize(vectors, d).map((vector) => ({
    indices,
    values: Float64Array.from(
      indices,
      (i) => (i < d ? vector[i]! : vector[i - d]! ** 2 - 1) / Math.sqrt(size),
    ),
  }));
  return { size, rows };
}

function standardize(vectors: readonly (readonly number[])[], d: number): readonly Float64Array[] {
  const mean = new Float64Array(d);
  const square = new Float64Array(d);
  vectors.forEach((vector, row) => {
    if (vector.length !== d || !vector.every(Number.isFinite)) {
      throw new FairnessError(
        vector.length === d ? 'invalid-score' : 'invalid-column',
        `leakTest: row ${row} has ${vector.length} numbers, or one that is not finite; expected ${d} finite numbers`,
      );
    }
    vector.forEach((x, i) => (mean[i]! += x / vectors.length));
  });
  for (const vector of vectors) {
    vector.forEach((x, i) => (square[i]! += (x - mean[i]!) ** 2 / vectors.length));
  }
  const largest = vectors.reduce((most, vector) => Math.max(most, ...vector.map(Math.abs)), 0);
  return vectors.map((vector) =>
    Float64Array.from(vector, (x, i) =>
      Math.sqrt(square[i]!) > ROUNDING * largest ? (x - mean[i]!) / Math.sqrt(square[i]!) : 0,
    ),
  );
}

function toLengthOne(values: Float64Array): Float64Array {
  const length = Math.hypot(...values);
  return length === 0 ? values : values.map((value) => value / length);
}
