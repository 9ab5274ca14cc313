import type { AuditRows } from '@tremplin/fairness';
import { CliError } from '../cli-error.ts';
import type { AuditTableFile, AuditTableRow } from './read-audit-table.ts';
import { suggestName } from './suggest-name.ts';

/** What `tremplin audit` is asked to read. */
export interface AuditColumns {
  readonly selected?: string;
  readonly score?: string;
  readonly rank?: string;
  readonly stages: readonly string[];
  readonly groups: readonly string[];
  readonly job?: string;
  readonly id?: string;
  /** Texts that mean "not known", besides empty ones. */
  readonly unknown: ReadonlySet<string>;
  /** The value of `selected` and `stages` that means yes; otherwise yes, true, 1… */
  readonly yes?: string;
}

/** Why a row is in no number of the audit. */
export type LeftOutReason =
  | 'wrong-number-of-values'
  | 'not-an-object'
  | 'neither-yes-nor-no'
  | 'no-number'
  | 'no-place'
  | 'no-id'
  | 'repeated';

/** A row that is in no number of the audit. */
export interface LeftOutRow {
  readonly at: number;
  readonly reason: LeftOutReason;
  /** The column that the reason is about. */
  readonly column?: string;
}

/** Columns as the audit takes them, and all rows that it does not. */
export interface AuditInput {
  readonly rows: AuditRows;
  readonly leftOut: readonly LeftOutRow[];
}

/** Labels from another file: id → column → value. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads the columns. A row without a usable decision, or that repeats another word for word, is left out and
 * named; a row without a group stays in, as of unknown group.
 *
 * @throws CliError `bad-input`: an absent column, or one person twice in a job with different decisions.
 */
export function readAuditColumns(
  table: AuditTableFile,
  columns: AuditColumns,
  labels: Labels | undefined,
): AuditInput {
  const { selected, score, rank, stages, groups, job, id } = columns;
  const own = [selected, score, rank, job, id, ...stages, ...(labels ? [] : groups)];
  requireColumns(table.columns, own);
  const leftOut: LeftOutRow[] = [...table.unreadable];
  const kept: Kept[] = [];
  const seen = new Map<string, Kept>();
  for (const row of table.rows) {
    const decision = decisionOf(row, columns);
    if ('reason' in decision) {
      leftOut.push({ at: row.at, ...decision });
      continue;
    }
    const one = { row, ...decision };
    const repeated = id === undefined ? undefined : repeats(one, seen, { columns, table });
    if (repeated !== undefined) leftOut.push(repeated);
    else kept.push(one);
  }
  const values = (name: string): readonly (string | null)[] =>
    kept.map(({ row }) => known(row.values.get(name), columns.unknown));
  const attribute = (name: string): readonly (string | null)[] =>
    labels && id !== undefined
      ? kept.map(({ row }) =>
          known(labels.get(row.values.get(id) ?? '')?.get(name), columns.unknown),
        )
      : values(name);
  return {
    leftOut: leftOut.toSorted((a, b) => a.at - b.at),
    rows: {
      ...(selected !== undefined && { selected: kept.map(({ flags }) => flags[0]!) }),
      ...(score !== undefined && { scores: kept.map(({ number }) => number!) }),
      ...(rank !== undefined && { ranks: kept.map(({ number }) => number!) }),
      ...(stages.length > 0 && {
        stages: stages.map((name, i) => ({
          name,
          passed: kept.map(({ flags }) => flags[i + (selected === undefined ? 0 : 1)]!),
        })),
      }),
      attributes: Object.fromEntries(groups.map((name) => [name, attribute(name)])),
      ...(job !== undefined && { jobs: values(job) }),
    },
  };
}

interface Decision {
  /** Selected, then the stages. */
  readonly flags: readonly boolean[];
  /** Score or rank. */
  readonly number: number | undefined;
}

type Unusable = Omit<LeftOutRow, 'at'>;

type Kept = Decision & { readonly row: AuditTableRow };

const YES: ReadonlySet<string> = new Set(['1', 'true', 'yes', 'y', 'oui', 'o', 'vrai']);
const NO: ReadonlySet<string> = new Set(['0', 'false', 'no', 'n', 'non', 'faux']);

/** The decision of a row, or why it has none. Says the column, never the value. */
function decisionOf(row: AuditTableRow, columns: AuditColumns): Decision | Unusable {
  const flags: boolean[] = [];
  const asked = [...(columns.selected === undefined ? [] : [columns.selected]), ...columns.stages];
  for (const name of asked) {
    const flag = flagOf(row.values.get(name) ?? '', columns);
    if (flag === undefined) return { reason: 'neither-yes-nor-no', column: name };
    flags.push(flag);
  }
  const numeric = columns.score ?? columns.rank;
  if (numeric === undefined) return { flags, number: undefined };
  const number = numberOf(row.values.get(numeric) ?? '');
  if (number === undefined) return { reason: 'no-number', column: numeric };
  if (columns.rank !== undefined && !(Number.isSafeInteger(number) && number >= 1)) {
    return { reason: 'no-place', column: numeric };
  }
  return { flags, number };
}

function flagOf(value: string, { yes, unknown }: AuditColumns): boolean | undefined {
  if (yes !== undefined) return value === '' || unknown.has(value) ? undefined : value === yes;
  const lower = value.toLowerCase();
  return YES.has(lower) ? true : NO.has(lower) ? false : undefined;
}

/** Point or decimal comma. */
function numberOf(text: string): number | undefined {
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/iu.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

function known(value: string | undefined, unknown: ReadonlySet<string>): string | null {
  return value === undefined || value === '' || unknown.has(value) ? null : value;
}

/** One person once per job: the same again is left out, anything else is a mistake that only people can settle. */
function repeats(
  one: Kept,
  seen: Map<string, Kept>,
  { columns, table }: { readonly columns: AuditColumns; readonly table: AuditTableFile },
): LeftOutRow | undefined {
  const id = one.row.values.get(columns.id!) ?? '';
  if (id === '') return { at: one.row.at, reason: 'no-id', column: columns.id! };
  const job = columns.job === undefined ? '' : (one.row.values.get(columns.job) ?? '');
  const key = JSON.stringify([id, job]);
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, one);
    return undefined;
  }
  const relevant = [
    columns.selected,
    columns.score,
    columns.rank,
    ...columns.stages,
    ...columns.groups,
  ];
  const isSame = relevant.every(
    (name) => name === undefined || one.row.values.get(name) === first.row.values.get(name),
  );
  if (isSame) return { at: one.row.at, reason: 'repeated' };
  throw new CliError(
    'bad-input',
    `${table.unit}s ${first.row.at} and ${one.row.at} are the same ${columns.id}${columns.job === undefined ? '' : ` and ${columns.job}`} with different values; correct one of them${columns.job === undefined ? ', or name the job with --job' : ''}`,
  );
}

/** @throws CliError `bad-input` for a column that is not there, with the nearest name. */
export function requireColumns(
  columns: readonly string[],
  asked: readonly (string | undefined)[],
): void {
  for (const name of asked) {
    if (name === undefined || columns.includes(name)) continue;
    const near = suggestName(name, columns);
    const shown = columns.slice(0, 30).join(', ');
    const hint = near === undefined ? `the file has ${shown}` : `did you mean ${near}?`;
    throw new CliError('bad-input', `no column ${name}; ${hint}`);
  }
}
