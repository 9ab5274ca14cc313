export interface Covariances {
  readonly mean: Float64Array;
  /** d × d, row by row. */
  readonly own: Float64Array;
  /** d × k, row by row: of the vector with the indicator of each class. */
  readonly cross: Float64Array;
}

/** Population covariances, centred first so that large means cost no digits. */
export function covariances(
  rows: readonly { readonly vector: readonly number[]; readonly code: number }[],
  d: number,
  k: number,
): Covariances {
  const n = rows.length;
  const mean = new Float64Array(d);
  const share = new Float64Array(k);
  for (const { vector, code } of rows) {
    share[code]! += 1 / n;
    for (let i = 0; i < d; i++) mean[i]! += vector[i]! / n;
  }
  const own = new Float64Array(d * d);
  const cross = new Float64Array(d * k);
  const centred = new Float64Array(d);
  for (const { vector, code } of rows) {
    for (let i = 0; i < d; i++) centred[i] = vector[i]! - mean[i]!;
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) own[i * d + j]! += (centred[i]! * centred[j]!) / n;
      for (let c = 0; c < k; c++) {
        cross[i * k + c]! += (centred[i]! * ((c === code ? 1 : 0) - share[c]!)) / n;
      }
    }
  }
  return { mean, own, cross };
}
