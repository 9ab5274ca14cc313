import { readTableSources } from '../internal/read-table-sources-node.ts';
import type { OntologyData } from '../ontology-data.ts';
import { importEsco, isEscoFile, type ImportEscoOptions } from './import-esco.ts';
import type { ImportReport } from './import-report.ts';

/**
 * {@link importEsco} on a folder of official files, plain or `.gz`. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or its skills file is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importEsco throws.
 */
export async function importEscoDirectory(
  directory: string,
  options: ImportEscoOptions = {},
): Promise<{ readonly data: OntologyData; readonly report: ImportReport }> {
  const { sources, issues } = await readTableSources(directory, isEscoFile, options.signal);
  const { data, report } = importEsco(sources, options);
  return { data, report: { ...report, issues: [...issues, ...report.issues] } };
}
