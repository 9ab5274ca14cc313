import type { OntologyData } from '../ontology-data.ts';
import { OntologyError } from '../ontology-error.ts';
import { createEscoCollector } from '../internal/esco-collector.ts';
import { ESCO_COLUMNS, escoFile } from '../internal/esco-layout.ts';
import { readCsv, requireColumns } from '../internal/read-csv.ts';
import type { ImportReport } from './import-report.ts';

/** One official file: its name without folder and without `.gz`, and its text. */
export interface EscoSource {
  readonly name: string;
  readonly text: string;
}

export interface ImportEscoOptions {
  /** ESCO version to write in the pack. @defaultValue `'unknown'` */
  readonly version?: string;
  /** Called before each file and once at the end. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  /** Stops between two files by throwing the signal's reason. */
  readonly signal?: AbortSignal;
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
  sources: readonly EscoSource[],
  options: ImportEscoOptions = {},
): { readonly data: OntologyData; readonly report: ImportReport } {
  const collector = createEscoCollector();
  const known = sources.filter(({ name }) => escoFile(name));
  if (!known.some(({ name }) => name.startsWith('skills_'))) {
    throw new OntologyError(
      'missing-file',
      `no skills_<language>.csv among ${sources.length === 0 ? 'no files' : sources.map((s) => s.name).join(', ')}; give the folder of the unpacked official ESCO CSV package`,
    );
  }
  const ordered = known.toSorted(
    (a, b) => readingOrder(a.name) - readingOrder(b.name) || (a.name < b.name ? -1 : 1),
  );
  ordered.forEach(({ name, text }, i) => {
    options.signal?.throwIfAborted();
    options.onProgress?.(i, ordered.length, name);
    const file = escoFile(name)!;
    const table = readCsv(name, text);
    requireColumns(table, ESCO_COLUMNS[file.role]);
    collector.add(table, file);
  });
  options.onProgress?.(ordered.length, ordered.length, '');
  const ignored = sources.filter(({ name }) => !escoFile(name)).map(({ name }) => name);
  return collector.finish(options.version ?? 'unknown', ignored.toSorted());
}

/** Concepts before the relations between them; English first, because it is the complete language. */
function readingOrder(name: string): number {
  const { role, language } = escoFile(name)!;
  return role !== 'concepts' ? 2 : language === 'en' ? 0 : 1;
}
