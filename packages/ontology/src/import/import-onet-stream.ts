import { runImportStream, type ImportedClassification } from '../internal/classification-import.ts';
import type { ChunkedTableSource, TableSource } from '../internal/import-tables.ts';
import { startOnetImport } from '../internal/onet-import.ts';
import type { ImportOnetOptions } from './import-onet.ts';

/**
 * {@link importOnet} on files that come in pieces: the same result, with no file held whole.
 *
 * @throws OntologyError what importOnet throws; `unreadable-file` for bytes that are not UTF-8.
 */
export async function importOnetStream(
  sources: readonly (TableSource | ChunkedTableSource)[],
  options: ImportOnetOptions = {},
): Promise<ImportedClassification> {
  const names = sources.map(({ name }) => name);
  return runImportStream(startOnetImport(names, options), sources, options);
}
