import { MAX_WORDS } from './read-words.ts';
import type { WordBuffer } from './scan-words.ts';
import { MAX_WORD_LENGTH } from './split-words.ts';

/** Vectors of words, by their letters in a buffer. */
export interface WordMemory {
  /** Where the vectors of these words begin in {@link WordMemory.vectors}, until the next call. */
  findAll(buffer: WordBuffer, words: number): Int32Array;
  /** All vectors, one after the other. */
  vectors(): Float32Array;
}

export interface WordMemoryOptions {
  readonly dimensions: number;
  /** Words kept, a power of two above the words of a text; beyond, all are forgotten. */
  readonly size: number;
  /** Adds the vector of a word to zeros. */
  readonly write: (word: string, into: Float32Array) => void;
}

const FIRST_WORDS = 1024;

/** A hash table whose keys are bytes, so that no string is made of a word that is known. */
export function createWordMemory({ dimensions, size, write }: WordMemoryOptions): WordMemory {
  // Open addressing, at most half full: numbers of entries from 1.
  const slots = new Int32Array(2 * size);
  const mask = slots.length - 1;
  const hashes = new Int32Array(size);
  const starts = new Int32Array(size + 1);
  const places = new Int32Array(MAX_WORDS);
  let letters = new Uint8Array(FIRST_WORDS * MAX_WORD_LENGTH);
  let vectors = new Float32Array(FIRST_WORDS * dimensions);
  let entries = 0;

  const keep = (buffer: WordBuffer, word: number): number => {
    const entry = entries++;
    const own = buffer.letters.subarray(buffer.starts[word], buffer.starts[word + 1]);
    const start = starts[entry]!;
    if (start + own.length > letters.length) letters = grown(letters);
    letters.set(own, start);
    starts[entry + 1] = start + own.length;
    hashes[entry] = buffer.hashes[word]!;
    const at = entry * dimensions;
    if (at === vectors.length) vectors = grown(vectors);
    write(textOf(own), vectors.subarray(at, at + dimensions));
    return entry;
  };

  const find = (buffer: WordBuffer, word: number): number => {
    const hash = buffer.hashes[word]!;
    const own = letters;
    const others = buffer.letters;
    const first = buffer.starts[word]!;
    const length = buffer.starts[word + 1]! - first;
    let slot = hash & mask;
    for (let entry = slots[slot]! - 1; entry >= 0; entry = slots[slot]! - 1) {
      const start = starts[entry]!;
      if (hashes[entry] === hash && starts[entry + 1]! - start === length) {
        let k = 0;
        while (k < length && own[start + k] === others[first + k]) k++;
        if (k === length) return entry;
      }
      slot = (slot + 1) & mask;
    }
    const entry = keep(buffer, word);
    slots[slot] = entry + 1;
    return entry;
  };

  return {
    vectors: () => vectors,
    findAll(buffer, words) {
      // Not in the middle of a text: what was found for it must stay.
      if (entries + words > size) {
        slots.fill(0);
        vectors.fill(0);
        entries = 0;
      }
      for (let w = 0; w < words; w++) places[w] = find(buffer, w) * dimensions;
      return places;
    },
  };
}

function grown<T extends Uint8Array | Float32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length);
  larger.set(array);
  return larger;
}

function textOf(letters: Uint8Array): string {
  let text = '';
  for (const letter of letters) text += String.fromCharCode(letter);
  return text;
}
