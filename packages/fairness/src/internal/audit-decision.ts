import type { AuditBasis } from '../audit-report.ts';
import { countAboveMedian } from '../count-above-median.ts';
import type { AuditRows } from '../audit-rows.ts';
import { FairnessError } from '../fairness-error.ts';
import { requireK } from './check.ts';
import { requireSameLength } from './column-length.ts';
import { requireRanks } from './rank-column.ts';

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
  readonly top: number | null;
  readonly selected: Uint8Array;
  readonly stages: readonly StageDecision[];
}

/** @throws FairnessError `empty-input`, `invalid-column`, `invalid-score`, `invalid-k`, `invalid-option`. */
export function auditDecision(rows: AuditRows, wantedTop: number | undefined): AuditDecision {
  const { selected, scores, ranks, stages = [] } = rows;
  requireOneDecision({ selected, scores, ranks });
  const column = selected ?? scores ?? ranks ?? stages.at(-1)?.passed;
  if (column === undefined || column.length === 0) {
    throw new FairnessError(
      'empty-input',
      'createAudit: no rows; give selected, scores, ranks or stages with at least one value',
    );
  }
  const steps = stageDecisions(stages, column);
  const base = { median: null, top: null, stages: steps } as const;
  if (scores !== undefined) {
    const { median } = countAboveMedian(scores, { groups: scores.map(() => null) });
    const above = Uint8Array.from(scores, (score) => (score > median ? 1 : 0));
    return { ...base, basis: 'score above median', median, selected: above };
  }
  if (ranks !== undefined) {
    const top = topOf(ranks, wantedTop);
    const first = Uint8Array.from(ranks, (rank) => (rank <= top ? 1 : 0));
    return { ...base, basis: 'first places', top, selected: first };
  }
  const decided = selected === undefined ? steps.at(-1)!.passed : flags(selected, 'selected');
  return { ...base, basis: 'selection', selected: decided };
}

function requireOneDecision(decisions: Readonly<Record<string, unknown>>): void {
  const given = Object.entries(decisions).flatMap(([name, value]) => (value ? [name] : []));
  if (given.length < 2) return;
  throw new FairnessError(
    'invalid-option',
    `createAudit: got ${given.join(' and ')}; audit one of them at a time`,
  );
}

function topOf(ranks: readonly number[], wanted: number | undefined): number {
  requireRanks(ranks, 'createAudit');
  const longest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const top = wanted ?? Math.max(1, Math.min(10, Math.floor(longest / 2)));
  requireK(top, Number.MAX_SAFE_INTEGER, 'createAudit: top');
  return top;
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
