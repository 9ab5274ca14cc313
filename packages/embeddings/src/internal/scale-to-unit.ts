/** Brings a vector to length 1, in place; zeros stay zeros. */
export function scaleToUnit(vector: Float32Array): Float32Array {
  scaleInto(vector, vector, 0);
  return vector;
}

/** Puts a vector brought to length 1 into the numbers of `into` from `at` on; zeros are not put. */
export function scaleInto(vector: Float32Array, into: Float32Array, at: number): void {
  let square = 0;
  for (let k = 0; k < vector.length; k++) square += vector[k]! * vector[k]!;
  if (square === 0) return;
  const scale = 1 / Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) into[at + k] = vector[k]! * scale;
}
