import type { ImportOptions } from '../import-options.ts';
import type { ImportResult } from '../import-result.ts';
import { importText } from '../import-text.ts';
import { identify } from '../internal/import-session.ts';
import { ProfileError } from '../profile-error.ts';
import { base64OfBytes } from './internal/base64.ts';
import { byteInput } from './internal/byte-input.ts';
import { checkPdfStreams } from './internal/pdf-limits.ts';
import { pdfText } from './internal/pdf-text.ts';
import type { PdfModule } from './pdf-module.ts';

/** What `importPdf` needs beyond the options of all importers. */
export interface ImportPdfOptions extends ImportOptions {
  /** @defaultValue the one that `import('unpdf')` finds */
  readonly unpdf?: PdfModule;
  /**
   * Ends the reading, between the steps of the reader: `AbortSignal.timeout(10_000)`. A step that never ends it
   * cannot stop: for files of strangers run the import in a worker that can be. @defaultValue none
   */
  readonly signal?: AbortSignal;
}

const IMPORTER = 'importPdf';

/**
 * Reads a CV as a PDF file with text in it: the text goes the way of `importText`. Columns are read one after another,
 * with what stands above them first; dates or levels beside their entries stay on one line. Images, notes and the
 * properties of the file (its author) are not read; a scanned page has no text and is reported as `empty`.
 *
 * `start` and `end` of a source count in the text that was read, which is `vaultEntry.text`; `restoreInput` gives the
 * bytes of the file back. Needs `unpdf` (optional peer, PDF.js without native code).
 *
 * @throws ProfileError `invalid-input` (not a `Uint8Array`), `missing-peer`, `invalid-document` (no PDF, damaged, cut
 *   off), `protected-document` (a password), `too-long` (more than 20 MB, 80 MB inflated or 2,000,000
 *   characters), `aborted` (by `signal`), `weak-key`, `invalid-subject`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importPdf, type ImportResult } from '@tremplin/profile';
 *
 * const linker = await createLinker(digitalPack());
 * export function importFile(bytes: Uint8Array, subjectId: string): Promise<ImportResult> {
 *   const key = 'a secret of 16 bytes or more';
 *   return importPdf(bytes, { linker, subjectId, key, now: new Date('2026-11-22') });
 * }
 * ```
 */
export async function importPdf(
  bytes: Uint8Array,
  options: ImportPdfOptions,
): Promise<ImportResult> {
  identify(options);
  byteInput(bytes, IMPORTER);
  checkPdfStreams(bytes, IMPORTER);
  const { text, issues } = await pdfText(bytes, {
    reader: options.unpdf ?? (await loadReader()),
    importer: IMPORTER,
    signal: options.signal,
  });
  const result = await importText(text, options);
  const { profileId, subjectId } = result.vaultEntry;
  const base64 = base64OfBytes(bytes);
  return {
    ...result,
    issues: [...issues, ...result.issues],
    vaultEntry: { profileId, subjectId, format: 'pdf', base64, text },
  };
}

async function loadReader(): Promise<PdfModule> {
  try {
    return (await import('unpdf')) as unknown as PdfModule;
  } catch (cause) {
    throw new ProfileError(
      'missing-peer',
      `${IMPORTER}: reading PDF files needs the package unpdf; add it with: npm install unpdf`,
      { cause },
    );
  }
}
