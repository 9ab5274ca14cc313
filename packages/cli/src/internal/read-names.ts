import type { SwapName } from '@tremplin/fairness';
import { CliError } from '../cli-error.ts';
import { requireColumns } from './audit-columns.ts';
import { readAuditTable } from './read-audit-table.ts';

/**
 * First names from a table with the columns `name` and `sex` (F, M, or 1 and 2 as INSEE writes them): each once,
 * written as names are.
 *
 * @throws CliError `bad-input` when it lacks a column, or names of one sex.
 */
export async function readNames(
  path: string,
  cwd: string,
  note: (text: string) => void,
): Promise<readonly SwapName[]> {
  const table = await readAuditTable(path, cwd);
  requireColumns(table.columns, ['name', 'sex']);
  const names = new Map<string, SwapName>();
  let leftOut = table.unreadable.length;
  for (const { values } of table.rows) {
    const name = titleCase(values.get('name') ?? '');
    const sex = SEXES[(values.get('sex') ?? '').toUpperCase()];
    // A placeholder for rare names in INSEE's file, not a name.
    if (!/^\p{L}[\p{L} '’-]+$/u.test(name) || name.startsWith('_') || sex === undefined)
      leftOut += 1;
    else names.set(`${sex} ${name}`, { name, sex });
  }
  if (leftOut > 0) note(`${path}: ${leftOut} rows without a name and a sex (F, M) left out`);
  const all = Array.from(names.values());
  if (new Set(all.map(({ sex }) => sex)).size < 2) {
    throw new CliError(
      'bad-input',
      `${path}: names of both sexes are needed; check the column sex`,
    );
  }
  return all;
}

const SEXES: Readonly<Record<string, SwapName['sex']>> = {
  F: 'F',
  FEMALE: 'F',
  '2': 'F',
  M: 'M',
  MALE: 'M',
  '1': 'M',
};

/** `JEAN-PIERRE` → `Jean-Pierre`. */
function titleCase(name: string): string {
  return name.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
