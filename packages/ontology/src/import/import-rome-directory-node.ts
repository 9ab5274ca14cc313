import type { ImportTablesOptions } from '../internal/import-tables.ts';
import { readTableSources } from '../internal/read-table-sources-node.ts';
import type { OntologyData } from '../ontology-data.ts';
import type { ImportReport } from './import-report.ts';
import { importRome, isRomeFile } from './import-rome.ts';

/**
 * {@link importRome} on a folder of official files, plain or `.gz`. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or its file of occupations is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importRome throws.
 */
export async function importRomeDirectory(
  directory: string,
  options: ImportTablesOptions = {},
): Promise<{ readonly data: OntologyData; readonly report: ImportReport }> {
  const { sources, issues } = await readTableSources(directory, isRomeFile, options.signal);
  const { data, report } = importRome(sources, options);
  return { data, report: { ...report, issues: [...issues, ...report.issues] } };
}
