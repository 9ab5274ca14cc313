import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv, type CsvRow } from '../corpus/training-files.ts';

/** Files that are only measured on. Nothing of `corpus/` or `engine/` may import this module. */
export function readEvaluationRows(folder: string, file: string): readonly CsvRow[] {
  return parseCsv(readFileSync(join(folder, ...file.split('/'))));
}

/** Lines of a tab-separated file without header or quotes. */
export function readEvaluationLines(folder: string, file: string): readonly (readonly string[])[] {
  return readFileSync(join(folder, ...file.split('/')), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
