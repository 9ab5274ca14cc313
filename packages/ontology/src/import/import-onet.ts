import { runImport, type ImportedClassification } from '../internal/classification-import.ts';
import type { ImportTablesOptions, TableSource } from '../internal/import-tables.ts';
import { startOnetImport } from '../internal/onet-import.ts';

export interface ImportOnetOptions extends ImportTablesOptions {
  /** O*NET database version to write in the pack. @defaultValue `'unknown'` */
  readonly version?: string;
}

/**
 * Reads the O*NET database files, text (tab-separated) or CSV: occupations with their titles, rated
 * skills, knowledge and abilities, technologies, tasks and detailed work activities. Job zones
 * (years of preparation) and related occupations are not read: the first say nothing about skills,
 * distances are measured against the second. {@link importOnetStream} reads files in pieces.
 *
 * @throws OntologyError `missing-file` when the file of occupations is not given, `missing-column`,
 *   `empty-file`, `unreadable-file` (more than 1000 broken rows).
 */
export function importOnet(
  sources: readonly TableSource[],
  options: ImportOnetOptions = {},
): ImportedClassification {
  const names = sources.map(({ name }) => name);
  return runImport(startOnetImport(names, options), sources, options);
}
