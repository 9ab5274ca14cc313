import { FairnessError } from '../fairness-error.ts';
import { covariances } from '../internal/leaks/covariances.ts';
import { pseudoInverse } from '../internal/leaks/pseudo-inverse.ts';

export interface ConceptEraserOptions {
  /** One class per row; rows of unknown class (`null`) are left out of the fit. */
  readonly classes: readonly (string | null)[];
}

/** A fitted eraser. */
export interface ConceptEraser {
  readonly dimensions: number;
  readonly classes: readonly string[];
  /** Rows that it was fitted on. */
  readonly rows: number;
  /** The vector without what tells the classes apart linearly. */
  erase(vector: readonly number[]): readonly number[];
}

/**
 * LEACE: the smallest change of the vectors (in mean square) after which no linear classifier does better than
 * a constant on the rows that it was fitted on. All classes then have one mean. That is all it promises: what is
 * not linear stays, and on other rows some of the linear part does too. Measure both with {@link leakTest}.
 *
 * Reference: Belrose et al. (2023), LEACE: Perfect linear concept erasure in closed form, NeurIPS, theorem 4.3
 * and its affine form; here as x − Σxz (Σzx Σxx⁺ Σxz)⁺ Σzx Σxx⁺ (x − μ), which is the same map.
 *
 * @param vectors one row of finite numbers per person, all of one length.
 * @throws FairnessError `empty-input`, `invalid-column`, `invalid-score` for a number that is not finite.
 *
 * @example
 * ```ts
 * import { createConceptEraser } from '@tremplin/fairness';
 *
 * const vectors = [[2, 0], [3, 1], [4, 1], [0, 1], [1, 2], [1, 3]];
 * const eraser = createConceptEraser(vectors, { classes: ['f', 'f', 'f', 'm', 'm', 'm'] });
 * const erased = vectors.map((vector) => eraser.erase(vector)[0]!);
 * const mean = (rows: readonly number[]) => rows.reduce((sum, x) => sum + x, 0) / rows.length;
 * // Both classes now have the same mean:
 * Math.abs(mean(erased.slice(0, 3)) - mean(erased.slice(3))) < 1e-12; // true
 * ```
 */
export function createConceptEraser(
  vectors: readonly (readonly number[])[],
  options: ConceptEraserOptions,
): ConceptEraser {
  requireRows(vectors, options);
  const classes = Array.from(new Set(options.classes.filter((name) => name !== null))).toSorted();
  const known = vectors.flatMap((vector, row) => {
    const name = options.classes[row];
    return name == null ? [] : [{ vector, code: classes.indexOf(name) }];
  });
  if (known.length === 0) {
    throw new FairnessError('empty-input', 'createConceptEraser: no row has a class; give some');
  }
  const d = vectors[0]!.length;
  const k = classes.length;
  const { mean, own, cross } = covariances(known, d, k);
  const inverse = pseudoInverse(own, d);
  // Rows of `read`: Σzx Σxx⁺, one per class.
  const read = Array.from({ length: k }, (_, c) =>
    Float64Array.from({ length: d }, (_unused, j) => {
      let sum = 0;
      for (let i = 0; i < d; i++) sum += cross[i * k + c]! * inverse[i * d + j]!;
      return sum;
    }),
  );
  const inner = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      for (let i = 0; i < d; i++) inner[a * k + b]! += read[a]![i]! * cross[i * k + b]!;
    }
  }
  const solve = pseudoInverse(inner, k);
  return { dimensions: d, classes, rows: known.length, erase };

  function erase(vector: readonly number[]): readonly number[] {
    requireVector(vector, d);
    const seen = read.map((row) => row.reduce((sum, w, i) => sum + w * (vector[i]! - mean[i]!), 0));
    const weights = seen.map((_, a) => seen.reduce((sum, s, b) => sum + solve[a * k + b]! * s, 0));
    return vector.map((x, i) => x - weights.reduce((sum, w, c) => sum + w * cross[i * k + c]!, 0));
  }
}

function requireRows(
  vectors: readonly (readonly number[])[],
  { classes }: ConceptEraserOptions,
): void {
  if (vectors.length === 0 || vectors[0]!.length === 0) {
    throw new FairnessError('empty-input', 'createConceptEraser: no vectors; give at least one');
  }
  if (classes.length !== vectors.length) {
    throw new FairnessError(
      'invalid-column',
      `createConceptEraser: ${classes.length} classes for ${vectors.length} rows; give one per row`,
    );
  }
  for (const vector of vectors) requireVector(vector, vectors[0]!.length);
}

function requireVector(vector: readonly number[], dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new FairnessError(
      'invalid-column',
      `createConceptEraser: a vector of ${vector.length} numbers among vectors of ${dimensions}; give one length`,
    );
  }
  if (vector.every(Number.isFinite)) return;
  throw new FairnessError(
    'invalid-score',
    'createConceptEraser: a vector holds a number that is not finite; leave the row out',
  );
}
