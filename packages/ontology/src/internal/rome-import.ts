import { OntologyError } from '../ontology-error.ts';
import type { ClassificationImport } from './classification-import.ts';
import { importReport } from './import-tables.ts';
import { createRome3Readers } from './rome-3-readers.ts';
import { createRome4Readers } from './rome-4-readers.ts';

const VERSION = /^unix_[a-z_]+_v(\d+)(?:_[a-z0-9]+)?\.csv$/iu;
const OCCUPATIONS = /^unix_referentiel_code_rome_v\d+/iu;

/** From this number on the files are laid out as ROME 4. */
const FIRST_ROME_4 = 400;

/** ROME 3 or 4, told apart by the names of its files; the rows come later. */
export function startRomeImport(names: readonly string[]): ClassificationImport {
  const version = versionOf(names);
  const rome4 = version >= FIRST_ROME_4;
  const { readers, concepts, relations } = rome4 ? createRome4Readers() : createRome3Readers();
  return {
    readers,
    finish(read) {
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
    },
  };
}

function versionOf(names: readonly string[]): number {
  const versions = new Set(
    names.filter((name) => OCCUPATIONS.test(name)).map((name) => VERSION.exec(name)?.[1]),
  );
  if (versions.size !== 1) {
    const found = names.length === 0 ? 'no files' : names.join(', ');
    throw new OntologyError(
      'missing-file',
      `${versions.size === 0 ? 'no unix_referentiel_code_rome_v<version>_utf8.csv' : 'files of several versions'} among ${found}; give the folder of one official ROME CSV package`,
    );
  }
  return Number([...versions][0]);
}
