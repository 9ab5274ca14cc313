import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { OntologyError, type OverlayData } from '@tremplin/ontology';
import {
  decodeText,
  importOverlayCsv,
  importSkos,
  type ImportReport,
  type NamedText,
} from '@tremplin/ontology/import';
import { importCsvDirectory } from '@tremplin/ontology/node';
import { CliError } from '../cli-error.ts';
import { findJsonError } from './find-json-error.ts';

export interface ReadOverlayOptions {
  readonly cwd: string;
  readonly namespace: string;
  readonly labelLanguage?: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly meta: { readonly id?: string; readonly version?: string };
}

export interface ReadOverlay {
  readonly data: OverlayData;
  readonly report: ImportReport;
}

const TABLES: ReadonlySet<string> = new Set(['.csv', '.tsv']);
const DOCUMENTS: ReadonlySet<string> = new Set(['.json', '.jsonld']);

/**
 * Reads a host's list (`.csv`, `.tsv`), a SKOS file (`.jsonld`, `.json`) or a folder of a pack as CSV.
 *
 * @throws CliError `bad-input`: not there, of another kind, or refused by its importer.
 */
export async function readOverlayFile(
  path: string,
  options: ReadOverlayOptions,
): Promise<ReadOverlay> {
  const absolute = resolve(options.cwd, path);
  try {
    const found = await stat(absolute);
    if (found.isDirectory()) return await importCsvDirectory(absolute);
    return await readOne(path, absolute, options);
  } catch (cause) {
    throw refusedFile(path, absolute, cause);
  }
}

async function readOne(
  path: string,
  absolute: string,
  { namespace, labelLanguage, columns, meta }: ReadOverlayOptions,
): Promise<ReadOverlay> {
  const kind = extname(path).toLowerCase();
  if (!TABLES.has(kind) && !DOCUMENTS.has(kind)) {
    const known = [...TABLES, ...DOCUMENTS].join(', ');
    throw new CliError(
      'bad-input',
      `${path}: unknown kind of file; give ${known}, or the folder of a pack as CSV`,
    );
  }
  const name = basename(path);
  const { text, encoding } = decodeText(await readFile(absolute), name);
  const language = labelLanguage === undefined ? {} : { language: labelLanguage };
  const file: NamedText = { name, text };
  const { data, report } = TABLES.has(kind)
    ? importOverlayCsv(file, { namespace, columns, meta, ...language })
    : await readSkos(file, path, { namespace, meta, ...language });
  return { data, report: encoding === 'utf-8' ? report : withEncoding(report, name, encoding) };
}

async function readSkos(
  file: NamedText,
  path: string,
  options: { readonly namespace: string; readonly meta: object; readonly language?: string },
): Promise<ReadOverlay> {
  const error = file.text.trim() === '' ? undefined : findJsonError(file.text);
  if (error) {
    throw new CliError(
      'bad-input',
      `${path}: broken JSON at line ${error.line}, column ${error.column}: ${error.problem}`,
    );
  }
  // By its name: a bundle of this program finds it, the library looks for what is installed.
  const jsonld = await import('jsonld');
  return importSkos(file, { ...options, jsonld });
}

function withEncoding(report: ImportReport, file: string, encoding: string): ImportReport {
  const message = `not UTF-8; read as ${encoding}, check the accents`;
  return { ...report, issues: [{ code: 'encoding', file, line: 0, message }, ...report.issues] };
}

function refusedFile(path: string, absolute: string, cause: unknown): unknown {
  if (CliError.is(cause)) return cause;
  if (OntologyError.is(cause)) {
    const message = cause.message.replace(/^ontology: /u, '').replace(absolute, path);
    const named = message.startsWith(basename(path)) || message.startsWith(path);
    return new CliError('bad-input', named ? message : `${path}: ${message}`, { cause });
  }
  const { code } = cause as NodeJS.ErrnoException;
  if (code === undefined) return cause;
  const reason = code === 'ENOENT' ? 'no such file; check the path' : `cannot be read (${code})`;
  return new CliError('bad-input', `${path}: ${reason}`, { cause });
}
