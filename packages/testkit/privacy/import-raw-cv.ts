import type { Linker } from '@tremplin/linking';
import {
  importDocx,
  importEuropass,
  importEuropeanLearningModel,
  importHrOpen,
  importJsonResume,
  importLinkedIn,
  importPdf,
  importProfilesCsv,
  importText,
  type ImportResult,
} from '@tremplin/profile';
import { TABLE_COLUMNS } from '../src/people/formats/table.ts';
import type { RawCv } from '../src/people/write-cv.ts';

/** The day on which all fictitious CVs arrive. */
const NOW = new Date('2026-11-22T00:00:00Z');
const KEY = 'not a secret: fictitious people';

/** By the importer of its format. */
export async function importRawCv(
  cv: RawCv,
  { linker, subjectId }: { readonly linker: Linker; readonly subjectId: string },
): Promise<ImportResult> {
  const options = { linker, subjectId, key: KEY, now: NOW };
  switch (cv.format) {
    case 'jsonResume':
      return importJsonResume(cv.content, options);
    case 'europass':
      return importEuropass(cv.content, options);
    case 'linkedin':
      return importLinkedIn(cv.content, options);
    case 'hrOpen':
      return importHrOpen(cv.content, options);
    case 'learningModel':
      return importEuropeanLearningModel(cv.content, options);
    case 'docx':
      return importDocx(cv.content, options);
    case 'pdf':
      return importPdf(cv.content, options);
    case 'table':
      return importRow(cv.content, linker);
    case 'text':
    case 'markdown':
      return importText(cv.content, options);
  }
}

async function importRow(text: string, linker: Linker): Promise<ImportResult> {
  const { rows } = await importProfilesCsv(text, {
    linker,
    key: KEY,
    now: NOW,
    columns: TABLE_COLUMNS,
  });
  return rows[0]!.result;
}
