/** P(X ≤ m) by plain summation of ratios: slow and obviously right for small n. */
export function binomialCdf(m: number, n: number, p: number): number {
  let sum = 0;
  for (let x = 0; x <= m; x++) sum += choose(n, x) * p ** x * (1 - p) ** (n - x);
  return sum;
}

function choose(n: number, x: number): number {
  let result = 1n;
  for (let i = 0; i < x; i++) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return Number(result);
}
