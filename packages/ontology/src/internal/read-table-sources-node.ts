import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeText } from '../import/decode-text.ts';
import type { ImportIssue } from '../import/import-report.ts';
import { OntologyError } from '../ontology-error.ts';
import type { TableSource } from './import-tables.ts';

const unzip = promisify(gunzip);

export interface TableFolder {
  readonly sources: readonly TableSource[];
  /** Files that are not in UTF-8. */
  readonly issues: readonly ImportIssue[];
}

/** The table files of a folder, plain or `.gz`; only those that `isWanted` are read, the others come without text. */
export async function readTableSources(
  directory: string,
  isWanted: (name: string) => boolean,
  signal?: AbortSignal,
): Promise<TableFolder> {
  const issues: ImportIssue[] = [];
  const sources: TableSource[] = [];
  const names = new Map<string, string>();
  for (const entry of (await list(directory)).toSorted()) {
    const name = entry.replace(/\.gz$/u, '');
    // A plain file sorts before its own `.gz`, so the plain one is read.
    if (/\.(?:csv|txt)$/u.test(name) && !names.has(name)) names.set(name, entry);
  }
  for (const [name, entry] of names) {
    signal?.throwIfAborted();
    sources.push({ name, text: isWanted(name) ? await readText(directory, entry, issues) : '' });
  }
  return { sources, issues };
}

async function list(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (cause) {
    throw new OntologyError(
      'missing-file',
      `${directory}: cannot read this folder; give the folder of the unpacked official CSV files`,
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
