/** Distinct words by number, found by their letters. Columns only, so that a saved one is used as it lies there. */
export interface WordTable {
  /** UTF-16 units of word `i` are `letters[starts[i] … starts[i + 1])`. */
  readonly letters: Uint16Array;
  readonly starts: Uint32Array;
  /** Open addressing, a power of two at most half full: numbers of words from 1, 0 where none is. */
  readonly slots: Uint32Array;
}

const FEWEST_SLOTS = 4;
const PIECE = 4096;

/** Numbered in their order; a word that is there twice is found by its first number. */
export function createWordTable(words: readonly string[]): WordTable {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, i) => (starts[i + 1] = starts[i]! + word.length));
  const letters = new Uint16Array(starts[words.length]!);
  const slots = new Uint32Array(
    2 ** Math.ceil(Math.log2(Math.max(FEWEST_SLOTS, 2 * words.length))),
  );
  const mask = slots.length - 1;
  for (const [i, word] of words.entries()) {
    for (let k = 0; k < word.length; k++) letters[starts[i]! + k] = word.charCodeAt(k);
    let slot = hashOf(word) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  }
  return { letters, starts, slots };
}

export function wordCount({ starts }: WordTable): number {
  return starts.length - 1;
}

/** Number of a word, −1 when it is not there. */
export function findWord({ letters, starts, slots }: WordTable, word: string): number {
  const mask = slots.length - 1;
  let slot = hashOf(word) & mask;
  for (let id = slots[slot]! - 1; id >= 0; id = slots[slot]! - 1) {
    const start = starts[id]!;
    if (starts[id + 1]! - start === word.length) {
      let k = 0;
      while (k < word.length && letters[start + k] === word.charCodeAt(k)) k++;
      if (k === word.length) return id;
    }
    slot = (slot + 1) & mask;
  }
  return -1;
}

export function wordAt({ letters, starts }: WordTable, id: number): string {
  let word = '';
  // In pieces: an engine takes only so many arguments.
  for (let at = starts[id]!; at < starts[id + 1]!; at += PIECE) {
    word += String.fromCharCode(...letters.subarray(at, Math.min(at + PIECE, starts[id + 1]!)));
  }
  return word;
}

/**
 * FNV-1a over UTF-16 units, its bits mixed once more because tables look at the low ones.
 *
 * Reference: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm", §2.
 */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
