import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ImportIssue } from '../import/import-report.ts';
import { OntologyError } from '../ontology-error.ts';
import type { ImportedClassification } from './classification-import.ts';
import { findEncoding } from './find-encoding-node.ts';
import type { ChunkedTableSource } from './import-tables.ts';

/** Bytes read from disk at a time. */
const CHUNK_BYTES = 131_072;

/**
 * Imports the table files of a folder, plain or `.gz`, each opened when its turn comes. A file that is
 * not in UTF-8 is read all the same, and listed.
 */
export async function importFolder(
  directory: string,
  run: (sources: readonly ChunkedTableSource[]) => Promise<ImportedClassification>,
): Promise<ImportedClassification> {
  const encodings: ImportIssue[] = [];
  const { data, report } = await run(await tableSources(directory, encodings));
  return { data, report: { ...report, issues: [...encodings, ...report.issues] } };
}

async function tableSources(
  directory: string,
  issues: ImportIssue[],
): Promise<readonly ChunkedTableSource[]> {
  const names = new Map<string, string>();
  for (const entry of (await list(directory)).toSorted()) {
    const name = entry.replace(/\.gz$/u, '');
    // A plain file sorts before its own `.gz`, so the plain one is read.
    if (/\.(?:csv|txt)$/iu.test(name) && !names.has(name)) names.set(name, entry);
  }
  return [...names].map(([name, entry]) => ({
    name,
    chunks: readTexts(join(directory, entry), entry, issues),
  }));
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

/** Read twice, because the last byte may be the one that tells that a file is not UTF-8. */
async function* readTexts(
  path: string,
  entry: string,
  issues: ImportIssue[],
): AsyncGenerator<string> {
  const encoding = await findEncoding(readBytes(path, entry), entry);
  if (encoding !== 'utf-8') {
    const message = `not UTF-8; read as ${encoding}, check the accents`;
    issues.push({ code: 'encoding', file: entry, line: 0, message });
  }
  const decoder = new TextDecoder(encoding);
  for await (const bytes of readBytes(path, entry)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function* readBytes(path: string, entry: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  // An error of either stream comes out of the last one; leaving early closes both.
  const bytes = entry.endsWith('.gz')
    ? pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined)
    : file;
  try {
    for await (const chunk of bytes) yield chunk as Uint8Array;
  } catch (cause) {
    throw unreadable(entry, cause);
  }
}

function unreadable(entry: string, cause: unknown): OntologyError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  const message = code.startsWith('Z_')
    ? 'damaged gzip file; download it again'
    : `cannot be read (${code}); check the file and its permissions`;
  return new OntologyError('unreadable-file', `${entry}: ${message}`, { cause });
}
