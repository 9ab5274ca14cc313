import { HASH_START, hashByte } from './fnv1a.ts';
import { normalizeText } from './normalize-text.ts';
import { MAX_CHARACTERS, MAX_WORDS, readWords } from './read-words.ts';
import { MAX_WORD_LENGTH } from './split-words.ts';

/** Words of the text read last, without a string for each. */
export interface WordBuffer {
  /** Letters of all words, one after the other, in ASCII. */
  readonly letters: Uint8Array;
  /** Word `w` is `letters[starts[w] … starts[w + 1])`. */
  readonly starts: Int32Array;
  /** FNV-1a of each word, as a signed number. */
  readonly hashes: Int32Array;
  /** By UTF-16 code unit: the letter that it is read as, or one of the kinds below; filled as they come. */
  readonly kinds: Uint8Array;
}

// Below any letter, digit, `+` and `#`.
const UNKNOWN = 0;
const SEPARATOR = 1;
const SILENT = 2;
const SEVERAL = 3;
const HALF = 4;
const FIRST_LETTER = 0x20;

const LETTER = /^[a-z0-9+#]$/u;
const ANY_LETTER = /[a-z0-9+#]/u;

export function createWordBuffer(): WordBuffer {
  return {
    letters: new Uint8Array(MAX_WORDS * MAX_WORD_LENGTH),
    starts: new Int32Array(MAX_WORDS + 1),
    hashes: new Int32Array(MAX_WORDS),
    kinds: new Uint8Array(0x1_00_00),
  };
}

/**
 * Puts the words of {@link readWords} into the buffer, and returns how many there are. Normalisation looks at
 * one character at a time, so what each becomes is looked up; a text with halves of characters (emoji) goes
 * the long way.
 */
export function scanWords(text: string, buffer: WordBuffer): number {
  const { letters, starts, hashes, kinds } = buffer;
  const end = Math.min(text.length, MAX_CHARACTERS);
  let words = 0;
  let at = 0;
  let start = 0;
  let hash = HASH_START;
  for (let i = 0; i <= end; i++) {
    const kind = i === end ? SEPARATOR : kindAt(text, i, kinds);
    if (kind >= FIRST_LETTER) {
      if (at - start < MAX_WORD_LENGTH) {
        letters[at++] = kind;
        hash = hashByte(hash, kind);
      }
    } else if (kind === SEPARATOR) {
      if (at === start) continue;
      hashes[words++] = hash;
      starts[words] = at;
      start = at;
      hash = HASH_START;
      if (words === MAX_WORDS) break;
    } else if (kind !== SILENT) {
      return putWords(readWords(text), buffer);
    }
  }
  return words;
}

function kindAt(text: string, place: number, kinds: Uint8Array): number {
  const unit = text.charCodeAt(place);
  const kind = kinds[unit]!;
  return kind === UNKNOWN ? (kinds[unit] = kindOf(unit)) : kind;
}

function kindOf(unit: number): number {
  if (unit >= 0xd8_00 && unit <= 0xdf_ff) return HALF;
  const read = normalizeText(String.fromCharCode(unit));
  if (LETTER.test(read)) return read.charCodeAt(0);
  if (read === '') return SILENT;
  return ANY_LETTER.test(read) ? SEVERAL : SEPARATOR;
}

function putWords(words: readonly string[], { letters, starts, hashes }: WordBuffer): number {
  let at = 0;
  for (const [w, word] of words.entries()) {
    let hash = HASH_START;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charCodeAt(i);
      letters[at++] = letter;
      hash = hashByte(hash, letter);
    }
    hashes[w] = hash;
    starts[w + 1] = at;
  }
  return words.length;
}
