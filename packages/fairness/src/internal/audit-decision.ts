import type { AuditBasis } from '../audit-report.ts';
import { countAboveMedian } from '../count-above-median.ts';
import type { AuditRows } from '../audit-rows.ts';
import { FairnessError } from '../fairness-error.ts';
import { requireSameLength } from './column-length.ts';

/** Who reached a stage and who passed it: 1 or 0 per row. */
export interface StageDecision {
  readonly name: string;
  readonly reached: Uint8Array;
  readonly passed: Uint8Array;
}

/** The decision that is audited, and the stages before it. */
export interface AuditDecision {
  readonly basis: AuditBasis;
  readonly median: number | null;
  readonly selected: Uint8Array;
  readonly stages: readonly StageDecision[];
}

/** @throws FairnessError `empty-input`, `invalid-column`, `invalid-score`, `invalid-option`. */
export function auditDecision({ selected, scores, stages = [] }: AuditRows): AuditDecision {
  if (selected !== undefined && scores !== undefined) {
    throw new FairnessError(
      'invalid-option',
      'createAudit: got selected and scores; audit one of them at a time',
    );
  }
  const column = selected ?? scores ?? stages.at(-1)?.passed;
  if (column === undefined || column.length === 0) {
    throw new FairnessError(
      'empty-input',
      'createAudit: no rows; give selected, scores or stages with at least one value',
    );
  }
  const steps = stageDecisions(stages, column);
  if (scores !== undefined) {
    const { median } = countAboveMedian(scores, { groups: scores.map(() => null) });
    return {
      basis: 'score above median',
      median,
      selected: Uint8Array.from(scores, (score) => (score > median ? 1 : 0)),
      stages: steps,
    };
  }
  return {
    basis: 'selection',
    median: null,
    selected: selected === undefined ? steps.at(-1)!.passed : flags(selected, 'selected'),
    stages: steps,
  };
}

function stageDecisions(
  stages: NonNullable<AuditRows['stages']>,
  rows: readonly unknown[],
): readonly StageDecision[] {
  let reached = new Uint8Array(rows.length).fill(1);
  return stages.map(({ name, passed: column }) => {
    requireSameLength(rows, column, `createAudit: stage ${name}`);
    const passed = flags(column, `stage ${name}`);
    passed.forEach((flag, row) => {
      if (flag === 0 || reached[row] === 1) return;
      throw new FairnessError(
        'invalid-column',
        `createAudit: row ${row} passes stage ${name} without the stage before; put the stages in their order, or correct the row`,
      );
    });
    const step = { name, reached, passed };
    reached = passed;
    return step;
  });
}

function flags(column: readonly boolean[], where: string): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value: unknown = column[row];
    if (value === true) result[row] = 1;
    else if (value !== false) {
      throw new FairnessError(
        'invalid-column',
        `createAudit: ${where}, row ${row} is not true or false but a ${value === null ? 'null' : typeof value}`,
      );
    }
  }
  return result;
}
