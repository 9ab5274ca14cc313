import { lintLabels } from './lint-labels.ts';
import { lintLearning } from './lint-learning.ts';
import { lintOccupations } from './lint-occupations.ts';
import { lintShape } from './lint-shape.ts';
import type { PackRows } from './pack-rows.ts';

/** A row of the pack that breaks a rule of `docs/digital-pack.md`. */
export interface LintFinding {
  readonly rule: string;
  /** Id of the concept, or of the competence or group that is wanting. */
  readonly concept: string;
  readonly message: string;
}

/**
 * Every breach of the editorial rules that a machine can see without the official files. Rows of the wrong shape are
 * reported alone: the other rules would stumble over them.
 */
export function lintRows(rows: PackRows): readonly LintFinding[] {
  const shape = lintShape(rows);
  if (shape.length > 0) return shape;
  return [...lintLabels(rows), ...lintLearning(rows), ...lintOccupations(rows)];
}
