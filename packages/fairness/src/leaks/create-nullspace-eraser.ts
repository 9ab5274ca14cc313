import { FairnessError } from '../fairness-error.ts';
import { vectorRows } from '../internal/leaks/vector-rows.ts';
import { logisticWeights } from '../internal/leaks/logistic-scores.ts';
import type { ConceptEraser, ConceptEraserOptions } from './create-concept-eraser.ts';

export interface NullspaceEraserOptions extends ConceptEraserOptions {
  /** Classifiers at most, per class: each takes one dimension away; 1 to 500. @defaultValue the dimensions */
  readonly rounds?: number;
  /** Stops when no classifier is right more often than the largest class by more, in [0, 1). @defaultValue 1 ÷ √rows, two standard errors of guessing */
  readonly margin?: number;
}

/** What holds on the rows that it was fitted on. */
export interface NullspaceGuarantee {
  /** Largest entry of P² − P: the map is a projection, doing it twice changes nothing. */
  readonly idempotence: number;
  /** Largest weight of any classifier that survives the projection: all of them see nothing. */
  readonly leftOfClassifiers: number;
  /** Rows that a new classifier gets right after erasure, less the share of the largest class: 0 is chance. */
  readonly accuracyAboveChance: number;
}

/** A fitted {@link createNullspaceEraser}. */
export interface NullspaceEraser extends ConceptEraser {
  /** Dimensions taken away. */
  readonly removed: number;
  readonly guarantee: NullspaceGuarantee;
}

/**
 * INLP: trains a linear classifier of the classes, projects the vectors onto the directions that it does not see, and
 * again, until none does better than a constant. Takes more away than {@link createConceptEraser} (one dimension per
 * classifier) and promises less: that these classifiers are blind, not that all are. The checks of `guarantee` are
 * computed, not assumed; what is not linear stays: measure it with {@link leakTest} on other rows.
 *
 * Reference: Ravfogel, Elazar, Gonen, Twiton & Goldberg (2020), Null It Out: guarding protected attributes by
 * iterative nullspace projection, ACL, algorithm 1, with logistic regression.
 *
 * @param vectors one row of finite numbers per person, all of one length.
 * @throws FairnessError `empty-input`, `invalid-column`, `invalid-score`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createNullspaceEraser } from '@tremplin/fairness';
 *
 * const vectors = Array.from({ length: 40 }, (_, i) => [(i % 2) * 3 + Math.sin(i), Math.cos(i), 1]);
 * const eraser = createNullspaceEraser(vectors, { classes: vectors.map((_, i) => (i % 2 ? 'f' : 'm')) });
 * eraser.removed < 3; // true
 * eraser.guarantee.idempotence < 1e-12; // true
 * eraser.guarantee.leftOfClassifiers < 1e-12; // true
 * ```
 */
export function createNullspaceEraser(
  vectors: readonly (readonly number[])[],
  options: NullspaceEraserOptions,
): NullspaceEraser {
  const rows = vectorRows(vectors, options.classes, 'createNullspaceEraser');
  const { dimensions: d, classes, known, mean } = rows;
  const { rounds = d, margin = 1 / Math.sqrt(Math.max(2, known.length)) } = options;
  requireOptions(rounds, margin);
  const directions: Float64Array[] = [];
  const raw: Float64Array[] = [];
  const project = (vector: Float64Array): Float64Array =>
    directions.reduce((left, direction) => without(left, direction), vector);
  const seenBy = (): readonly Seen[] => {
    const left = known.map(({ centred }) => project(centred));
    // Two classes have one border; more have one each.
    const asked = classes.length === 2 ? [1] : Array.from(classes.keys());
    return asked.map((code) =>
      classify(
        left,
        known.map((row) => row.code === code),
        d,
      ),
    );
  };
  for (let round = 0; round < rounds && directions.length < d; round++) {
    const seen = seenBy().filter(({ aboveChance }) => aboveChance > margin);
    if (seen.length === 0) break;
    for (const { weights } of seen) {
      raw.push(weights);
      const direction = unit(project(weights));
      if (direction !== null) directions.push(direction);
    }
  }
  return {
    dimensions: d,
    classes,
    rows: known.length,
    removed: directions.length,
    guarantee: {
      idempotence: idempotenceOf(project, d),
      leftOfClassifiers: Math.max(
        0,
        ...raw.flatMap((weights) => Array.from(project(weights), Math.abs)),
      ),
      accuracyAboveChance: Math.max(0, ...seenBy().map(({ aboveChance }) => aboveChance)),
    },
    erase(vector) {
      rows.requireVector(vector);
      const left = project(Float64Array.from(vector, (x, i) => x - mean[i]!));
      return Array.from(left, (x, i) => x + mean[i]!);
    },
  };
}

interface Seen {
  /** Of length one, or zeros. */
  readonly weights: Float64Array;
  readonly aboveChance: number;
}

function classify(vectors: readonly Float64Array[], labels: readonly boolean[], d: number): Seen {
  const longest = Math.max(...vectors.map((vector) => Math.hypot(...vector)));
  const scale = longest > 1e-9 ? 1 / longest : 0;
  const indices = Int32Array.from({ length: d }, (_, i) => i);
  const rows = vectors.map((vector) => ({ indices, values: vector.map((x) => x * scale) }));
  const all = Array.from(labels.keys());
  const fitted = logisticWeights({ size: d, rows }, labels, all);
  const right = all.filter((row) => {
    const odds = rows[row]!.values.reduce((sum, x, i) => sum + x * fitted[i]!, fitted[d]!);
    return odds > 0 === labels[row];
  }).length;
  const positives = labels.filter(Boolean).length;
  const chance = Math.max(positives, labels.length - positives);
  const weights = fitted.slice(0, d);
  return { weights: unit(weights) ?? weights, aboveChance: (right - chance) / labels.length };
}

function without(vector: Float64Array, direction: Float64Array): Float64Array {
  const along = vector.reduce((sum, x, i) => sum + x * direction[i]!, 0);
  return vector.map((x, i) => x - along * direction[i]!);
}

/** `null` where hardly anything is left: the direction is taken away already. */
function unit(vector: Float64Array): Float64Array | null {
  const length = Math.hypot(...vector);
  return length < 1e-9 ? null : vector.map((x) => x / length);
}

function idempotenceOf(project: (vector: Float64Array) => Float64Array, d: number): number {
  let most = 0;
  for (let i = 0; i < d; i++) {
    const once = project(Float64Array.from({ length: d }, (_, j) => (i === j ? 1 : 0)));
    const twice = project(once);
    once.forEach((x, j) => (most = Math.max(most, Math.abs(x - twice[j]!))));
  }
  return most;
}

function requireOptions(rounds: number, margin: number): void {
  if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > 500) {
    throw new FairnessError(
      'invalid-option',
      `createNullspaceEraser: rounds is ${rounds}; expected a whole number from 1 to 500`,
    );
  }
  if (margin >= 0 && margin < 1) return;
  throw new FairnessError(
    'invalid-option',
    `createNullspaceEraser: margin is ${margin}; expected a share in [0, 1)`,
  );
}
