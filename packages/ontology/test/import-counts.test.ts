import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../src/import/index.ts';
import { importEscoDirectory, importOnetDirectory, importRomeDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

/**
 * Records of a CSV file after its header, counted on the bytes: a record ends at a line end outside
 * quotes; blank lines are no records. Shares nothing with the importer.
 */
function countRecords(path: string): number {
  const file = readFileSync(path);
  const bytes = path.endsWith('.gz') ? gunzipSync(file) : file;
  const [quote, lineEnd, carriageReturn] = [0x22, 0x0a, 0x0d];
  let isQuoted = false;
  let isBlank = true;
  let records = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === quote) isQuoted = !isQuoted;
    if (byte === lineEnd && !isQuoted) {
      if (!isBlank) records++;
      isBlank = true;
    } else if (byte !== carriageReturn) isBlank = false;
  }
  return records + (isBlank ? 0 : 1) - 1;
}

describe.skipIf(!hasSharedData)('every official file (skipped without the public data)', () => {
  it.each<
    readonly [
      folder: string,
      read: (directory: string) => Promise<{ readonly report: ImportReport }>,
      files: number,
    ]
  >([
    ['esco', importEscoDirectory, 12],
    ['rome3', importRomeDirectory, 10],
    ['rome4', importRomeDirectory, 15],
    ['onet', importOnetDirectory, 8],
  ])('of %s: each record is kept or listed', async (folder, read, files) => {
    const directory = join(sharedData, folder);
    const { report } = await read(directory);
    expect(report.files.length).toBe(files);
    const entries = readdirSync(directory);
    for (const { file, rows, kept, leftOut } of report.files) {
      const entry = entries.find((name) => name === file) ?? `${file}.gz`;
      expect([file, rows]).toEqual([file, countRecords(join(directory, entry))]);
      const listed = report.issues.filter((issue) => issue.file === file && issue.line > 0);
      expect([file, kept + leftOut, listed.length]).toEqual([file, rows, leftOut]);
      expect(new Set(listed.map(({ line }) => line)).size).toBe(leftOut);
    }
    const imported = report.files.map(({ file }) => file);
    expect(
      entries
        .map((name) => name.replace(/\.gz$/u, ''))
        .filter(isTable)
        .toSorted(),
    ).toEqual([...imported, ...report.ignored].filter(isTable).toSorted());
  });
});

function isTable(name: string): boolean {
  return name.endsWith('.csv');
}
