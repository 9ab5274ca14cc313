import type { ConceptKind, Mapping, MappingRelation } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import type { OverlayColumn, OverlayColumns } from './overlay-columns.ts';
import { idFromCode, idFromLabel, isReference } from './overlay-id.ts';
import { PARSE_VALUE, type ParsedValue } from './parse-overlay-value.ts';
import type { CsvRow } from './read-csv.ts';
import { fromCell } from './spreadsheet-cell.ts';

/** How the cells of a list are read. */
export interface OverlayReading {
  readonly columns: OverlayColumns;
  readonly namespace: string;
  /** Of columns whose name and row do not say. */
  readonly language: string | undefined;
  readonly kind: ConceptKind;
  readonly separator: string;
}

/** Cells that name other concepts. */
export const REFERENCE_COLUMNS = [
  'group',
  'broader',
  'buildsOn',
  'relatedTo',
  'essentialFor',
  'optionalFor',
  'essentialSkills',
  'optionalSkills',
] as const;
export type ReferenceColumn = (typeof REFERENCE_COLUMNS)[number];

const MATCH_COLUMNS: readonly MappingRelation[] = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
];

export interface RowTexts {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly description: string;
}

/** One row of a host's list, read; its references are still as written. */
export interface OverlayRow {
  readonly line: number;
  readonly record: Omit<ConceptRecord, 'labels' | 'descriptions' | 'mappings'>;
  readonly texts: ReadonlyMap<string, RowTexts>;
  /** The row says its kind itself. */
  readonly hasKind: boolean;
  /** `all`, or the labels that count in their exact case only. */
  readonly caseSensitive: 'all' | readonly string[];
  readonly mappings: readonly Mapping[];
  readonly references: readonly { readonly column: ReferenceColumn; readonly text: string }[];
  /** What could not be read and does not cost the row. */
  readonly problems: readonly string[];
}

/** The row, or why it cannot be used. */
export function readOverlayRow(
  { line, values }: CsvRow,
  reading: OverlayReading,
): OverlayRow | { readonly refused: 'missing-value' | 'unknown-value'; readonly message: string } {
  const problems: string[] = [];
  const cell = (column: OverlayColumn): string => {
    const name = reading.columns.names.get(column);
    return name === undefined ? '' : fromCell(values[name]!).trim();
  };
  const list = (text: string): readonly string[] => listOf(text, reading.separator);
  const language = languageOf(cell('language'), reading.language);
  if (language === null) {
    const message = `language "${cell('language')}" is not a code such as en or fr; row left out`;
    return { refused: 'unknown-value', message };
  }
  if (language === undefined && hasPlainTexts(cell)) {
    return {
      refused: 'missing-value',
      message: 'no language; row left out, fill the column or give the option language',
    };
  }
  const texts = readTexts(values, { ...reading, language }, problems);
  const first = texts.get(reading.language ?? '') ?? [...texts].toSorted(byLanguage)[0]?.[1];
  if (!first) return { refused: 'missing-value', message: 'no label; row left out' };
  const kind = PARSE_VALUE.kind(cell('kind'));
  if ('problem' in kind) {
    return { refused: 'unknown-value', message: `${kind.problem}; row left out` };
  }
  const ownKind = kind.value ?? reading.kind;
  const id = cell('id');
  const exact = cell('caseSensitive');
  return {
    line,
    record: {
      id:
        id === ''
          ? idFromLabel(namespaceOf(ownKind, reading), first.label)
          : idFromCode(reading.namespace, id),
      kind: ownKind,
      ...(cell('code') !== '' && { code: cell('code') }),
      ...readScalars(cell, problems),
    },
    texts,
    hasKind: kind.value !== undefined,
    caseSensitive: /^(?:yes|true|x|1)$/iu.test(exact) ? 'all' : list(exact.replace(/^no$/iu, '')),
    mappings: readMappings(cell, list, problems),
    references: REFERENCE_COLUMNS.flatMap((column) =>
      list(cell(column)).map((text) => ({ column, text })),
    ),
    problems,
  };
}

