/** A growing list of bits, 32 to a word, all 0 at first. */
export interface Bits {
  /** At least as long as the last bit set; another array after each growth. */
  words(): Uint32Array;
  has(at: number): boolean;
  set(at: number): void;
  clear(at: number): void;
}

const SMALLEST = 4;

export function createBits(initial: Uint32Array = new Uint32Array(SMALLEST)): Bits {
  let words = initial;
  return {
    words: () => words,
    has: (at) => ((words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0,
    set: (at) => {
      const word = at >>> 5;
      if (word >= words.length) {
        const larger = new Uint32Array(Math.max(SMALLEST, word + 1, words.length * 2));
        larger.set(words);
        words = larger;
      }
      words[word]! |= 1 << (at & 31);
    },
    clear: (at) => {
      const word = at >>> 5;
      if (word < words.length) words[word]! &= ~(1 << (at & 31));
    },
  };
}
