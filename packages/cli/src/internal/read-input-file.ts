import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { decodeText } from '@tremplin/ontology/import';
import { OntologyError } from '@tremplin/ontology';
import { CliError } from '../cli-error.ts';
import type { FileIssue } from './file-issue.ts';
import { findJsonError } from './find-json-error.ts';
import { formatBytes } from './format-number.ts';

/** A CV or a job ad is pages, not megabytes: what is larger is something else. */
const MAXIMUM_BYTES = 5_000_000;
/** Files of other programs hold images too. */
const MAXIMUM_BINARY = 20_000_000;

type FileFormat = InputFile['content']['format'];

const FORMATS: Readonly<Record<string, FileFormat>> = {
  '.json': 'json',
  '.jsonld': 'json',
  '.txt': 'text',
  '.md': 'text',
};
/** The formats of CVs alone. */
const CV_FORMATS: Readonly<Record<string, FileFormat>> = {
  ...FORMATS,
  '.xml': 'text',
  '.pdf': 'binary',
  '.docx': 'binary',
  '.zip': 'binary',
};

/** A CV or a job ad as read: the text, and the value when it is JSON. */
export interface InputFile {
  readonly text: string;
  readonly content:
    | { readonly format: 'json'; readonly value: unknown }
    | { readonly format: 'text' }
    | { readonly format: 'binary'; readonly bytes: Uint8Array };
  readonly issues: readonly FileIssue[];
}

export interface ReadInputFileOptions {
  readonly cwd: string;
  /** Whether the file is a CV, which may also be XML, a PDF, a DOCX or an archive. @defaultValue false */
  readonly isCv?: boolean;
  /** What other extensions are, where the file is neither. */
  readonly formats?: Readonly<Record<string, FileFormat>>;
}

/** A badge as text, so that a key that stands twice is seen; or the picture that holds it. */
export const BADGE_FILES: Readonly<Record<string, FileFormat>> = {
  '.json': 'text',
  '.jsonld': 'text',
  '.jwt': 'text',
  '.jws': 'text',
  '.txt': 'text',
  '.png': 'binary',
  '.svg': 'binary',
};
export const TABLE_FILES: Readonly<Record<string, FileFormat>> = { '.csv': 'text', '.tsv': 'text' };

/**
 * Reads a CV or a job ad. The format is that of the file's extension.
 *
 * @throws CliError `bad-input`: the file is missing, a folder, empty, too large, binary, of an unknown
 *   extension, or broken JSON (with line and column, never with its content).
 */
export async function readInputFile(
  path: string,
  { cwd, isCv = false, formats = isCv ? CV_FORMATS : FORMATS }: ReadInputFileOptions,
): Promise<InputFile> {
  const bytes = await readBytes(path, resolve(cwd, path), formats);
  const format = formatOf(path, formats)!;
  if (format === 'binary') {
    if (bytes.length === 0) throw badInput(path, 'the file is empty; check that it was saved');
    return { text: '', content: { format, bytes }, issues: [] };
  }
  const { text, issues } = textOf(bytes, path);
  if (text.trim() === '') throw badInput(path, 'the file is empty; check that it was saved');
  const content = format === 'json' ? { format, value: jsonOf(text, path) } : { format };
  return { text, content, issues };
}

function formatOf(
  path: string,
  formats: Readonly<Record<string, FileFormat>>,
): FileFormat | undefined {
  return formats[extname(path).toLowerCase()];
}

/** Size and kind are checked before reading: a pipe would block, a film would fill the memory. */
async function readBytes(
  path: string,
  absolute: string,
  formats: Readonly<Record<string, FileFormat>>,
): Promise<Uint8Array> {
  try {
    const found = await stat(absolute);
    if (found.isDirectory()) throw badInput(path, 'this is a folder; give one file');
    if (!found.isFile()) throw badInput(path, 'not a regular file; save it to a file first');
    const format = formatOf(path, formats);
    const maximum = format === 'binary' ? MAXIMUM_BINARY : MAXIMUM_BYTES;
    if (found.size > maximum) {
      const limit = formatBytes(maximum, 'en');
      throw badInput(
        path,
        `${formatBytes(found.size, 'en')}, the limit is ${limit}; give the document without images`,
      );
    }
    if (format === undefined) {
      throw badInput(path, `unknown kind of file; give ${Object.keys(formats).join(', ')}`);
    }
    return await readFile(absolute);
  } catch (error) {
    throw CliError.is(error) ? error : unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): CliError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file; check the path',
    ENOTDIR: 'no such file; check the path',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    ENAMETOOLONG: 'the path is too long',
  };
  return badInput(path, reasons[code] ?? `cannot be read (${code})`, cause);
}

function textOf(bytes: Uint8Array, path: string): Pick<InputFile, 'text' | 'issues'> {
  try {
    const { text, encoding } = decodeText(bytes, path);
    if (encoding === 'utf-8') return { text, issues: [] };
    const message = `not UTF-8, read as ${encoding}; check the accents or save it as UTF-8`;
    return { text, issues: [{ file: path, code: 'encoding', message, isLeftOut: false }] };
  } catch (cause) {
    if (!OntologyError.is(cause)) throw cause;
    throw new CliError('bad-input', cause.message.replace(/^ontology: /u, ''), { cause });
  }
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The error itself is not kept as `cause`: its message quotes the file.
    const { line, column, problem } = findJsonError(text) ?? {
      line: 1,
      column: 1,
      problem: 'unreadable',
    };
    throw badInput(path, `broken JSON at line ${line}, column ${column}: ${problem}`);
  }
}

function badInput(path: string, message: string, cause?: unknown): CliError {
  return new CliError('bad-input', `${path}: ${message}`, { cause });
}
