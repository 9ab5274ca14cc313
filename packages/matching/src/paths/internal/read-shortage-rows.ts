import type { ShortageArea, ShortageFigure, ShortageImport, TableIssue } from '../shortage.ts';
import type { Table, TableRow } from './read-table.ts';

/** Columns that both sources have, by the names that their editions give them. */
export const SHARED_COLUMNS = {
  year: ['annee', 'year'],
  bassin: ['be', 'code bassin', 'bassin', 'code_bassin_BMO'],
  bassinName: ['nombe', 'nom bassin'],
  departement: ['dept', 'dep', 'departement', 'code departement'],
  departementName: ['nomdept', 'nom departement', 'lib departement'],
  region: ['reg', 'region', 'code region'],
  regionName: ['nom_reg', 'nom region', 'lib region'],
} as const;

export type SharedColumn = keyof typeof SHARED_COLUMNS;

/** What one row says of a family, or what is wrong with it. */
export type FigurePart =
  | Pick<ShortageFigure, 'family' | 'label' | 'level' | 'projects' | 'hard'>
  | Pick<TableIssue, 'code' | 'message'>;

export interface ReadShortageOptions {
  readonly source: ShortageFigure['source'];
  /** Of a table that holds one year and does not say which. */
  readonly year: number | undefined;
  partOf(row: TableRow): FigurePart;
}

/** Rows as figures; a row that does not hold, or that comes a second time, is reported. */
export function readShortageRows(
  { rows, issues }: Table,
  { source, year, partOf }: ReadShortageOptions,
): ShortageImport {
  const figures = new Map<string, ShortageFigure>();
  for (const row of rows) {
    const { line } = row;
    const part = partOf(row);
    const stated = row.get('year') === '' ? year : Number(row.get('year'));
    if ('code' in part) issues.push({ ...part, line });
    else if (stated === undefined || !Number.isInteger(stated) || stated < 1900 || stated > 2200) {
      const message = 'no year between 1900 and 2200; fill its column or give the option "year"';
      issues.push({ code: 'invalid-row', line, message });
    } else {
      const area = areaOf(row);
      const key = [part.family, area.granularity, area.code, stated].join('\n');
      if (figures.has(key)) {
        const message = `family ${part.family} comes a second time for the same area and year; keep one row`;
        issues.push({ code: 'duplicate-row', line, message });
      } else figures.set(key, { source, ...part, area, year: stated });
    }
  }
  return { figures: [...figures.values()], issues: issues.toSorted((a, b) => a.line - b.line) };
}

/** The smallest area that the row names. */
function areaOf(row: TableRow): ShortageArea {
  for (const granularity of ['bassin', 'departement', 'region'] as const) {
    const code = row.get(granularity);
    if (code !== '')
      return { granularity, code: areaCode(code), name: row.get(`${granularity}Name`) };
  }
  return { granularity: 'national', code: '', name: '' };
}

/** Spreadsheets lose the zero of `01`. */
export function areaCode(code: string): string {
  return /^\d$/u.test(code) ? `0${code}` : code.toUpperCase();
}
