import type { OntologyData } from '../ontology-data.ts';
import { OntologyError } from '../ontology-error.ts';
import { createEscoReaders } from '../internal/esco-readers.ts';
import {
  importReport,
  importTables,
  type ImportTablesOptions,
  type TableSource,
} from '../internal/import-tables.ts';
import type { ImportReport } from './import-report.ts';

export interface ImportEscoOptions extends ImportTablesOptions {
  /** ESCO version to write in the pack. @defaultValue `'unknown'` */
  readonly version?: string;
}

/**
 * Reads the official ESCO CSV files (1.0 to 1.2 names) in any number of languages and joins them on
 * the concept URI. Rows that cannot be used are listed in the report, each with its line; a file that
 * is not part of the classification proper (collections, schemes) is listed as ignored.
 *
 * @throws OntologyError `missing-file` when no skills file is given, `missing-column`, `empty-file`.
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
): { readonly data: OntologyData; readonly report: ImportReport } {
  const { readers, concepts, relations } = createEscoReaders();
  if (
    !sources.some(
      ({ name }) => name.startsWith('skills_') && readers.some((r) => r.pattern.test(name)),
    )
  ) {
    throw new OntologyError(
      'missing-file',
      `no skills_<language>.csv among ${sources.length === 0 ? 'no files' : sources.map((s) => s.name).join(', ')}; give the folder of the unpacked official ESCO CSV package`,
    );
  }
  const read = importTables(sources, readers, options);
  const rows = concepts();
  const languages = [...new Set(rows.flatMap(({ labels }) => Object.keys(labels)))].toSorted();
  const meta = {
    id: 'esco',
    version: options.version ?? 'unknown',
    title: 'ESCO: European Skills, Competences, Qualifications and Occupations',
    languages,
    licence: 'CC-BY-4.0',
    attribution: 'This service uses the ESCO classification of the European Commission.',
  };
  const data = { meta, concepts: rows, ...relations };
  return { data, report: importReport(data, read) };
}

/** Whether a file of this name (without folder and `.gz`) is read by {@link importEsco}. */
export function isEscoFile(name: string): boolean {
  return createEscoReaders().readers.some(({ pattern }) => pattern.test(name));
}
