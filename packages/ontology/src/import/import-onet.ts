import type { OntologyData } from '../ontology-data.ts';
import { OntologyError } from '../ontology-error.ts';
import {
  importReport,
  importTables,
  type ImportTablesOptions,
  type TableSource,
} from '../internal/import-tables.ts';
import { createOnetReaders } from '../internal/onet-readers.ts';
import type { ImportReport } from './import-report.ts';

export interface ImportOnetOptions extends ImportTablesOptions {
  /** O*NET database version to write in the pack. @defaultValue `'unknown'` */
  readonly version?: string;
}

/**
 * Reads the O*NET database files, text (tab-separated) or CSV: occupations with their titles, rated
 * skills, knowledge and abilities, technologies, tasks and detailed work activities. Job zones
 * (years of preparation) and related occupations are not read: the first say nothing about skills,
 * distances are measured against the second.
 *
 * @throws OntologyError `missing-file` when the file of occupations is not given, `missing-column`, `empty-file`.
 */
export function importOnet(
  sources: readonly TableSource[],
  options: ImportOnetOptions = {},
): { readonly data: OntologyData; readonly report: ImportReport } {
  if (!sources.some(({ name }) => /^Occupation[ _]Data\./u.test(name))) {
    throw new OntologyError(
      'missing-file',
      `no "Occupation Data" among ${sources.length === 0 ? 'no files' : sources.map(({ name }) => name).join(', ')}; give the folder of the unpacked O*NET database`,
    );
  }
  const { readers, concepts, relations } = createOnetReaders();
  const read = importTables(sources, readers, options);
  const meta = {
    id: 'onet',
    version: options.version ?? 'unknown',
    title: 'O*NET database',
    languages: ['en'],
    licence: 'CC-BY-4.0',
    attribution:
      'This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA.',
  };
  const data = { meta, concepts: concepts(), ...relations() };
  return { data, report: importReport(data, read) };
}

/** Whether a file of this name (without folder and `.gz`) is read by {@link importOnet}. */
export function isOnetFile(name: string): boolean {
  return createOnetReaders().readers.some(({ pattern }) => pattern.test(name));
}
