import { CONCEPT_KINDS, type ConceptKind } from '../concept.ts';
import type { ImportedFile, ImportIssue, ImportReport } from '../import/import-report.ts';
import type { ConceptRecord, OntologyData } from '../ontology-data.ts';
import { createCsvReader, type CsvSink } from './csv-reader.ts';
import { decodeChunks } from './decode-chunks.ts';
import { requireColumns, valuesOf, type CsvRow } from './read-csv.ts';

/** One file of a classification: its name without folder and without `.gz`, and its text. */
export interface TableSource {
  readonly name: string;
  readonly text: string;
}

/** One file of a classification that comes in pieces, of any size. */
export interface ChunkedTableSource {
  readonly name: string;
  /**
   * Read once, and only when its turn comes. Bytes are UTF-8, or UTF-16 with its mark: a stream cannot
   * be read twice to find out. Decode other encodings before (`TextDecoderStream`) and give strings.
   */
  readonly chunks: AsyncIterable<string | Uint8Array>;
}

export interface ImportTablesOptions {
  /** Called before each file and once at the end. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  /** Stops between two files, or two pieces of one, by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

/** `undefined`: the row was used; else why not. */
export type RowOutcome = Omit<ImportIssue, 'file' | 'line'> | undefined;

/** Issues that did not cost their row. */
const isLeftOut = ({ isKept }: ImportIssue): boolean => isKept !== true;

/** The first of some outcomes that costs the row. */
export function firstProblem(...outcomes: readonly RowOutcome[]): RowOutcome {
  return outcomes.find((outcome) => outcome !== undefined);
}

/** How to read the files of one layout, recognised by their official name. */
export interface TableReader {
  readonly pattern: RegExp;
  readonly columns: readonly string[];
  /** Rows may leave out empty last cells. */
  readonly allowsShortRows?: boolean;
  /**
   * Uses a row. A function is called once every row of the file has been read, and says then: for rows
   * that refer to later ones.
   */
  read(values: CsvRow['values'], name: RegExpExecArray): RowOutcome | (() => RowOutcome);
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
  const plan = planTables(sources, readers);
  const issues: ImportIssue[] = [];
  const files = plan.tables.map(({ source, reader }, i) => {
    announce(plan, i, options);
    const table = startTable(source.name, reader, issues);
    table.write(source.text);
    return table.end();
  });
  announce(plan, plan.tables.length, options);
  return { files, ignored: plan.ignored, issues };
}

/** {@link importTables} on files that come in pieces: none is held whole. */
export async function importTableStreams(
  sources: readonly (TableSource | ChunkedTableSource)[],
  readers: readonly TableReader[],
  options: ImportTablesOptions,
): Promise<TablesRead> {
  const plan = planTables(sources, readers);
  const issues: ImportIssue[] = [];
  const files: ImportedFile[] = [];
  for (const [i, { source, reader }] of plan.tables.entries()) {
    announce(plan, i, options);
    const table = startTable(source.name, reader, issues);
    for await (const text of textsOf(source)) {
      options.signal?.throwIfAborted();
      table.write(text);
    }
    files.push(table.end());
  }
  announce(plan, plan.tables.length, options);
  return { files, ignored: plan.ignored, issues };
}

async function* textsOf(source: TableSource | ChunkedTableSource): AsyncGenerator<string> {
  if ('text' in source) yield source.text;
  else yield* decodeChunks(source.chunks, source.name);
}

interface TablePlan<S> {
  /** In reading order: by reader in the list's order, so that concepts come before the relations between them. */
  readonly tables: readonly { readonly source: S; readonly reader: TableReader }[];
  readonly ignored: readonly string[];
}

function planTables<S extends { readonly name: string }>(
  sources: readonly S[],
  readers: readonly TableReader[],
): TablePlan<S> {
  const tables = readers.flatMap((reader) =>
    sources
      .filter(({ name }) => reader.pattern.test(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((source) => ({ source, reader })),
  );
  const known = new Set(tables.map(({ source }) => source.name));
  const ignored = sources.map(({ name }) => name).filter((name) => !known.has(name));
  return { tables, ignored: ignored.toSorted() };
}

function announce<S extends { readonly name: string }>(
  { tables }: TablePlan<S>,
  done: number,
  { signal, onProgress }: ImportTablesOptions,
): void {
  const next = tables[done];
  if (next) signal?.throwIfAborted();
  onProgress?.(done, tables.length, next?.source.name ?? '');
}

interface TableRun {
  write(text: string): void;
  end(): ImportedFile;
}

/** Reads one file, row by row, as its text comes. */
function startTable(file: string, reader: TableReader, issues: ImportIssue[]): TableRun {
  const name = reader.pattern.exec(file)!;
  const problems: ImportIssue[] = [];
  const late: { readonly line: number; readonly outcome: () => RowOutcome }[] = [];
  let columns: readonly string[] = [];
  let rows = 0;
  const note = (line: number, outcome: RowOutcome): void => {
    if (outcome) problems.push({ ...outcome, file, line });
  };
  const sink: CsvSink = {
    allowsShortRows: reader.allowsShortRows ?? false,
    header(names) {
      requireColumns({ file, columns: names }, reader.columns);
      columns = names;
    },
    row(line, cells) {
      rows++;
      const outcome = reader.read(valuesOf(columns, cells), name);
      if (typeof outcome === 'function') late.push({ line, outcome });
      else note(line, outcome);
    },
    broken(issue) {
      rows++;
      problems.push(issue);
    },
  };
  const csv = createCsvReader(file, sink);
  return {
    write: (text) => csv.write(text),
    end() {
      csv.end();
      for (const { line, outcome } of late) note(line, outcome());
      for (const issue of problems.toSorted((a, b) => a.line - b.line)) issues.push(issue);
      const leftOut = problems.filter(isLeftOut).length;
      return { file, rows, kept: rows - leftOut, leftOut };
    },
  };
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
