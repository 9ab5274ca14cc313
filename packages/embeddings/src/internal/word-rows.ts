import { fnv1a, hashByte, HASH_START } from './fnv1a.ts';

/** How the letters of a word become rows of the table. */
export interface NgramOptions {
  /** Rows of the table. */
  readonly rows: number;
  readonly minLength: number;
  readonly maxLength: number;
}

/**
 * Puts the rows of a word into `into`, those of the shortest n-grams first, each length from left to right, and
 * returns how many there are; see {@link maxWordRows}.
 */
export function wordRows(word: string, options: NgramOptions, into: Int32Array): number {
  const { rows, minLength, maxLength } = options;
  const marked = `<${word}>`;
  const end = marked.length;
  // The n-grams from one letter are hashed together, each from the one before: it is a letter longer.
  for (let start = 0; start + minLength <= end; start++) {
    let hash = HASH_START;
    let place = start;
    const last = Math.min(maxLength, end - start);
    for (let length = 1; length <= last; length++) {
      hash = hashByte(hash, marked.charCodeAt(start + length - 1));
      if (length < minLength) continue;
      into[place] = (hash >>> 0) % rows;
      place += end - length + 1;
    }
  }
  let count = 0;
  for (let length = minLength; length <= Math.min(maxLength, end); length++)
    count += end - length + 1;
  // A word of one or two letters is a name of its own (C, R, Go), whole.
  if (word.length <= 2) into[count++] = fnv1a(marked) % rows;
  return count;
}

/** The most rows that a word of this length can have. */
export function maxWordRows(length: number, { minLength, maxLength }: NgramOptions): number {
  return (maxLength - minLength + 1) * (length + 2) + 1;
}
