import {
  localLaw144Tables,
  type AuditReport,
  type AuditRows,
  type LocalLaw144Cell,
  type LocalLaw144Tables,
} from '@tremplin/fairness';
import { CliError } from '../cli-error.ts';

/** Counts the cells of sex and race that `--nyc sex,race` names. */
export function lawTables(
  rows: AuditRows,
  report: AuditReport,
  names: readonly string[],
): LocalLaw144Tables {
  const [sex, race] = names.map((name) => rows.attributes[name]);
  if (names.length !== 2 || sex === undefined || race === undefined) {
    throw new CliError(
      'usage',
      'audit: --nyc takes two columns of --group: that of sex, then that of race or ethnicity',
    );
  }
  const cells = new Map<
    string,
    { -readonly [Key in keyof LocalLaw144Cell]: LocalLaw144Cell[Key] }
  >();
  for (let row = 0; row < report.rows; row++) {
    const own = { sex: sex[row] ?? null, race: race[row] ?? null };
    const key = JSON.stringify([own.sex, own.race]);
    const cell = cells.get(key) ?? { ...own, selected: 0, total: 0 };
    cell.total += 1;
    if (isSelected(rows, report, row)) cell.selected += 1;
    cells.set(key, cell);
  }
  const ordered = Array.from(cells).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return localLaw144Tables({ cells: ordered.map(([, cell]) => cell) });
}

function isSelected(
  { selected, scores, ranks, stages = [] }: AuditRows,
  { median, top }: AuditReport,
  row: number,
): boolean {
  if (scores) return scores[row]! > median!;
  if (ranks) return ranks[row]! <= top!;
  return (selected ?? stages.at(-1)?.passed ?? [])[row] === true;
}
