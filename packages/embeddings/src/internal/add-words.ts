/** Vectors in one array, each as long as the sum that they are added to, and where those to add begin. */
export interface ChosenVectors {
  readonly vectors: Float32Array;
  readonly places: Int32Array;
  readonly count: number;
}

/**
 * Adds vectors to `sum`, one after the other, each sum rounded to float32: the numbers of the plain double loop.
 * Four at a time, because reading and writing `sum` takes longer than adding.
 */
export function addWords({ vectors, places, count }: ChosenVectors, sum: Float32Array): void {
  const size = sum.length;
  let p = 0;
  for (; p + 4 <= count; p += 4) {
    const [a, b, c, d] = [places[p]!, places[p + 1]!, places[p + 2]!, places[p + 3]!];
    for (let k = 0; k < size; k++) {
      const two = Math.fround(Math.fround(sum[k]! + vectors[a + k]!) + vectors[b + k]!);
      sum[k] = Math.fround(two + vectors[c + k]!) + vectors[d + k]!;
    }
  }
  for (; p + 2 <= count; p += 2) {
    const [a, b] = [places[p]!, places[p + 1]!];
    for (let k = 0; k < size; k++) {
      sum[k] = Math.fround(sum[k]! + vectors[a + k]!) + vectors[b + k]!;
    }
  }
  for (; p < count; p++) {
    const a = places[p]!;
    for (let k = 0; k < size; k++) sum[k]! += vectors[a + k]!;
  }
}
