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
  family: ['Code métier BMO', 'code metier', 'FAP', 'code_fap'],
  label: ['Nom métier BMO', 'nom metier', 'libelle metier'],
  projects: ['met', 'projets de recrutement'],
  hard: ['xmet', 'projets difficiles'],
} as const;

export interface ImportBmoOptions {
  /** Names of columns where the table has others than the editions known. */
  readonly columns?: Readonly<
    Partial<Record<SharedColumn | 'family' | 'label' | 'projects' | 'hard', string>>
  >;
  /** Year of the survey, where no column says so. */
  readonly year?: number;
}

/**
 * Reads the survey of recruitment needs (*Besoins en main-d'œuvre*, France Travail) saved as CSV: one row for each
 * family of occupations and labour market area, with the recruitments planned (`met`) and those expected to be hard (`xmet`). Rows under
 * statistical secrecy (`*`) are reported as `suppressed`: unknown, which is not zero.
 *
 * @throws MatchingError `invalid-table`: not CSV, or without a column that is needed.
 *
 * @example
 * ```ts
 * import { importBmo } from '@tremplin/matching';
 *
 * const { figures, issues } = importBmo(
 *   'annee;Code métier BMO;Nom métier BMO;BE25;NOMBE25;met;xmet\n2025;M2Z90;Informatique;1101;Centre;200;150\n2025;S1Z20;Cuisine;1101;Centre;*;*\n',
 * );
 * figures[0]!.level; // 4
 * issues[0]!.code; // 'suppressed'
 * ```
 */
export function importBmo(csv: string, options: ImportBmoOptions = {}): ShortageImport {
  const table = readTable(csv, {
    table: 'BMO',
    columns: COLUMNS,
    required: ['family', 'projects', 'hard'],
    renamed: options.columns ?? {},
  });
  return readShortageRows(table, { source: 'bmo', year: options.year, partOf });
}

function partOf(row: TableRow): FigurePart {
  const family = row.get('family');
  if (family === '')
    return { code: 'invalid-row', message: 'no code of a family; fill its column' };
  if ([row.get('projects'), row.get('hard')].includes('*')) {
    const message = `family ${family}: under statistical secrecy; take a larger area`;
    return { code: 'suppressed', message };
  }
  const projects = tableNumber(row.get('projects'));
  const hard = tableNumber(row.get('hard'));
  if (projects === undefined || hard === undefined)
    return {
      code: 'invalid-row',
      message: `family ${family}: a count that is no number of 0 or more`,
    };
  if (projects === 0)
    return {
      code: 'suppressed',
      message: `family ${family}: no recruitment planned, so no share of hard ones`,
    };
  if (hard > projects)
    return {
      code: 'invalid-row',
      message: `family ${family}: more hard recruitments than recruitments`,
    };
  const level = Math.min(5, 1 + Math.floor((hard / projects) * 5)) as ShortageFigure['level'];
  return { family, label: row.get('label'), level, projects, hard };
}
