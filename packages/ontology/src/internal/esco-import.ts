import type { ImportEscoOptions } from '../import/import-esco.ts';
import { OntologyError } from '../ontology-error.ts';
import type { ClassificationImport } from './classification-import.ts';
import { createEscoReaders, escoTableName, isEscoSkillsFile } from './esco-readers.ts';
import { importReport } from './import-tables.ts';

/** ESCO from the names of its files; the rows come later. */
export function startEscoImport(
  names: readonly string[],
  options: ImportEscoOptions,
): ClassificationImport {
  const { readers, concepts, relations } = createEscoReaders();
  if (!names.some(isEscoSkillsFile)) {
    throw new OntologyError(
      'missing-file',
      `no skills_<language>.csv among ${names.length === 0 ? 'no files' : names.join(', ')}; give the folder of the unpacked official ESCO CSV package`,
    );
  }
  checkOneRelease(names.filter((name) => readers.some(({ pattern }) => pattern.test(name))));
  return {
    readers,
    finish(read) {
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
    },
  };
}

/** Two files of one table and language can only be of two releases. */
function checkOneRelease(names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(escoTableName(name));
    if (other !== undefined) {
      throw new OntologyError(
        'missing-file',
        `${other} and ${name} are the same table of two releases; give the folder of one official ESCO CSV package`,
      );
    }
    seen.set(escoTableName(name), name);
  }
}
