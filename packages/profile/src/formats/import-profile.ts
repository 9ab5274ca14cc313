import { importJsonResume } from '../import-json-resume.ts';
import type { ImportResult } from '../import-result.ts';
import { importText } from '../import-text.ts';
import { describeValue } from '../internal/describe-value.ts';
import { identify } from '../internal/import-session.ts';
import { ProfileError } from '../profile-error.ts';
import { importDocx } from './import-docx.ts';
import { importEuropass } from './import-europass.ts';
import { importEuropeanLearningModel } from './import-european-learning-model.ts';
import { importHrOpen } from './import-hr-open.ts';
import { importLinkedIn } from './import-linked-in.ts';
import { importPdf, type ImportPdfOptions } from './import-pdf.ts';
import {
  formatOfBytes,
  formatOfObject,
  isEuropass,
  unknown,
  type RecognizedFormat,
} from './internal/recognize.ts';

/** What an importer made of a document, and which format it took it for. */
export interface RecognizedImport extends ImportResult {
  readonly format: RecognizedFormat;
}

/**
 * Reads a CV of any format: bytes of a file, a text, or a parsed object. The format is told by the content, not by a
 * name: PDF, DOCX, LinkedIn export, Europass XML, European Learning Model, HR Open, JSON Resume, else plain
 * text or Markdown. Bytes of a text are UTF-8, UTF-16 with its mark, or else Windows-1252.
 *
 * @throws ProfileError as the importer of the format; `invalid-document` for JSON, XML or an archive of another kind,
 *   `invalid-input` for what is no document.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importProfile } from '@tremplin/profile';
 *
 * const { format, profile } = await importProfile('{"skills":[{"name":"TypeScript"}]}', {
 *   linker: await createLinker(digitalPack()),
 *   subjectId: 'row-42',
 *   key: 'a secret of 16 bytes or more',
 *   now: new Date('2026-11-22'),
 * });
 * format; // 'json-resume'
 * profile.skills.length; // 1
 * ```
 */
export async function importProfile(
  input: unknown,
  options: ImportPdfOptions,
): Promise<RecognizedImport> {
  identify(options);
  if (input instanceof Uint8Array) return importBytes(input, options);
  if (typeof input === 'string') return importString(input, options);
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    return importObject(input, options);
  }
  throw new ProfileError(
    'invalid-input',
    `importProfile: got ${describeValue(input)}; give the bytes of a file, a text or a parsed object`,
  );
}

async function importBytes(
  bytes: Uint8Array,
  options: ImportPdfOptions,
): Promise<RecognizedImport> {
  const format = formatOfBytes(bytes);
  if (format === 'pdf') return { format, ...(await importPdf(bytes, options)) };
  if (format === 'docx') return { format, ...(await importDocx(bytes, options)) };
  if (format === 'linked-in') return { format, ...(await importLinkedIn(bytes, options)) };
  const text = decoded(bytes);
  if (text.includes('\0')) throw unknown('a file of another kind');
  return importString(text, options);
}

async function importString(text: string, options: ImportPdfOptions): Promise<RecognizedImport> {
  const isXml = isEuropass(text);
  if (isXml) return { format: 'europass', ...(await importEuropass(text, options)) };
  if (isXml === false) throw unknown('an XML document that is no Europass CV');
  if (/^\s{0,1000}\{/u.test(text)) return importObject(parsedJson(text), options);
  if (/^\s{0,1000}\[/u.test(text) && isJson(text)) {
    throw unknown('a JSON list, where one person is expected');
  }
  return { format: 'text', ...(await importText(text, options)) };
}

async function importObject(value: object, options: ImportPdfOptions): Promise<RecognizedImport> {
  const format = formatOfObject(value);
  switch (format) {
    case 'linked-in':
      return {
        format,
        ...(await importLinkedIn(value as Readonly<Record<string, string>>, options)),
      };
    case 'european-learning-model':
      return { format, ...(await importEuropeanLearningModel(value, options)) };
    case 'hr-open':
      return { format, ...(await importHrOpen(value, options)) };
    case 'json-resume':
      return { format, ...(await importJsonResume(value, options)) };
  }
}

function parsedJson(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    // The error itself is not kept as the cause: its message quotes the document.
    throw new ProfileError(
      'invalid-document',
      `importProfile: the text begins like JSON and is not (${text.length} characters); save the document again`,
    );
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
