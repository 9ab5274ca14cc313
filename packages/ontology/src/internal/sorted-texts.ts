/**
 * Texts in ascending order of UTF-16 units, end to end in one string: text `i` is
 * `text.slice(offsets[i], offsets[i + 1])`. A string of ASCII takes one byte for each letter.
 */
export interface SortedTexts {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/** The places `[from, to)` of what was looked for. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function buildSortedTexts(sorted: readonly string[]): SortedTexts {
  const offsets = new Uint32Array(sorted.length + 1);
  sorted.forEach((text, i) => (offsets[i + 1] = offsets[i]! + text.length));
  return { text: sorted.join(''), offsets };
}

/** The texts that start with `prefix`. */
export function prefixRange(texts: SortedTexts, prefix: string): Range {
  const from = firstWhere(texts, (i) => compareStart(texts, i, prefix) >= 0);
  return { from, to: firstWhere(texts, (i) => compareStart(texts, i, prefix) > 0) };
}

/** The place of a text that is there once, else −1. */
export function placeOf(texts: SortedTexts, text: string): number {
  const { from } = prefixRange(texts, text);
  const isThere = texts.offsets[from + 1] === texts.offsets[from]! + text.length;
  return isThere && compareStart(texts, from, text) === 0 ? from : -1;
}

/** The first place for which `isPast` holds; it holds for all after it. */
function firstWhere({ offsets }: SortedTexts, isPast: (i: number) => boolean): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Negative, 0 or positive as text `i` comes before those that start with `prefix`, is one of them, or comes after. */
function compareStart({ text, offsets }: SortedTexts, i: number, prefix: string): number {
  const start = offsets[i]!;
  const length = offsets[i + 1]! - start;
  const shared = Math.min(length, prefix.length);
  for (let at = 0; at < shared; at++) {
    const difference = text.charCodeAt(start + at) - prefix.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length < prefix.length ? -1 : 0;
}
