/** Brings a vector to length 1, in place; zeros stay zeros. */
export function scaleToUnit(vector: Float32Array): Float32Array {
  let square = 0;
  for (let k = 0; k < vector.length; k++) square += vector[k]! * vector[k]!;
  if (square === 0) return vector;
  const scale = 1 / Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) vector[k]! *= scale;
  return vector;
}
