import { commaSeparated } from '../internal/comma-separated.ts';
import { importReport, importTables, type ImportTablesOptions } from '../internal/import-tables.ts';
import { PACK_CSV } from '../internal/pack-csv-layout.ts';
import { createPackCsvReaders } from '../internal/pack-csv-readers.ts';
import type { ImportedClassification } from '../internal/classification-import.ts';
import type { NamedText } from '../named-text.ts';
import { OntologyError } from '../ontology-error.ts';

/** Files without which there is no pack. */
const REQUIRED_FILES: readonly string[] = [
  PACK_CSV.meta.file,
  PACK_CSV.concepts.file,
  PACK_CSV.labels.file,
];

/**
 * Reads a pack back from the CSV files that `exportCsv` writes, changed by hand or not: cells separated
 * by commas, semicolons or tabs, decimals with a point or a comma. Every row is used or listed with its
 * line; a column that the layout does not have is listed once. The result is self-contained: links to
 * concepts that are not in `concepts.csv` are listed, not kept.
 *
 * @throws OntologyError `missing-file` without meta.csv, concepts.csv or labels.csv; `missing-column`,
 *   `empty-file`, `invalid-record` (no id in meta.csv), `unreadable-file` (more than 1000 broken rows).
 *
 * @example
 * ```ts
 * import { createOntology, preferredLabel, findConcept } from '@tremplin/ontology';
 * import { importCsv } from '@tremplin/ontology/import';
 *
 * const { data, report } = importCsv([
 *   { name: 'meta.csv', text: 'key,value\nid,acme\nlanguage,en\n' },
 *   { name: 'concepts.csv', text: 'id,kind\nurn:acme:sewing,skill\n' },
 *   { name: 'labels.csv', text: 'id,language,role,label\nurn:acme:sewing,en,preferred,sewing\nurn:acme:x,en,preferred,x\n' },
 * ]);
 * report.issues.map(({ file, line, code }) => `${file}:${line} ${code}`); // ['labels.csv:3 unknown-concept']
 * const ontology = createOntology(data);
 * preferredLabel(ontology, findConcept(ontology, 'urn:acme:sewing')!, 'en'); // 'sewing'
 * ```
 */
export function importCsv(
  files: readonly NamedText[],
  options: ImportTablesOptions = {},
): ImportedClassification {
  const names = files.map(({ name }) => name);
  const missing = REQUIRED_FILES.filter(
    (file) => !names.some((name) => name.toLowerCase() === file),
  );
  if (missing.length > 0) {
    throw new OntologyError(
      'missing-file',
      `no ${missing.join(', no ')} among ${names.length === 0 ? 'no files' : names.join(', ')}; give all files of a pack written as CSV`,
    );
  }
  const { readers, data } = createPackCsvReaders();
  const sources = files.map(({ name, text }) => ({ name, text: commaSeparated(text) }));
  const read = importTables(sources, readers, options);
  const rows = data();
  return { data: rows, report: importReport(rows, read) };
}
