import { createOntology } from '@tremplin/ontology';
import { importEscoDirectory, writePackFile } from '@tremplin/ontology/node';
import { join } from 'node:path';
import { importAsObjects, listCsvFiles } from '../naive/import-as-objects.ts';
import { escoFolder } from '../measure/esco-folder.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { timedTable } from '../measure/timed-table.ts';
import { withTemporaryFolder } from '../measure/with-temporary-folder.ts';

export const escoImport: Question = {
  asks: 'How long does it take to turn the official ESCO files into a pack?',
  run: (options) => withTemporaryFolder((folder) => escoImportQuestion(options, folder)),
};

async function escoImportQuestion(options: QuestionOptions, folder: string): Promise<Answer> {
  const data = escoFolder(options);
  const importPack = async (): Promise<number> => {
    const imported = await importEscoDirectory(data);
    return writePackFile(createOntology(imported.data), join(folder, 'esco.pack'));
  };
  const table = await timedTable(
    'files to pack',
    [
      {
        name: 'objects, Maps, one JSON file',
        run: () => importAsObjects(data, join(folder, 'esco.json')),
      },
      { name: 'importEscoDirectory, createOntology, writePackFile', run: importPack },
    ],
    options,
  );
  const { report } = await importEscoDirectory(data);
  const files = await listCsvFiles(data);
  return {
    sizes: {
      files: files.length,
      rows: report.files.reduce((sum, { rows }) => sum + rows, 0),
      concepts: Object.values(report.concepts).reduce((sum, count) => sum + count, 0),
      relations: report.occupationSkills + report.skillRelations + report.broader,
      packBytes: await importPack(),
      jsonBytes: await importAsObjects(data, join(folder, 'esco.json')),
    },
    tables: [table],
    notes: [
      'Both ways read the same files with csv-parse; ours in pieces, splitting pieces without a quote at their commas, and the hierarchy of skill groups besides. The plain way holds each file whole and trusts it: it reports no broken row with its line, no link to a concept that is not there, no duplicate, and gives no content hash.',
    ],
  };
}
