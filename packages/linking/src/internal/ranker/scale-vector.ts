/** Brings a vector to this length in place; zeros stay zeros. */
export function scaleVector(vector: Float32Array, length: number): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const factor = squares === 0 ? 0 : length / Math.sqrt(squares);
  for (let k = 0; k < vector.length; k++) vector[k]! *= factor;
}
