import { runImportStream, type ImportedClassification } from '../internal/classification-import.ts';
import type {
  ChunkedTableSource,
  ImportTablesOptions,
  TableSource,
} from '../internal/import-tables.ts';
import { startRomeImport } from '../internal/rome-import.ts';

/**
 * {@link importRome} on files that come in pieces: the same result, with no file held whole.
 *
 * @throws OntologyError what importRome throws; `unreadable-file` for bytes that are not UTF-8 (one
 *   official file of ROME 4 is in Windows-1252: give its stream decoded).
 */
export async function importRomeStream(
  sources: readonly (TableSource | ChunkedTableSource)[],
  options: ImportTablesOptions = {},
): Promise<ImportedClassification> {
  return runImportStream(startRomeImport(sources.map(({ name }) => name)), sources, options);
}
