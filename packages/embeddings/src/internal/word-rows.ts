import { fnv1a } from './fnv1a.ts';

/** How the letters of a word become rows of the table. */
export interface NgramOptions {
  /** Rows of the table. */
  readonly rows: number;
  readonly minLength: number;
  readonly maxLength: number;
}

/** Puts the rows of a word into `into` and returns how many there are; see {@link maxWordRows}. */
export function wordRows(word: string, options: NgramOptions, into: Int32Array): number {
  const { rows, minLength, maxLength } = options;
  const marked = `<${word}>`;
  let count = 0;
  const add = (start: number, end: number): void => {
    into[count++] = fnv1a(marked, start, end) % rows;
  };
  for (let length = minLength; length <= maxLength; length++) {
    for (let start = 0; start + length <= marked.length; start++) add(start, start + length);
  }
  // A word of one or two letters is a name of its own (C, R, Go), whole.
  if (word.length <= 2) add(0, marked.length);
  return count;
}

/** The most rows that a word of this length can have. */
export function maxWordRows(length: number, { minLength, maxLength }: NgramOptions): number {
  return (maxLength - minLength + 1) * (length + 2) + 1;
}
