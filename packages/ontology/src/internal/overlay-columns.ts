import { OntologyError } from '../ontology-error.ts';
import type { CsvTable } from './read-csv.ts';

/** What a column of a host's list may hold, by its name in ours. */
export const OVERLAY_COLUMNS = [
  'id',
  'label',
  'aliases',
  'description',
  'language',
  'caseSensitive',
  'kind',
  'type',
  'reuseLevel',
  'hours',
  'code',
  'group',
  'broader',
  'buildsOn',
  'relatedTo',
  'essentialFor',
  'optionalFor',
  'essentialSkills',
  'optionalSkills',
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
] as const;
export type OverlayColumn = (typeof OVERLAY_COLUMNS)[number];

/** Columns that there may be one of for each language: `label_fr`. */
const TEXT_COLUMNS = ['label', 'aliases', 'description'] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

export interface OverlayColumns {
  /** Our name → the host's. */
  readonly names: ReadonlyMap<OverlayColumn, string>;
  /** Columns of texts in a language that is in their name. */
  readonly texts: readonly {
    readonly part: TextColumn;
    readonly language: string;
    readonly column: string;
  }[];
  /** Columns that mean nothing to us, as the host calls them. */
  readonly unknown: readonly string[];
}

const WITH_LANGUAGE = /^(label|aliases|description)[_-]([a-z]{2,3})$/u;

/**
 * Which column of the file is which: by the host's own names first, then by ours, in any case.
 *
 * @throws OntologyError `missing-column` when there is no label, or a column named by the host is not there;
 *   `invalid-option` for a name that is not ours.
 */
export function findOverlayColumns(
  table: CsvTable,
  given: Readonly<Record<string, string>>,
): OverlayColumns {
  refuseTwins(table);
  const ours = new Map<string, string>();
  const taken = new Set<string>();
  for (const [name, wanted] of Object.entries(given)) {
    const column = table.columns.find((candidate) => sameName(candidate, wanted));
    if (column === undefined) throw missingColumn(table, `"${wanted}" (for ${name})`);
    ours.set(checkedName(name), column);
    taken.add(column);
  }
  for (const column of table.columns) {
    const name = ourName(column);
    if (name === undefined || taken.has(column) || ours.has(name)) continue;
    ours.set(name, column);
    taken.add(column);
  }
  const texts = [...ours].flatMap(([name, column]) => {
    const [, part, language] = WITH_LANGUAGE.exec(name) ?? [];
    return part === undefined ? [] : [{ part: part as TextColumn, language: language!, column }];
  });
  if (!ours.has('label') && !texts.some(({ part }) => part === 'label')) {
    throw missingColumn(table, '"label" and none "label_<language>"');
  }
  const names = new Map(
    OVERLAY_COLUMNS.flatMap((name) => (ours.has(name) ? [[name, ours.get(name)!] as const] : [])),
  );
  return { names, texts, unknown: table.columns.filter((column) => !taken.has(column)) };
}

/** Our name of a column, or `undefined`. */
function ourName(column: string): string | undefined {
  const plain = OVERLAY_COLUMNS.find((name) => sameName(name, column));
  if (plain) return plain;
  const lower = column.toLowerCase().replace('-', '_');
  return WITH_LANGUAGE.test(lower) ? lower : undefined;
}

function checkedName(name: string): string {
  const ours = ourName(name);
  if (ours !== undefined) return ours;
  throw new OntologyError(
    'invalid-option',
    `columns: "${name}" is not a column of an overlay; use ${OVERLAY_COLUMNS.join(', ')}, or label_, aliases_ or description_ and a language`,
  );
}

/** Of two columns with one name, one would be lost. */
function refuseTwins({ file, columns }: CsvTable): void {
  const twin = columns.find(
    (column, i) => column !== '' && columns.findIndex((other) => sameName(other, column)) < i,
  );
  if (twin === undefined) return;
  throw new OntologyError(
    'missing-column',
    `${file}: line 1: two columns are named "${twin}"; give each its own name`,
  );
}

function missingColumn({ file, columns }: CsvTable, what: string): OntologyError {
  return new OntologyError(
    'missing-column',
    `${file}: line 1: no column ${what}; found ${columns.join(', ')}; name it so, or say which one it is with the option columns`,
  );
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
