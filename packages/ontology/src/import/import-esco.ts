import { runImport, type ImportedClassification } from '../internal/classification-import.ts';
import { startEscoImport } from '../internal/esco-import.ts';
import type { ImportTablesOptions, TableSource } from '../internal/import-tables.ts';

export interface ImportEscoOptions extends ImportTablesOptions {
  /** ESCO version to write in the pack. @defaultValue `'unknown'` */
  readonly version?: string;
}

/**
 * Reads the official ESCO CSV files (1.0 to 1.2 names and columns) in any number of languages and joins
 * them on the concept URI. Rows that cannot be used are listed in the report, each with its line; a file
 * that is not part of the classification proper (collections, schemes) is listed as ignored. A concept
 * whose `status` is not `released` is left out, and so listed. Labels in a regional form of a language
 * (`skills_en-us.csv`) join those of the language. {@link importEscoStream} reads files in pieces.
 *
 * @throws OntologyError `missing-file` when no skills file is given or a table is there in two
 *   releases, `missing-column`, `empty-file`, `unreadable-file` (more than 1000 broken rows).
 *
 * @example
 * ```ts
 * import { createOntology } from '@tremplin/ontology';
 * import { importEsco } from '@tremplin/ontology/import';
 *
 * const { data, report } = importEsco([
 *   {
 *     name: 'skills_en.csv',
 *     text: 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels\n' +
 *       'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,knowledge,cross-sector,sewing,stitching\n',
 *   },
 * ]);
 * report.concepts.skill; // 1
 * createOntology(data).size; // 1
 * ```
 */
export function importEsco(
  sources: readonly TableSource[],
  options: ImportEscoOptions = {},
): ImportedClassification {
  const names = sources.map(({ name }) => name);
  return runImport(startEscoImport(names, options), sources, options);
}
