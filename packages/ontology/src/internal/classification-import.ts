import type { ImportReport } from '../import/import-report.ts';
import type { OntologyData } from '../ontology-data.ts';
import {
  importTables,
  importTableStreams,
  type ChunkedTableSource,
  type ImportTablesOptions,
  type TableReader,
  type TableSource,
  type TablesRead,
} from './import-tables.ts';

/** What an importer gives. */
export interface ImportedClassification {
  readonly data: OntologyData;
  readonly report: ImportReport;
}

/** One classification being read: how its files are read, and what comes of their rows. */
export interface ClassificationImport {
  readonly readers: readonly TableReader[];
  finish(read: TablesRead): ImportedClassification;
}

/** Files whose text is there. */
export function runImport(
  { readers, finish }: ClassificationImport,
  sources: readonly TableSource[],
  options: ImportTablesOptions,
): ImportedClassification {
  return finish(importTables(sources, readers, options));
}

/** Files that come in pieces. */
export async function runImportStream(
  { readers, finish }: ClassificationImport,
  sources: readonly (TableSource | ChunkedTableSource)[],
  options: ImportTablesOptions,
): Promise<ImportedClassification> {
  return finish(await importTableStreams(sources, readers, options));
}
