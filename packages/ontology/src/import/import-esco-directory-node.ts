import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { TableSource } from '../internal/import-tables.ts';
import type { OntologyData } from '../ontology-data.ts';
import { OntologyError } from '../ontology-error.ts';
import { decodeText } from './decode-text.ts';
import { importEsco, isEscoFile, type ImportEscoOptions } from './import-esco.ts';
import type { ImportIssue, ImportReport } from './import-report.ts';

const unzip = promisify(gunzip);

/**
 * {@link importEsco} on a folder of official files, plain or `.gz`. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or its skills file is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importEsco throws.
 */
export async function importEscoDirectory(
  directory: string,
  options: ImportEscoOptions = {},
): Promise<{ readonly data: OntologyData; readonly report: ImportReport }> {
  const issues: ImportIssue[] = [];
  const sources: TableSource[] = [];
  const names = new Map<string, string>();
  for (const entry of (await list(directory)).toSorted()) {
    const name = entry.replace(/\.gz$/u, '');
    // A plain file sorts before its own `.gz`, so the plain one is read.
    if (name.endsWith('.csv') && !names.has(name)) names.set(name, entry);
  }
  for (const [name, entry] of names) {
    options.signal?.throwIfAborted();
    const text = isEscoFile(name) ? await readText(directory, entry, issues) : '';
    sources.push({ name, text });
  }
  const { data, report } = importEsco(sources, options);
  return { data, report: { ...report, issues: [...issues, ...report.issues] } };
}

async function list(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (cause) {
    throw new OntologyError(
      'missing-file',
      `${directory}: cannot read this folder; give the folder of the unpacked official ESCO CSV package`,
      { cause },
    );
  }
}

async function readText(directory: string, entry: string, issues: ImportIssue[]): Promise<string> {
  const bytes = await readFile(join(directory, entry));
  const plain = entry.endsWith('.gz') ? await unzipped(bytes, entry) : bytes;
  const { text, encoding } = decodeText(plain, entry);
  if (encoding !== 'utf-8') {
    const message = `not UTF-8; read as ${encoding}, check the accents`;
    issues.push({ code: 'encoding', file: entry, line: 0, message });
  }
  return text;
}

async function unzipped(bytes: Uint8Array, entry: string): Promise<Uint8Array> {
  try {
    return await unzip(bytes);
  } catch (cause) {
    throw new OntologyError('unreadable-file', `${entry}: damaged gzip file; download it again`, {
      cause,
    });
  }
}
