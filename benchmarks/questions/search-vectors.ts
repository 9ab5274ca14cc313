import { createSeededRandom } from '@tremplin/testkit/seeded-random';

export interface SearchVectors {
  readonly dimensions: number;
  readonly count: number;
  /** Of length 1, one after the other. */
  readonly rows: Float32Array;
  /** Not among the rows, drawn alike. */
  readonly queries: readonly Float32Array[];
}

export interface SearchVectorsOptions {
  readonly dimensions: number;
  readonly count: number;
  readonly queries: number;
  readonly seed: number;
}

/** As many clusters as make some hundred vectors each, as words of one meaning or people of one trade do. */
const PER_CLUSTER = 500;
/** Of the noise against the centres'. */
const SPREAD = 0.6;

/** A mixture of near-Gaussian clouds on the sphere: embeddings cluster, and independent vectors have no near ones. */
export function searchVectors(options: SearchVectorsOptions): SearchVectors {
  const { dimensions, count, queries, seed } = options;
  const random = createSeededRandom(seed);
  const normal = (): number => random.next() + random.next() + random.next() + random.next() - 2;
  const centres = Float32Array.from(
    { length: Math.max(1, Math.round(count / PER_CLUSTER)) * dimensions },
    normal,
  );
  const draw = (into: Float32Array): void => {
    const centre = random.below(centres.length / dimensions) * dimensions;
    let squares = 0;
    for (let i = 0; i < dimensions; i++) {
      const value = centres[centre + i]! + SPREAD * normal();
      into[i] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    for (let i = 0; i < dimensions; i++) into[i] = into[i]! / length;
  };
  const rows = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    draw(rows.subarray(row * dimensions, (row + 1) * dimensions));
  }
  const sought = Array.from({ length: queries }, () => {
    const query = new Float32Array(dimensions);
    draw(query);
    return query;
  });
  return { dimensions, count, rows, queries: sought };
}

export function vectorOf({ rows, dimensions }: SearchVectors, row: number): Float32Array {
  return rows.subarray(row * dimensions, (row + 1) * dimensions);
}