/** A skill and an occupation of one name are two concepts: what is not of the list's own kind says so in its id. */
export function namespaceOf(
  kind: ConceptKind,
  reading: Pick<OverlayReading, 'namespace' | 'kind'>,
): string {
  return kind === reading.kind ? reading.namespace : `${reading.namespace}${kind}:`;
}

type Cell = (column: OverlayColumn) => string;

/** Texts whose language is not in the name of their column. */
function hasPlainTexts(cell: Cell): boolean {
  return cell('label') !== '' || cell('aliases') !== '' || cell('description') !== '';
}

function byLanguage([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function readScalars(
  cell: Cell,
  problems: string[],
): Pick<ConceptRecord, 'skillType' | 'reuseLevel' | 'learningHours'> {
  const valueOf = <T>(parsed: ParsedValue<T>): T | undefined => {
    if ('value' in parsed) return parsed.value;
    problems.push(`${parsed.problem}; left empty`);
    return undefined;
  };
  const skillType = valueOf(PARSE_VALUE.skillType(cell('type')));
  const reuseLevel = valueOf(PARSE_VALUE.reuseLevel(cell('reuseLevel')));
  const learningHours = valueOf(PARSE_VALUE.learningHours(cell('hours')));
  return {
    ...(skillType && { skillType }),
    ...(reuseLevel && { reuseLevel }),
    ...(learningHours !== undefined && { learningHours }),
  };
}

function readMappings(
  cell: Cell,
  list: (text: string) => readonly string[],
  problems: string[],
): readonly Mapping[] {
  const found = new Map<string, Mapping>();
  for (const relation of MATCH_COLUMNS) {
    for (const target of list(cell(relation))) {
      if (isReference(target)) found.set(`${relation} ${target}`, { relation, target });
      else problems.push(notAReference(relation, target));
    }
  }
  return [...found.values()];
}

function notAReference(column: string, text: string): string {
  return `${column} "${text}" is neither a URI nor a code with a prefix (rome:M1805); left out`;
}

/** Labels, aliases and descriptions of one row, by language. */
function readTexts(
  values: CsvRow['values'],
  reading: OverlayReading,
  problems: string[],
): ReadonlyMap<string, RowTexts> {
  const { columns, language, separator } = reading;
  const cells = new Map<string, { label: string; aliases: string; description: string }>();
  const put = (part: keyof RowTexts, of: string, column: string): void => {
    const text = fromCell(values[column]!).trim();
    if (text === '') return;
    const entry = cells.get(of) ?? { label: '', aliases: '', description: '' };
    if (entry[part] === '') entry[part] = text;
    else if (part === 'aliases') entry[part] += `${separator}${text}`;
    else if (entry[part] !== text)
      problems.push(`column "${column}": a second ${part} in "${of}"; left out`);
    cells.set(of, entry);
  };
  for (const { part, language: of, column } of columns.texts) put(part, of, column);
  for (const part of ['label', 'aliases', 'description'] as const) {
    const column = columns.names.get(part);
    if (column !== undefined && language !== undefined) put(part, language, column);
  }
  const texts = new Map<string, RowTexts>();
  for (const [of, { label, aliases, description }] of cells) {
    if (label === '')
      problems.push(`no label in "${of}"; what else is in that language is left out`);
    else texts.set(of, { label, aliases: listOf(aliases, separator), description });
  }
  return texts;
}

/** `null`: a language is written that is none. */
function languageOf(cell: string, fallback: string | undefined): string | undefined | null {
  if (cell === '') return fallback;
  return /^[a-z]{2,3}(?:[-_].*)?$/iu.test(cell) ? cell.split(/[-_]/u)[0]!.toLowerCase() : null;
}

/** Also one on each line, as spreadsheets allow in a cell. */
function listOf(text: string, separator: string): readonly string[] {
  const parts = text.split('\n').flatMap((line) => line.split(separator));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
