import type { Linker } from '@tremplin/linking';
import {
  importEuropass,
  importJsonResume,
  importLinkedIn,
  importText,
  type ImportResult,
} from '@tremplin/profile';
import type { RawCv } from '../src/people/write-cv.ts';

/** The day on which all fictitious CVs arrive. */
const NOW = new Date('2026-11-22T00:00:00Z');

/** By the importer of its format. */
export async function importRawCv(
  cv: RawCv,
  { linker, subjectId }: { readonly linker: Linker; readonly subjectId: string },
): Promise<ImportResult> {
  const options = { linker, subjectId, key: 'not a secret: fictitious people', now: NOW };
  if (cv.format === 'text' || cv.format === 'markdown') return importText(cv.content, options);
  if (cv.format === 'jsonResume') return importJsonResume(cv.content, options);
  if (cv.format === 'europass') return importEuropass(cv.content, options);
  return importLinkedIn(cv.content, options);
}
