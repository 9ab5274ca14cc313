/**
 * P(X = 0 … n) for X binomial(n, p), from the mode outwards by ratios of neighbors: nothing overflows, what
 * underflows is 0.
 */
export function binomialPmf(n: number, p: number): Float64Array {
  const pmf = new Float64Array(n + 1);
  if (p <= 0 || p >= 1) {
    pmf[p <= 0 ? 0 : n] = 1;
    return pmf;
  }
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  pmf[mode] = 1;
  let sum = 1;
  for (let x = mode; x < n && pmf[x]! > 0; x++) {
    sum += pmf[x + 1] = pmf[x]! * ((n - x) / (x + 1)) * odds;
  }
  for (let x = mode; x > 0 && pmf[x]! > 0; x--) {
    sum += pmf[x - 1] = (pmf[x]! * (x / (n - x + 1))) / odds;
  }
  for (let x = 0; x <= n; x++) pmf[x] = pmf[x]! / sum;
  return pmf;
}
