import type { OntologyData } from '../ontology-data.ts';
import { OntologyError } from '../ontology-error.ts';
import {
  importReport,
  importTables,
  type ImportTablesOptions,
  type TableSource,
} from '../internal/import-tables.ts';
import { createRome3Readers } from '../internal/rome-3-readers.ts';
import { createRome4Readers } from '../internal/rome-4-readers.ts';
import type { ImportReport } from './import-report.ts';

const VERSION = /^unix_[a-z_]+_v(\d+)(?:_[a-z0-9]+)?\.csv$/u;

/** From this number on the files are laid out as ROME 4. */
const FIRST_ROME_4 = 400;

/**
 * Reads the official ROME CSV files of version 3 (v347) or 4 (v460), told apart by the version in
 * their names. Job titles (*appellations*) are concepts and names of their occupation; mobilities
 * between occupations are not read, so that distances can be measured against them.
 *
 * @throws OntologyError `missing-file` when the file of occupations is not there or two versions are
 *   mixed, `missing-column`, `empty-file`.
 */
export function importRome(
  sources: readonly TableSource[],
  options: ImportTablesOptions = {},
): { readonly data: OntologyData; readonly report: ImportReport } {
  const version = versionOf(sources);
  const rome4 = version >= FIRST_ROME_4;
  const { readers, concepts, relations } = rome4 ? createRome4Readers() : createRome3Readers();
  const read = importTables(sources, readers, options);
  const meta = {
    id: 'rome',
    version: `v${version}`,
    title: `ROME ${rome4 ? 4 : 3}: Répertoire opérationnel des métiers et des emplois`,
    languages: ['fr'],
    licence: 'etalab-2.0',
    attribution: `Source: France Travail, ROME v${version}.`,
  };
  const data = { meta, concepts: concepts(), ...relations };
  return { data, report: importReport(data, read) };
}

/** Whether a file of this name (without folder and `.gz`) may be read by {@link importRome}. */
export function isRomeFile(name: string): boolean {
  return VERSION.test(name);
}

function versionOf(sources: readonly TableSource[]): number {
  const occupations = sources.filter(({ name }) => /^unix_referentiel_code_rome_v\d+/u.test(name));
  const versions = new Set(occupations.map(({ name }) => VERSION.exec(name)?.[1]));
  if (versions.size !== 1) {
    const found = sources.length === 0 ? 'no files' : sources.map(({ name }) => name).join(', ');
    throw new OntologyError(
      'missing-file',
      `${versions.size === 0 ? 'no unix_referentiel_code_rome_v<version>_utf8.csv' : 'files of several versions'} among ${found}; give the folder of one official ROME CSV package`,
    );
  }
  return Number([...versions][0]);
}
