import {
  createBarometer,
  FairnessError,
  formatBarometerHtml,
  formatBarometerMarkdown,
  type BarometerCount,
  type BarometerReport,
} from '@tremplin/fairness';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { requireColumns } from '../internal/audit-columns.ts';
import { createScreen } from '../internal/create-screen.ts';
import type { OutputOptions } from '../internal/options.ts';
import { readAuditTable, type AuditTableFile } from '../internal/read-audit-table.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunAuditBarometerOptions extends OutputOptions {
  readonly stages: readonly string[];
  /** Of files of decisions: asked for together with a barometer they are a mistake. */
  readonly selected?: string;
  readonly score?: string;
  readonly rank?: string;
  readonly group: readonly string[];
  readonly unknown: readonly string[];
  readonly alpha?: number;
  readonly suppressBelow?: number;
  readonly html?: string;
  readonly force?: true;
}

const COLUMNS = ['period', 'stage', 'attribute', 'group', 'people'] as const;

/** The barometer of a file of aggregates: a row per period, stage, attribute and group. */
export async function runAuditBarometer(
  path: string,
  options: RunAuditBarometerOptions,
  io: CliIo,
): Promise<void> {
  const { selected, score, rank, group } = options;
  if ((selected ?? score ?? rank) !== undefined || group.length > 0) {
    throw new CliError(
      'usage',
      'audit: --barometer reads counts; leave --selected, --score, --rank and --group out',
    );
  }
  const screen = createScreen(io, options.language);
  const table = await readAuditTable(path, io.cwd);
  requireColumns(table.columns, COLUMNS);
  const { counts, leftOut } = readCounts(table, new Set(options.unknown));
  const notes = leftOut.length === 0 ? [] : [noteOf(leftOut, table.unit)];
  if (counts.length === 0)
    throw new CliError(
      'bad-input',
      `${path}: no count can be read; ${notes[0] ?? 'it has a header only'}`,
    );
  for (const note of notes) screen.note(`${path}: ${note}`);
  const report = barometerOf(path, counts, options);
  const { language } = options;
  if (options.html !== undefined) {
    const page = formatBarometerHtml(report, { language, notes });
    const overwrite = options.force === true;
    await writeNewFile(options.html, page, { cwd: io.cwd, overwrite, mode: 0o644 });
    screen.note(`${options.html}: written`);
  }
  if (options.json) screen.json({ barometer: report, notes });
  else screen.verbatim(formatBarometerMarkdown(report, { language }).trimEnd().split('\n'));
}

function readCounts(
  { rows, unreadable }: AuditTableFile,
  unknown: ReadonlySet<string>,
): { readonly counts: readonly BarometerCount[]; readonly leftOut: readonly number[] } {
  const counts: BarometerCount[] = [];
  const leftOut = unreadable.map(({ at }) => at);
  for (const { at, values } of rows) {
    const [period, stage, attribute, group, people] = COLUMNS.map((name) => values.get(name) ?? '');
    const isUsable =
      /^\d{1,12}$/u.test(people!) && period !== '' && stage !== '' && attribute !== '';
    if (!isUsable) {
      leftOut.push(at);
      continue;
    }
    counts.push({
      period: period!,
      stage: stage!,
      attribute: attribute!,
      group: group === '' || unknown.has(group!) ? null : group!,
      people: Number(people),
    });
  }
  return { counts, leftOut: leftOut.toSorted((a, b) => a - b) };
}

function noteOf(leftOut: readonly number[], unit: string): string {
  const shown = leftOut.slice(0, 10).join(', ');
  const more = leftOut.length > 10 ? ` and ${leftOut.length - 10} more` : '';
  return `${leftOut.length} rows left out: without a period, stage, attribute or whole number of people (${unit} ${shown}${more})`;
}

/** Stages as given, else in the order in which the file has them. */
function barometerOf(
  path: string,
  counts: readonly BarometerCount[],
  { stages, alpha, suppressBelow }: RunAuditBarometerOptions,
): BarometerReport {
  try {
    return createBarometer(counts, {
      stages: stages.length > 0 ? stages : Array.from(new Set(counts.map(({ stage }) => stage))),
      ...(alpha !== undefined && { alpha }),
      ...(suppressBelow !== undefined && { suppressBelow }),
    });
  } catch (cause) {
    if (!FairnessError.is(cause)) throw cause;
    throw new CliError(
      'bad-input',
      `${path}: ${cause.message.replace(/^fairness: createBarometer: /u, '')}`,
      { cause },
    );
  }
}
