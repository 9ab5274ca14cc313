/** `c++`, `c#` are words; a letter alone says too little. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#]+/gu;

/**
 * The words of texts as numbers. Accents and case are folded; words are not cut to stems: on the real packs
 * whole words told occupations apart better than stems or their first letters did, in French and English.
 */
export interface WordNumbers {
  readonly count: () => number;
  /** A word that is not known yet gets the next number. */
  numbersOf(text: string): readonly number[];
  /** Words that are not known are left out. */
  knownNumbersOf(text: string): readonly number[];
}

export function createWordNumbers(): WordNumbers {
  const numbers = new Map<string, number>();
  const wordsOf = (text: string): readonly string[] =>
    text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];
  return {
    count: () => numbers.size,
    knownNumbersOf: (text) =>
      wordsOf(text).flatMap((word) => {
        const number = numbers.get(word);
        return number === undefined ? [] : [number];
      }),
    numbersOf(text) {
      return wordsOf(text).map((word) => {
        const known = numbers.get(word);
        if (known !== undefined) return known;
        numbers.set(word, numbers.size);
        return numbers.size - 1;
      });
    },
  };
}
