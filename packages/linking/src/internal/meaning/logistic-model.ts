/** A fitted logistic regression; weights by name of feature. */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * P(right) = 1 / (1 + exp(−(intercept + Σ weight × feature))).
 *
 * @param features - In the order of `names`.
 */
export function probabilityOf(
  { intercept, weights }: LogisticModel,
  names: readonly string[],
  features: readonly number[],
): number {
  let sum = intercept;
  for (let i = 0; i < names.length; i++) sum += (weights[names[i]!] ?? 0) * features[i]!;
  return 1 / (1 + Math.exp(-sum));
}
