import type { ImportedClassification } from '../internal/classification-import.ts';
import { importFolder } from '../internal/import-folder-node.ts';
import { importOnetStream } from './import-onet-stream.ts';
import type { ImportOnetOptions } from './import-onet.ts';

/**
 * {@link importOnet} on a folder of database files, plain or `.gz`, read in pieces: memory grows with the
 * concepts and relations that are kept, not with the files. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or its file of occupations is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importOnet throws.
 */
export async function importOnetDirectory(
  directory: string,
  options: ImportOnetOptions = {},
): Promise<ImportedClassification> {
  return importFolder(directory, (sources) => importOnetStream(sources, options));
}
