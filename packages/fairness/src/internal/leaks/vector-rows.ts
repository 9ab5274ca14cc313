import { FairnessError } from '../../fairness-error.ts';

/** Vectors of known class, less the mean of all of them. */
export interface VectorRows {
  readonly dimensions: number;
  /** In UTF-16 order. */
  readonly classes: readonly string[];
  readonly known: readonly { readonly centred: Float64Array; readonly code: number }[];
  readonly mean: Float64Array;
  /** @throws FairnessError for a vector of another length, or with a number that is not finite. */
  requireVector(vector: readonly number[]): void;
}

/** @throws FairnessError `empty-input`, `invalid-column`, `invalid-score`. */
export function vectorRows(
  vectors: readonly (readonly number[])[],
  classes: readonly (string | null)[],
  where: string,
): VectorRows {
  if (vectors.length === 0 || vectors[0]!.length === 0) {
    throw new FairnessError('empty-input', `${where}: no vectors; give at least one`);
  }
  if (classes.length !== vectors.length) {
    throw new FairnessError(
      'invalid-column',
      `${where}: ${classes.length} classes for ${vectors.length} rows; give one per row`,
    );
  }
  const d = vectors[0]!.length;
  const requireVector = (vector: readonly number[]): void => requireLength(vector, d, where);
  vectors.forEach(requireVector);
  const names = Array.from(new Set(classes.filter((name) => name !== null))).toSorted();
  if (names.length < 2) {
    throw new FairnessError(
      'empty-input',
      `${where}: ${names.length} classes among the rows; give two at least`,
    );
  }
  const own = vectors.flatMap((vector, row) => {
    const name = classes[row];
    return name == null ? [] : [{ vector, code: names.indexOf(name) }];
  });
  const mean = new Float64Array(d);
  for (const { vector } of own) vector.forEach((x, i) => (mean[i]! += x / own.length));
  const known = own.map(({ vector, code }) => ({
    centred: Float64Array.from(vector, (x, i) => x - mean[i]!),
    code,
  }));
  return { dimensions: d, classes: names, known, mean, requireVector };
}

function requireLength(vector: readonly number[], d: number, where: string): void {
  if (vector.length !== d) {
    throw new FairnessError(
      'invalid-column',
      `${where}: a vector of ${vector.length} numbers among vectors of ${d}; give one length`,
    );
  }
  if (vector.every(Number.isFinite)) return;
  throw new FairnessError(
    'invalid-score',
    `${where}: a vector holds a number that is not finite; leave the row out`,
  );
}
