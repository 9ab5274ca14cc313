import type { ShortageFigure, ShortageImport } from './shortage.ts';
import {
  readShortageRows,
  SHARED_COLUMNS,
  type FigurePart,
  type SharedColumn,
} from './internal/read-shortage-rows.ts';
import { readTable, tableNumber, type TableRow } from './internal/read-table.ts';

const COLUMNS = {
  ...SHARED_COLUMNS,
  family: ['fap', 'code_fap', 'fap228', 'fap225', 'fap87', 'fap86', 'code metier'],
  label: ['libelle_fap', 'lib_fap', 'libelle', 'metier'],
  level: ['tension', 'niveau tension', 'classe tension', 'indicateur tension'],
} as const;

export interface ImportDaresTensionsOptions {
  /** Names of columns where the table has others than those looked for. */
  readonly columns?: Readonly<Partial<Record<SharedColumn | 'family' | 'label' | 'level', string>>>;
  /** Year of the figures, where no column says so. */
  readonly year?: number;
}

/**
 * Reads the tensions on the labour market (Dares and France Travail) saved as CSV: one row for each family of
 * occupations and area, with the composite indicator as a class from 1 (easy to recruit) to 5 (very hard). The smallest area
 * of this source is the *département*.
 *
 * @throws MatchingError `invalid-table`: not CSV, or without a column that is needed.
 *
 * @example
 * ```ts
 * import { importDaresTensions } from '@tremplin/matching';
 *
 * const { figures } = importDaresTensions('annee,fap,lib_fap,dep,tension\n2024,M2Z,Informatique,1,5\n');
 * [figures[0]!.area.code, figures[0]!.level]; // ['01', 5]
 * ```
 */
export function importDaresTensions(
  csv: string,
  options: ImportDaresTensionsOptions = {},
): ShortageImport {
  const table = readTable(csv, {
    table: 'DARES',
    columns: COLUMNS,
    required: ['family', 'level'],
    renamed: options.columns ?? {},
  });
  return readShortageRows(table, { source: 'dares', year: options.year, partOf });
}

const SUPPRESSED: ReadonlySet<string> = new Set(['', '*', 's', 'nd', 'na', 'n.d.', 'n.a.']);

function partOf(row: TableRow): FigurePart {
  const family = row.get('family');
  if (family === '')
    return { code: 'invalid-row', message: 'no code of a family; fill its column' };
  if (SUPPRESSED.has(row.get('level').toLowerCase()))
    return {
      code: 'suppressed',
      message: `family ${family}: no class is given; take a larger area`,
    };
  const level = tableNumber(row.get('level'));
  if (level === undefined || !Number.isInteger(level) || level < 1 || level > 5)
    return { code: 'invalid-row', message: `family ${family}: the class is none of 1 to 5` };
  const known = level as ShortageFigure['level'];
  return { family, label: row.get('label'), level: known, projects: null, hard: null };
}
