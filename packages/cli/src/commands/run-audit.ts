import { basename } from 'node:path';
import {
  createAudit,
  createEvidenceSheet,
  exposureCurves,
  formatAuditHtml,
  formatAuditMarkdown,
  type AuditProvenance,
  type AuditReport,
  type AuditRows,
  type ExposureCurves,
} from '@tremplin/fairness';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { readAuditColumns, type AuditColumns, type AuditInput } from '../internal/audit-columns.ts';
import { readLabels } from '../internal/audit-labels.ts';
import { lawTables } from '../internal/audit-law.ts';
import { createScreen } from '../internal/create-screen.ts';
import { describeLeftOut } from '../internal/describe-left-out.ts';
import type { OutputOptions } from '../internal/options.ts';
import { readAuditTable, type AuditTableFile } from '../internal/read-audit-table.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunAuditOptions extends OutputOptions {
  readonly selected?: string;
  readonly score?: string;
  readonly rank?: string;
  readonly stages: readonly string[];
  readonly group: readonly string[];
  readonly job?: string;
  readonly groups?: string;
  readonly id?: string;
  readonly yes?: string;
  readonly unknown: readonly string[];
  readonly top?: number;
  readonly alpha?: number;
  readonly suppressBelow?: number;
  readonly nyc: readonly string[];
  readonly period?: string;
  readonly auditedOn?: string;
  readonly distributedOn?: string;
  readonly auditor?: string;
  readonly html?: string;
  readonly force?: true;
}

/** Audits a file of decisions. */
export async function runAudit(path: string, options: RunAuditOptions, io: CliIo): Promise<void> {
  const columns = columnsOf(options);
  const screen = createScreen(io, options.language);
  const table = await readAuditTable(path, io.cwd);
  const labels = await labelsOf(options, { columns, table, cwd: io.cwd });
  const input = withFile(path, () => readAuditColumns(table, columns, labels?.labels));
  if (input.leftOut.length === table.rows.length + table.unreadable.length) {
    const [why = 'it has a header only'] = describeLeftOut(
      input.leftOut,
      table.unit,
      options.language,
    );
    throw new CliError('bad-input', `${path}: no row can be audited; ${why}`);
  }
  const report = createAudit(input.rows, {
    ...(options.top !== undefined && { top: options.top }),
    ...(options.alpha !== undefined && { alpha: options.alpha }),
    ...(options.suppressBelow !== undefined && { suppressBelow: options.suppressBelow }),
  });
  const notes = [
    ...describeLeftOut(input.leftOut, table.unit, options.language),
    ...(labels?.notes ?? []),
  ];
  for (const note of notes) screen.note(`${path}: ${note}`);
  const extras = extrasOf(input.rows, report, options);
  const provenance = provenanceOf(path, options);
  if (options.html !== undefined) {
    const page = formatAuditHtml(report, {
      language: options.language,
      provenance,
      notes,
      ...extras,
      evidence: createEvidenceSheet({ audit: report }, { language: options.language }),
    });
    const overwrite = options.force === true;
    await writeNewFile(options.html, page, { cwd: io.cwd, overwrite, mode: 0o644 });
    screen.note(`${options.html}: written`);
  }
  if (options.json) {
    const { unit } = table;
    screen.json({
      report,
      provenance,
      ...extras,
      input: { ...countsOf(input, table), unit },
      notes,
    });
  } else {
    screen.verbatim(formatAuditMarkdown(report, options).trimEnd().split('\n'));
  }
}

function columnsOf(options: RunAuditOptions): AuditColumns {
  const { selected, score, rank, stages, group, id, job, yes } = options;
  const decisions = [selected, score, rank].filter((name) => name !== undefined);
  if (decisions.length > 1 || (decisions.length === 0 && stages.length === 0)) {
    throw new CliError(
      'usage',
      'audit: give one of --selected, --score, --rank (or --stages alone)',
    );
  }
  if (group.length === 0)
    throw new CliError('usage', 'audit: name the columns of groups with --group');
  if (options.groups !== undefined && id === undefined) {
    throw new CliError('usage', 'audit: --groups needs --id, the column that both files share');
  }
  if (options.top !== undefined && rank === undefined) {
    throw new CliError('usage', 'audit: --top goes with --rank');
  }
  if (options.nyc.length > 0 && (options.suppressBelow ?? 0) > 0) {
    throw new CliError(
      'usage',
      'audit: --nyc shows every cell, however small; leave --suppress-below out, or --nyc',
    );
  }
  return {
    stages,
    groups: group,
    unknown: new Set(['NaN', 'null', 'NULL', ...options.unknown]),
    ...(selected !== undefined && { selected }),
    ...(score !== undefined && { score }),
    ...(rank !== undefined && { rank }),
    ...(job !== undefined && { job }),
    ...(id !== undefined && { id }),
    ...(yes !== undefined && { yes }),
  };
}

async function labelsOf(
  { groups, id }: RunAuditOptions,
  from: { readonly columns: AuditColumns; readonly table: AuditTableFile; readonly cwd: string },
) {
  if (groups === undefined || id === undefined) return undefined;
  const { columns, table, cwd } = from;
  return readLabels(groups, table, { columns: { ...columns, id }, cwd });
}

/** Names the file in what the columns have against it. */
function withFile<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (!CliError.is(cause)) throw cause;
    throw new CliError(cause.code, `${path}: ${cause.message}`, { cause });
  }
}

function extrasOf(
  rows: AuditRows,
  report: AuditReport,
  { nyc }: RunAuditOptions,
): {
  readonly exposure?: Readonly<Record<string, ExposureCurves>>;
  readonly localLaw144?: ReturnType<typeof lawTables>;
} {
  const { ranks, jobs, attributes } = rows;
  // The places of few people would give away what the tables hide.
  const curves =
    ranks && report.settings.suppressBelow === 0
      ? Object.entries(attributes).map(([name, groups]) => [
          name,
          exposureCurves(ranks, { groups, ...(jobs && { jobs }) }),
        ])
      : [];
  return {
    ...(curves.length > 0 && {
      exposure: Object.fromEntries(curves) as Readonly<Record<string, ExposureCurves>>,
    }),
    ...(nyc.length > 0 && { localLaw144: lawTables(rows, report, nyc) }),
  };
}

function provenanceOf(path: string, options: RunAuditOptions): AuditProvenance {
  const { period, auditedOn, distributedOn, auditor } = options;
  return {
    source: basename(path),
    ...(period !== undefined && { period }),
    ...(auditedOn !== undefined && { auditedOn }),
    ...(distributedOn !== undefined && { distributedOn }),
    ...(auditor !== undefined && { auditor }),
  };
}

function countsOf({ leftOut }: AuditInput, table: AuditTableFile) {
  return { rows: table.rows.length + table.unreadable.length, leftOut };
}
