import { CONCEPT_KINDS, type ConceptKind } from '../concept.ts';
import type { ImportedFile, ImportIssue, ImportReport } from '../import/import-report.ts';
import type { ConceptRecord, OntologyData } from '../ontology-data.ts';
import { readCsv, requireColumns, type CsvRow } from './read-csv.ts';

/** One file of a classification: its name without folder and without `.gz`, and its text. */
export interface TableSource {
  readonly name: string;
  readonly text: string;
}

export interface ImportTablesOptions {
  /** Called before each file and once at the end. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  /** Stops between two files by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

/** `undefined`: the row was used; else why not. */
export type RowOutcome = Omit<ImportIssue, 'file' | 'line'> | undefined;

/** The first of some outcomes that costs the row. */
export function firstProblem(...outcomes: readonly RowOutcome[]): RowOutcome {
  return outcomes.find((outcome) => outcome !== undefined);
}

/** How to read the files of one layout, recognised by their official name. */
export interface TableReader {
  readonly pattern: RegExp;
  readonly columns: readonly string[];
  /** Rows to read before the others of the same file, because others refer to them. */
  first?(values: CsvRow['values']): boolean;
  /** Files are read by reader in this list's order, so that concepts come before the relations between them. */
  read(values: CsvRow['values'], name: RegExpExecArray): RowOutcome;
}

export interface TablesRead {
  readonly files: readonly ImportedFile[];
  readonly ignored: readonly string[];
  readonly issues: readonly ImportIssue[];
}

/** Feeds every row of every known file to its reader and keeps count of what became of it. */
export function importTables(
  sources: readonly TableSource[],
  readers: readonly TableReader[],
  options: ImportTablesOptions,
): TablesRead {
  const planned = readers.flatMap((reader) =>
    sources
      .filter(({ name }) => reader.pattern.test(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((source) => ({ source, reader })),
  );
  const issues: ImportIssue[] = [];
  const files = planned.map(({ source, reader }, i) => {
    options.signal?.throwIfAborted();
    options.onProgress?.(i, planned.length, source.name);
    return importTable(source, reader, issues);
  });
  options.onProgress?.(planned.length, planned.length, '');
  const known = new Set(planned.map(({ source }) => source.name));
  const ignored = sources.map(({ name }) => name).filter((name) => !known.has(name));
  return { files, ignored: ignored.toSorted(), issues };
}

function importTable(
  source: TableSource,
  reader: TableReader,
  issues: ImportIssue[],
): ImportedFile {
  const table = readCsv(source.name, source.text);
  requireColumns(table, reader.columns);
  const name = reader.pattern.exec(source.name)!;
  let kept = 0;
  const problems: ImportIssue[] = [...table.issues];
  const isFirst = ({ values }: CsvRow): number => (reader.first?.(values) ? 0 : 1);
  const rows = reader.first ? table.rows.toSorted((a, b) => isFirst(a) - isFirst(b)) : table.rows;
  for (const { line, values } of rows) {
    const outcome = reader.read(values, name);
    if (outcome) problems.push({ ...outcome, file: source.name, line });
    else kept++;
  }
  issues.push(...problems.toSorted((a, b) => a.line - b.line));
  return { file: source.name, rows: table.rowCount, kept };
}

/** The report of an import, counted on the rows that came out of it. */
export function importReport(data: OntologyData, read: TablesRead): ImportReport {
  const tally = (keep: (concept: ConceptRecord) => boolean): Record<ConceptKind, number> => {
    const counts = Object.fromEntries(CONCEPT_KINDS.map((kind) => [kind, 0])) as Record<
      ConceptKind,
      number
    >;
    for (const concept of data.concepts) if (keep(concept)) counts[concept.kind]++;
    return counts;
  };
  return {
    ...read,
    concepts: tally(() => true),
    occupationSkills: data.occupationSkills.length,
    skillRelations: data.skillRelations.length,
    broader: data.broader.length,
    occupationContexts: data.occupationContexts?.length ?? 0,
    withoutLabel: Object.fromEntries(
      data.meta.languages.map((language) => [
        language,
        tally((concept) => !concept.labels[language]),
      ]),
    ),
  };
}
