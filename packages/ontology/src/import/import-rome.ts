import { runImport, type ImportedClassification } from '../internal/classification-import.ts';
import type { ImportTablesOptions, TableSource } from '../internal/import-tables.ts';
import { startRomeImport } from '../internal/rome-import.ts';

/**
 * Reads the official ROME CSV files of version 3 (v347) or 4 (v460), told apart by the version in
 * their names. Job titles (*appellations*) are concepts and names of their occupation; mobilities
 * between occupations are not read, so that distances can be measured against them.
 * {@link importRomeStream} reads files in pieces.
 *
 * @throws OntologyError `missing-file` when the file of occupations is not there or two versions are
 *   mixed, `missing-column`, `empty-file`, `unreadable-file` (more than 1000 broken rows).
 */
export function importRome(
  sources: readonly TableSource[],
  options: ImportTablesOptions = {},
): ImportedClassification {
  return runImport(startRomeImport(sources.map(({ name }) => name)), sources, options);
}
