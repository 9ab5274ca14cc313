import type { AuditReport } from './audit-report.ts';
import type { AuditRows } from './audit-rows.ts';
import type { AssessOptions } from './assessment.ts';
import { FairnessError } from './fairness-error.ts';
import { auditDecision, type AuditDecision } from './internal/audit-decision.ts';
import { auditTables, type TableDraft } from './internal/audit-tables.ts';
import { finishTable } from './internal/finish-table.ts';
import { compareGroups } from './internal/compare-groups.ts';
import { requireSameLength } from './internal/column-length.ts';
import { crossTable } from './internal/cross-table.ts';
import { encodeColumn, type EncodedColumn } from './internal/encoded-column.ts';
import { assessSettings, judge, verdictOf } from './internal/judge.ts';
import { requireUniqueIds } from './internal/top-groups.ts';

export interface AuditOptions extends AssessOptions {
  /** Tables of two and more attributes together. @defaultValue `true` */
  readonly intersections?: boolean;
  /**
   * With `ranks`: how many places count as selected, from 1. @defaultValue `10`, in every job; fewer where the
   * longest list is shorter than twenty: half of it, rounded down, and at least one
   */
  readonly top?: number;
  /** Groups with less than this share of the rows are marked rare, in [0, 1). @defaultValue `0.02` */
  readonly rareBelow?: number;
  /**
   * Cells of fewer people are suppressed; of one table never one alone, which the sums would give away. Table by
   * table: what several tables, or several reports, give away together is not checked. A whole number ≥ 0. @defaultValue `0`, nothing is suppressed
   */
  readonly suppressBelow?: number;
}

/**
 * A whole audit as data: counts, rates with exact intervals, impact ratios and verdicts, by each attribute, by
 * attributes together and by stage. One Holm adjustment covers every comparison in it, so that an audit of
 * equal treatment raises any concern with a probability of at most `alpha`, however many groups it looks at.
 *
 * Every row is in `overall` of every table (of a stage: every row that reached it), and in a cell or in
 * `unknown`.
 *
 * @throws FairnessError `empty-input` without rows or attributes; `invalid-column` for columns of different
 * lengths; `invalid-score`, `duplicate-id`, `invalid-k`, `invalid-option`, `too-large`.
 *
 * @example
 * ```ts
 * import { createAudit } from '@tremplin/fairness';
 *
 * const { tables, verdict } = createAudit({
 *   selected: [true, false, true, true],
 *   attributes: { gender: ['f', 'f', 'm', null], age: ['50+', '18-49', '18-49', '50+'] },
 * });
 * tables.map(({ attributes }) => attributes.join(' × ')); // ['gender', 'age', 'gender × age']
 * tables[0]?.cells.map(({ group, rate }) => [group, rate]); // [['f', 0.5], ['m', 1]]
 * tables[0]?.unknown; // { selected: 1, total: 1 }
 * verdict; // 'insufficient evidence'
 * ```
 */
export function createAudit(rows: AuditRows, options: AuditOptions = {}): AuditReport {
  const settings = assessSettings(options, 'createAudit');
  const { rareBelow = 0.02, suppressBelow = 0, intersections = true } = options;
  requireOptions(rareBelow, suppressBelow);
  const decision = auditDecision(rows, options.top);
  const { attributes, jobs } = encodeRows(rows, decision.selected.length);
  const drafts = draftTables(decision, { attributes, jobs, intersections });
  const perTable = drafts.map(({ jobs: counts }) => compareGroups(counts));
  const judged = judge(perTable.flat(), settings);
  let next = 0;
  const tables = drafts.map((draft, i) => {
    const assessments = judged.slice(next, (next += perTable[i]!.length));
    return finishTable(draft, assessments, { rareBelow, suppressBelow });
  });
  const lastJob = jobs.names.length;
  const unknownJob = rows.jobs ? jobs.codes.filter((code) => code === lastJob).length : 0;
  return {
    basis: decision.basis,
    median: decision.median,
    top: decision.top,
    rows: decision.selected.length,
    jobs: rows.jobs ? lastJob + (unknownJob > 0 ? 1 : 0) : 1,
    unknownJob,
    tables,
    verdict: verdictOf(judged),
    settings: {
      ...settings,
      comparisons: judged.filter(({ pValue }) => pValue !== null).length,
      rareBelow,
      suppressBelow,
    },
  };
}

function draftTables(
  decision: AuditDecision,
  columns: {
    readonly attributes: ReadonlyMap<string, EncodedColumn>;
    readonly jobs: EncodedColumn;
    readonly intersections: boolean;
  },
): readonly TableDraft[] {
  const { attributes, jobs, intersections } = columns;
  const encoded = [jobs, ...attributes.values()];
  const shape = { names: Array.from(attributes.keys()), columns: encoded };
  const own = auditTables(crossTable(encoded, decision.selected, null), {
    ...shape,
    stage: null,
    intersections,
  });
  const stages = decision.stages.flatMap(({ name, passed, reached }) =>
    auditTables(crossTable(encoded, passed, reached), {
      ...shape,
      stage: name,
      intersections: false,
    }),
  );
  return [...own, ...stages];
}

function encodeRows(
  { attributes, jobs, ids }: AuditRows,
  rows: number,
): { readonly attributes: ReadonlyMap<string, EncodedColumn>; readonly jobs: EncodedColumn } {
  const entries = Object.entries(attributes);
  if (entries.length === 0 || entries.length > 6) {
    throw new FairnessError(
      entries.length === 0 ? 'empty-input' : 'too-large',
      `createAudit: got ${entries.length} attributes; give 1 to 6`,
    );
  }
  const expected = { length: rows } as readonly unknown[];
  for (const [name, column] of entries) {
    requireSameLength(expected, column, `createAudit: attribute ${name}`);
  }
  if (jobs) requireSameLength(expected, jobs, 'createAudit: jobs');
  if (ids) {
    requireSameLength(expected, ids, 'createAudit: ids');
    requireUniqueIds(
      ids.map((id) => ({ id })),
      'createAudit: ids',
    );
  }
  return {
    attributes: new Map(
      entries.map(([name, column]) => [name, encodeColumn(column, `createAudit: ${name}`)]),
    ),
    jobs: jobs
      ? encodeColumn(jobs, 'createAudit: jobs')
      : { names: [], codes: new Int32Array(rows) },
  };
}

function requireOptions(rareBelow: number, suppressBelow: number): void {
  if (!(rareBelow >= 0 && rareBelow < 1)) {
    throw new FairnessError(
      'invalid-option',
      `createAudit: rareBelow is ${rareBelow}; expected a share in [0, 1)`,
    );
  }
  if (!Number.isSafeInteger(suppressBelow) || suppressBelow < 0) {
    throw new FairnessError(
      'invalid-option',
      `createAudit: suppressBelow is ${suppressBelow}; expected a whole number ≥ 0`,
    );
  }
}
