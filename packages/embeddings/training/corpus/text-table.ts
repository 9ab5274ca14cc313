/** Texts, each once, under whole numbers from 0. */
export interface TextTable {
  readonly texts: readonly string[];
  /** The number of a text, new or not; -1 for one without a letter or digit. */
  add(text: string): number;
}

export function createTextTable(): TextTable {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    add(text) {
      const trimmed = text.trim();
      if (!/[\p{L}\p{N}]/u.test(trimmed)) return -1;
      let number = numbers.get(trimmed);
      if (number === undefined) {
        number = texts.length;
        texts.push(trimmed);
        numbers.set(trimmed, number);
      }
      return number;
    },
  };
}
