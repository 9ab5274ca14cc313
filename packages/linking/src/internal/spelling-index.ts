import { editDistance } from './edit-distance.ts';
import { createWordTable, wordAt, type WordTable } from './word-table.ts';

/** Words by what is left of their beginning once letters are deleted. */
export interface SpellingIndex {
  readonly words: WordTable;
  /** How many labels hold the word: the likelier correction. */
  readonly counts: Uint32Array;
  /** Bucket `b` holds `entries[offsets[b] … offsets[b + 1])`. */
  readonly offsets: Uint32Array;
  readonly entries: Uint32Array;
}

export interface Correction {
  readonly word: string;
  readonly edits: number;
}

/** Shorter words have too many neighbours that are words themselves. */
const ONE_EDIT_LENGTH = 5;
const TWO_EDITS_LENGTH = 9;
const LONGEST = 40;
/** Letters from which deletes are taken; Garbe's default. */
const PREFIX = 7;
const LETTERS_ONLY = /^\p{L}+$/u;

function editsForLength(length: number): number {
  if (length >= TWO_EDITS_LENGTH) return 2;
  return length >= ONE_EDIT_LENGTH ? 1 : 0;
}

/**
 * Reference: symmetric delete, W. Garbe, SymSpell (2012), with its prefix index. Two words within
 * `d` edits share a form left by at most `d` deletes from their first letters; buckets are hashes,
 * so that candidates are always checked.
 */
export function createSpellingIndex(counted: ReadonlyMap<string, number>): SpellingIndex {
  const words = [...counted.keys()].filter(isCorrectable);
  // Twice over all hashes rather than a list of them for each word: there are thirty to a word.
  const eachHash = (take: (hash: number, owner: number) => void): void =>
    words.forEach((word, owner) => {
      // What a text with one letter more would be allowed.
      forDeleteHashes(word, editsForLength(word.length + 1), (hash) => take(hash, owner));
    });
  let total = 0;
  eachHash(() => total++);
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(total + 1)));
  const offsets = new Uint32Array(buckets + 1);
  eachHash((hash) => offsets[(hash & (buckets - 1)) + 1]!++);
  for (let b = 0; b < buckets; b++) offsets[b + 1]! += offsets[b]!;
  const entries = new Uint32Array(total);
  const cursor = offsets.slice();
  eachHash((hash, owner) => (entries[cursor[hash & (buckets - 1)]!++] = owner));
  return {
    words: createWordTable(words),
    counts: Uint32Array.from(words, (word) => counted.get(word)!),
    offsets,
    entries,
  };
}

/** The likeliest word meant by an unknown one, or `undefined`. */
export function correct(index: SpellingIndex, word: string): Correction | undefined {
  if (!isCorrectable(word)) return undefined;
  const limit = editsForLength(word.length);
  let best = -1;
  let edits = limit + 1;
  const mask = index.offsets.length - 2;
  const seen = new Set<number>();
  for (const hash of deleteHashes(word, limit)) {
    for (let at = index.offsets[hash & mask]!; at < index.offsets[(hash & mask) + 1]!; at++) {
      const candidate = index.entries[at]!;
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      const distance = candidateDistance(index.words, candidate, {
        word,
        limit: Math.min(limit, edits),
      });
      if (distance > limit || distance > edits) continue;
      if (distance < edits || isLikelier(index, word, [candidate, best])) best = candidate;
      edits = distance;
    }
  }
  return best < 0 ? undefined : { word: wordAt(index.words, best), edits };
}

function isCorrectable(word: string): boolean {
  return word.length >= ONE_EDIT_LENGTH && word.length <= LONGEST && LETTERS_ONLY.test(word);
}

function candidateDistance(
  words: WordTable,
  candidate: number,
  { word, limit }: { readonly word: string; readonly limit: number },
): number {
  const start = words.starts[candidate]!;
  // A first letter is seldom mistyped, and "locker" is not "Docker".
  if (words.letters[start] !== word.charCodeAt(0)) return limit + 1;
  if (Math.abs(words.starts[candidate + 1]! - start - word.length) > limit) return limit + 1;
  return editDistance(word, wordAt(words, candidate), limit);
}

/** Of two words as near, the one with the same last letter, then the one in more labels. */
function isLikelier(
  index: SpellingIndex,
  word: string,
  [a, b]: readonly [number, number],
): boolean {
  const [first, second] = [wordAt(index.words, a), wordAt(index.words, b)];
  const ends = Number(first.at(-1) === word.at(-1)) - Number(second.at(-1) === word.at(-1));
  if (ends !== 0) return ends > 0;
  const counts = index.counts[a]! - index.counts[b]!;
  return counts === 0 ? first < second : counts > 0;
}

function deleteHashes(word: string, edits: number): readonly number[] {
  const found: number[] = [];
  forDeleteHashes(word, edits, (hash) => found.push(hash));
  return found;
}

function forDeleteHashes(word: string, edits: number, take: (hash: number) => void): void {
  const prefix = word.slice(0, PREFIX);
  take(hashWithout(prefix, -1, -1));
  for (let i = 0; edits > 0 && i < prefix.length; i++) {
    take(hashWithout(prefix, i, -1));
    for (let j = i + 1; edits > 1 && j < prefix.length; j++) take(hashWithout(prefix, i, j));
  }
}

/** FNV-1a of a word less two of its letters. */
function hashWithout(word: string, first: number, second: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    if (i !== first && i !== second) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  }
  return (h ^ (h >>> 15)) >>> 0;
}
