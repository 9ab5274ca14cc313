/**
 * Softmax over the cosines of a context with the vectors of the senses that a name may have.
 *
 * p(s) = exp(cos(context, s) / τ) / Σ exp(cos(context, s′) / τ)
 *
 * Reference: ours, after the nearest-context rule of M. Lesk (1986), with vectors in place of shared words.
 */
const TEMPERATURE = 0.1;

/**
 * Which of several senses a context supports, by vectors of any one embedder: of the words around the name
 * (without the name itself), and of what stands near each sense in the ontology (its description, its broader and
 * related concepts). Works for any name and any pack.
 *
 * @param context - Length 1, or all zeros: then nothing is told and all senses are alike.
 * @param senses - One vector per sense, of the same dimensions; none gives none.
 * @returns one share per sense, in their order; they sum to 1.
 */
export function senseAgreement(
  context: Float32Array,
  senses: readonly Float32Array[],
): readonly number[] {
  const cosines = senses.map((sense) => dot(context, sense));
  const highest = Math.max(...cosines);
  const weights = cosines.map((cosine) => Math.exp((cosine - highest) / TEMPERATURE));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * (b[i] ?? 0);
  return sum;
}
