import { readText } from './read-text.ts';

/** The cells of each line of a tab-separated file without header or quotes; empty lines are left out. */
export function readTsvLines(file: string): readonly (readonly string[])[] {
  return readText(file)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
