import type { LabelVectors } from './label-vectors.ts';

/** Asked vectors that are compared with a row while it is at hand. */
const BLOCK = 4;

/**
 * Of each concept, the highest cosine of each asked vector with any of its rows; −1 for a concept without rows.
 *
 * @param asked - Vectors of length 1 (or all zeros), one after the other.
 * @returns one array over the concepts per asked vector.
 */
export function bestSimilarities(
  labels: LabelVectors,
  asked: Float32Array,
): readonly Float32Array[] {
  const { dimensions, offsets } = labels;
  const concepts = offsets.length - 1;
  const count = asked.length / dimensions;
  const best = Array.from({ length: count }, () => new Float32Array(concepts).fill(-1));
  const dots = new Float64Array(BLOCK);
  for (let block = 0; block < count; block += BLOCK) {
    const size = Math.min(BLOCK, count - block);
    const places = placesOf(block, size, dimensions);
    for (let concept = 0; concept < concepts; concept++) {
      for (let row = offsets[concept]!; row < offsets[concept + 1]!; row++) {
        dotFour({ rows: labels.vectors, at: row * dimensions, asked, places, dimensions }, dots);
        for (let q = 0; q < size; q++) {
          const into = best[block + q]!;
          if (dots[q]! > into[concept]!) into[concept] = dots[q]!;
        }
      }
    }
  }
  return best;
}

/** Of each concept, the highest cosine of any of the asked vectors with any of its rows. */
export function bestOverall(labels: LabelVectors, asked: Float32Array): Float32Array {
  const { dimensions, offsets, vectors } = labels;
  const concepts = offsets.length - 1;
  const best = new Float32Array(concepts).fill(-1);
  const count = asked.length / dimensions;
  const dots = new Float64Array(BLOCK);
  for (let block = 0; block < count; block += BLOCK) {
    const places = placesOf(block, Math.min(BLOCK, count - block), dimensions);
    for (let concept = 0; concept < concepts; concept++) {
      let highest = best[concept]!;
      for (let row = offsets[concept]!; row < offsets[concept + 1]!; row++) {
        dotFour({ rows: vectors, at: row * dimensions, asked, places, dimensions }, dots);
        highest = Math.max(highest, dots[0]!, dots[1]!, dots[2]!, dots[3]!);
      }
      best[concept] = highest;
    }
  }
  return best;
}

/** Where the vectors of a block begin; a block that is not full repeats its last one. */
function placesOf(block: number, size: number, dimensions: number): Int32Array {
  return Int32Array.from({ length: BLOCK }, (_, q) => (block + Math.min(q, size - 1)) * dimensions);
}

interface DotInput {
  readonly rows: Float32Array;
  readonly at: number;
  readonly asked: Float32Array;
  readonly places: Int32Array;
  readonly dimensions: number;
}

/** Four products at once: the row is read once for all. Sums in float64, in one fixed order. */
function dotFour({ rows, at, asked, places, dimensions }: DotInput, into: Float64Array): void {
  const [p0, p1, p2, p3] = [places[0]!, places[1]!, places[2]!, places[3]!];
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < dimensions; k++) {
    const x = rows[at + k]!;
    a += x * asked[p0 + k]!;
    b += x * asked[p1 + k]!;
    c += x * asked[p2 + k]!;
    d += x * asked[p3 + k]!;
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}
