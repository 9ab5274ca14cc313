import type { ImportOptions } from '../import-options.ts';
import type { ImportResult } from '../import-result.ts';
import { importText } from '../import-text.ts';
import { identify } from '../internal/import-session.ts';
import { ProfileError } from '../profile-error.ts';
import { base64OfBytes } from './internal/base64.ts';
import { byteInput } from './internal/byte-input.ts';
import { cleanText } from './internal/clean-text.ts';
import { docxText } from './internal/docx-text.ts';
import { readZip } from './internal/read-zip.ts';

const IMPORTER = 'importDocx';
/** Of the text with its marks; images are not inflated. */
const MAXIMUM_TEXT_BYTES = 20_000_000;
const BODY = 'word/document.xml';
const OUTER = /^word\/(?:header|footer)\d{0,3}\.xml$/u;

/**
 * Reads a CV as a DOCX file: its text goes the way of `importText`. Headings, lists, tables and text boxes are kept
 * apart; tables that lay out a page in columns are read column by column. Images, comments, deleted text and the
 * properties of the file (its author) are not read.
 *
 * `start` and `end` of a source count in the text that was read, which is `vaultEntry.text`; `restoreInput` gives the
 * bytes of the file back.
 *
 * @throws ProfileError `invalid-input` (not a `Uint8Array`), `invalid-document` (no DOCX, damaged, an XML document
 *   type), `protected-document` (a password, or the older .doc), `too-long` (more than 20 MB, 20 MB inflated or
 *   2,000,000 characters), `weak-key`, `invalid-subject`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importDocx, type ImportResult } from '@tremplin/profile';
 *
 * const linker = await createLinker(digitalPack());
 * export function importFile(bytes: Uint8Array, subjectId: string): Promise<ImportResult> {
 *   const key = 'a secret of 16 bytes or more';
 *   return importDocx(bytes, { linker, subjectId, key, now: new Date('2026-11-22') });
 * }
 * ```
 */
export async function importDocx(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  identify(options);
  byteInput(bytes, IMPORTER);
  const text = textOf(bytes);
  const result = await importText(text, options);
  const { profileId, subjectId } = result.vaultEntry;
  const base64 = base64OfBytes(bytes);
  return { ...result, vaultEntry: { profileId, subjectId, format: 'docx', base64, text } };
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new ProfileError(
      'protected-document',
      `${IMPORTER}: the file is protected by a password, or an older .doc; save it as .docx without a password`,
    );
  }
  const parts = readZip(bytes, {
    importer: IMPORTER,
    isWanted: (name) => name === BODY || OUTER.test(name),
    maximum: MAXIMUM_TEXT_BYTES,
  });
  const body = parts.get(BODY);
  if (!body) {
    throw new ProfileError(
      'invalid-document',
      `${IMPORTER}: the archive has no ${BODY}; give a .docx file`,
    );
  }
  const outer = (kind: string) =>
    [...parts]
      .filter(([name]) => name.startsWith(`word/${kind}`))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, part]) => partText(part));
  // The first, the even and the other pages have a header each, mostly the same.
  const texts = new Set([...outer('header'), partText(body), ...outer('footer')]);
  return [...texts].filter((text) => text.trim() !== '').join('\n\n');
}

function partText(part: Uint8Array): string {
  return cleanText(docxText(new TextDecoder().decode(part), IMPORTER));
}
