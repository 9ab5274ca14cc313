import type { ImportOnetOptions } from '../import/import-onet.ts';
import { OntologyError } from '../ontology-error.ts';
import type { ClassificationImport } from './classification-import.ts';
import { importReport } from './import-tables.ts';
import { createOnetReaders } from './onet-readers.ts';

/** O*NET from the names of its files; the rows come later. */
export function startOnetImport(
  names: readonly string[],
  options: ImportOnetOptions,
): ClassificationImport {
  if (!names.some((name) => /^Occupation[ _]Data\./iu.test(name))) {
    throw new OntologyError(
      'missing-file',
      `no "Occupation Data" among ${names.length === 0 ? 'no files' : names.join(', ')}; give the folder of the unpacked O*NET database`,
    );
  }
  const { readers, concepts, relations } = createOnetReaders();
  return {
    readers,
    finish(read) {
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
    },
  };
}
