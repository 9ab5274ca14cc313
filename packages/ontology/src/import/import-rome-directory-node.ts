import type { ImportedClassification } from '../internal/classification-import.ts';
import type { ImportTablesOptions } from '../internal/import-tables.ts';
import { importFolder } from '../internal/import-folder-node.ts';
import { importRomeStream } from './import-rome-stream.ts';

/**
 * {@link importRome} on a folder of official files, plain or `.gz`, read in pieces: memory grows with the
 * concepts and relations that are kept, not with the files. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or its file of occupations is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importRome throws.
 */
export async function importRomeDirectory(
  directory: string,
  options: ImportTablesOptions = {},
): Promise<ImportedClassification> {
  return importFolder(directory, (sources) => importRomeStream(sources, options));
}
