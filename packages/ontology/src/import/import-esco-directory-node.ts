import type { ImportedClassification } from '../internal/classification-import.ts';
import { importFolder } from '../internal/import-folder-node.ts';
import { importEscoStream } from './import-esco-stream.ts';
import type { ImportEscoOptions } from './import-esco.ts';

/**
 * {@link importEsco} on a folder of official files, plain or `.gz`, read in pieces: memory grows with the
 * concepts and relations that are kept, not with the files. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or its skills file is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importEsco throws.
 */
export async function importEscoDirectory(
  directory: string,
  options: ImportEscoOptions = {},
): Promise<ImportedClassification> {
  return importFolder(directory, (sources) => importEscoStream(sources, options));
}
