import { runImportStream, type ImportedClassification } from '../internal/classification-import.ts';
import { startEscoImport } from '../internal/esco-import.ts';
import type { ChunkedTableSource, TableSource } from '../internal/import-tables.ts';
import type { ImportEscoOptions } from './import-esco.ts';

/**
 * {@link importEsco} on files that come in pieces (a `Blob` as `blob.stream()`, a response's `body`,
 * a file): the same result, with no file held whole.
 *
 * @throws OntologyError what importEsco throws; `unreadable-file` for bytes that are not UTF-8.
 *
 * @example
 * ```ts
 * import { importEscoStream } from '@tremplin/ontology/import';
 *
 * async function* skills(): AsyncGenerator<string> {
 *   yield 'conceptType,conceptUri,preferredLabel,altLabels\n';
 *   yield 'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,sew';
 *   yield 'ing,stitching\n';
 * }
 * const { report } = await importEscoStream([{ name: 'skills_en.csv', chunks: skills() }]);
 * report.files; // [{ file: 'skills_en.csv', rows: 1, kept: 1, leftOut: 0 }]
 * ```
 */
export async function importEscoStream(
  sources: readonly (TableSource | ChunkedTableSource)[],
  options: ImportEscoOptions = {},
): Promise<ImportedClassification> {
  const names = sources.map(({ name }) => name);
  return runImportStream(startEscoImport(names, options), sources, options);
}
