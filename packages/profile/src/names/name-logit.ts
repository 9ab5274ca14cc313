import { foldCode } from './fold-code.ts';
import { EMPTY_HASH, nextHash } from './word-hash.ts';

/** Weights of a logistic regression over hashed character n-grams: whether a word is somebody's name. */
export interface NameWeights {
  /** A power of two of them. */
  readonly weights: Int8Array;
  /** What one unit of a weight is in log-odds. */
  readonly scale: number;
  readonly bias: number;
}

const MIN_GRAM = 2;
const MAX_GRAM = 5;
const EDGE = 1;
/** Longer words are no names, and cost no more. */
const MAX_WORD = 30;

const folded = new Uint16Array(MAX_WORD + 2);

/**
 * Log-odds that a word is a first or a last name rather than a word of a language, by its letters alone: it also
 * speaks of names that are in no list. The mean over its n-grams, so that long words are not surer than short ones.
 */
export function nameLogit(
  { weights, scale, bias }: NameWeights,
  text: string,
  span: readonly [start: number, end: number] = [0, text.length],
): number {
  const mask = weights.length - 1;
  let sum = 0;
  const count = eachGram(text, span, (hash) => {
    sum += weights[hash & mask]!;
  });
  return bias + (count === 0 ? 0 : (sum * scale) / Math.sqrt(count));
}

/** Calls back with the hash of each n-gram of the folded word between its edges; how many there were. */
export function eachGram(
  text: string,
  [start, end]: readonly [start: number, end: number],
  visit: (hash: number) => void,
): number {
  let length = 0;
  folded[length++] = EDGE;
  for (let i = start; i < end && length <= MAX_WORD; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code !== 0) folded[length++] = code;
  }
  folded[length++] = EDGE;
  let count = 0;
  for (let from = 0; from < length - 1; from++) {
    let hash = EMPTY_HASH;
    for (let to = from; to < length && to - from < MAX_GRAM; to++) {
      hash = nextHash(hash, folded[to]!);
      if (to - from + 1 < MIN_GRAM) continue;
      visit((hash ^ (hash >>> 15)) >>> 0);
      count += 1;
    }
  }
  return count;
}
