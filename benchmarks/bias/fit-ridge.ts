/** Ridge regression with an intercept; the same rows give the same numbers. */
export function fitRidge(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number,
): (row: readonly number[]) => number {
  const d = rows[0]!.length;
  const n = rows.length;
  const mean = Array.from({ length: d }, (_, j) => rows.reduce((sum, row) => sum + row[j]! / n, 0));
  const middle = targets.reduce((sum, target) => sum + target / n, 0);
  // Normal equations with the right side as the last column.
  const system = Array.from({ length: d }, (_, i) =>
    Float64Array.from({ length: d + 1 }, (_unused, j) => (i === j ? ridge * n : 0)),
  );
  rows.forEach((row, r) => {
    for (let i = 0; i < d; i++) {
      const x = row[i]! - mean[i]!;
      for (let j = 0; j < d; j++) system[i]![j]! += x * (row[j]! - mean[j]!);
      system[i]![d]! += x * (targets[r]! - middle);
    }
  });
  const weights = solve(system);
  return (row) => middle + row.reduce((sum, value, j) => sum + (value - mean[j]!) * weights[j]!, 0);
}

/** Gauss–Jordan; the ridge makes the matrix positive definite, so that no pivot is 0. */
function solve(system: readonly Float64Array[]): readonly number[] {
  const d = system.length;
  for (let p = 0; p < d; p++) {
    const pivot = system[p]!;
    for (let i = 0; i < d; i++) {
      if (i === p) continue;
      const factor = system[i]![p]! / pivot[p]!;
      for (let j = p; j <= d; j++) system[i]![j]! -= factor * pivot[j]!;
    }
  }
  return system.map((row, i) => row[d]! / row[i]!);
}
