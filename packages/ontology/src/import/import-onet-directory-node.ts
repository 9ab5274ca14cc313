import { readTableSources } from '../internal/read-table-sources-node.ts';
import type { OntologyData } from '../ontology-data.ts';
import { importOnet, isOnetFile, type ImportOnetOptions } from './import-onet.ts';
import type { ImportReport } from './import-report.ts';

/**
 * {@link importOnet} on a folder of database files, plain or `.gz`. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or its file of occupations is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importOnet throws.
 */
export async function importOnetDirectory(
  directory: string,
  options: ImportOnetOptions = {},
): Promise<{ readonly data: OntologyData; readonly report: ImportReport }> {
  const { sources, issues } = await readTableSources(directory, isOnetFile, options.signal);
  const { data, report } = importOnet(sources, options);
  return { data, report: { ...report, issues: [...issues, ...report.issues] } };
}
