/*
 * Which letters a cue may begin with. A text holds few places where one does, and only there is its pattern tried:
 * patterns of a hundred ways to say a thing cost most where none of them is said.
 */

/** Letters that are looked at. */
const PREFIX_LETTERS = 3;
const BLANK = 26;
const DIGIT = 27;
const QUOTE = 28;
const HYPHEN = 29;
const OTHER = 30;
/** Of a kind of letter. */
const BITS = 5;
const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz' + " 0'-~";
const ANY: ReadonlySet<string> = new Set(SYMBOLS);
const NOTHING: ReadonlySet<string> = new Set(['']);

/** Which of several patterns may begin with three kinds of letters in a row: one bit each. */
export type PrefixTable = Uint8Array;

/**
 * Of each unit of a folded text, the bits of the patterns that may begin with it and the two behind it. They hold for
 * a part of the text too: what is shorter than the letters looked at is marked whatever follows.
 */
export function markCues(table: PrefixTable, text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  let first = kindOfLetter(text.charCodeAt(0));
  let second = kindOfLetter(text.charCodeAt(1));
  for (let at = 0; at < text.length; at++) {
    const third = kindOfLetter(text.charCodeAt(at + 2));
    marks[at] = table[prefixKey(first, second, third)]!;
    first = second;
    second = third;
  }
  return marks;
}

function kindOfLetter(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code === 0x20 || code === 0x0a) return BLANK;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code === 0x27) return QUOTE;
  return code === 0x2d ? HYPHEN : OTHER;
}

/** Place of three kinds in a table. */
function prefixKey(first: number, second: number, third: number): number {
  return (((first << BITS) | second) << BITS) | third;
}

/** The source of a pattern may use what cues use: groups, classes, looks around, bounded repetitions. */
export function createPrefixTable(sources: readonly string[]): PrefixTable {
  const table = new Uint8Array(1 << (BITS * PREFIX_LETTERS));
  sources.forEach((source, bit) => {
    for (const prefix of pad(prefixesOf(source))) {
      const [first, second, third] = prefix.split('').map((symbol) => SYMBOLS.indexOf(symbol));
      table[prefixKey(first!, second!, third!)]! |= 1 << bit;
    }
  });
  return table;
}

/** First three kinds of what the pattern matches, fewer of what is shorter; rather one too many than one too few. */
function prefixesOf(source: string): ReadonlySet<string> {
  const reader: Reader = { source, at: 0 };
  const prefixes = readChoice(reader, PREFIX_LETTERS);
  if (reader.at < source.length) throw unreadable(reader);
  return prefixes;
}

function pad(prefixes: ReadonlySet<string>): ReadonlySet<string> {
  let padded = prefixes;
  for (let i = 0; i < PREFIX_LETTERS; i++) padded = join(padded, ANY, PREFIX_LETTERS);
  return padded;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** `depth`: how many letters the caller has use for. */
function readChoice(reader: Reader, depth: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (;;) {
    for (const prefix of readSequence(reader, depth)) found.add(prefix);
    if (reader.source[reader.at] !== '|') return found;
    reader.at++;
  }
}

function readSequence(reader: Reader, depth: number): ReadonlySet<string> {
  let prefixes = NOTHING;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const needed = depth - shortest(prefixes);
    if (needed === 0) skipSequence(reader);
    else prefixes = join(prefixes, repeat(reader, readAtom(reader, needed), needed), depth);
  }
  return prefixes;
}

function shortest(prefixes: ReadonlySet<string>): number {
  let least = PREFIX_LETTERS;
  for (const { length } of prefixes) least = Math.min(least, length);
  return least;
}

const CLASS = /\[[^\]\\]*(?:\\.[^\]\\]*)*\]/uy;

/** What follows the letters that are looked at says nothing. */
function skipSequence(reader: Reader): void {
  const { source } = reader;
  for (let depth = 0; reader.at < source.length; reader.at++) {
    const sign = source[reader.at]!;
    if (depth === 0 && '|)'.includes(sign)) return;
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '\\') reader.at++;
    else if (sign === '[' && take(reader, CLASS)) reader.at--;
  }
}

const LOOK_AROUND = /\(\?<?[=!]/uy;
const REPETITION = /(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/uy;

function readAtom(reader: Reader, depth: number): ReadonlySet<string> {
  const { source } = reader;
  const opening = source[reader.at]!;
  if (opening === '(') {
    const isLook = take(reader, LOOK_AROUND) !== undefined;
    if (!isLook) reader.at += source.startsWith('(?:', reader.at) ? 3 : 1;
    const inner = readChoice(reader, isLook ? 0 : depth);
    if (source[reader.at++] !== ')') throw unreadable(reader);
    return isLook ? NOTHING : inner;
  }
  if (opening === '[') return readClass(reader);
  reader.at += opening === '\\' ? 2 : 1;
  if (opening === '^' || opening === '$') return NOTHING;
  if (opening === '.') return ANY;
  return opening === '\\' ? escaped(source[reader.at - 1]!) : new Set([symbolOf(opening)]);
}

function readClass(reader: Reader): ReadonlySet<string> {
  const written = take(reader, CLASS);
  if (!written) throw unreadable(reader);
  const given = new RegExp(written[0], 'u');
  const found = new Set<string>();
  for (let code = 0; code < 0x80; code++) {
    const letter = String.fromCharCode(code);
    if (given.test(letter)) found.add(symbolOf(letter));
  }
  // A class may hold letters beyond ASCII, written out or by leaving others out.
  return found.add('~');
}

function escaped(letter: string): ReadonlySet<string> {
  if (/[dwsDWSbB]/u.test(letter)) return letter === 'b' || letter === 'B' ? NOTHING : ANY;
  return new Set([symbolOf(letter === 'n' ? '\n' : letter)]);
}

function symbolOf(letter: string): string {
  return SYMBOLS[kindOfLetter(letter.charCodeAt(0))]!;
}

function repeat(reader: Reader, once: ReadonlySet<string>, depth: number): ReadonlySet<string> {
  const written = take(reader, REPETITION);
  if (!written) return once;
  const [fewest, most] = timesOf(written);
  const found = new Set<string>(fewest === 0 ? NOTHING : []);
  let times: ReadonlySet<string> = NOTHING;
  for (let i = 1; i <= Math.min(depth, most); i++) {
    times = join(times, once, depth);
    if (i >= Math.min(depth, fewest)) for (const prefix of times) found.add(prefix);
  }
  return found;
}

function timesOf([sign, from, comma, to]: RegExpExecArray): readonly [number, number] {
  if (from !== undefined)
    return [Number(from), comma === '' ? Number(from) : Number(to || PREFIX_LETTERS)];
  return [Number(sign.startsWith('+')), sign.startsWith('?') ? 1 : PREFIX_LETTERS];
}

function join(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  depth: number,
): ReadonlySet<string> {
  if (before === NOTHING) return after;
  const joined = new Set<string>();
  for (const first of before) {
    if (first.length >= depth) joined.add(first);
    else for (const second of after) joined.add((first + second).slice(0, depth));
  }
  return joined;
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source);
  if (!found) return undefined;
  reader.at = pattern.lastIndex;
  return found;
}

function unreadable({ source, at }: Reader): Error {
  return new Error(`linking: a cue that cannot be read, at ${at} of ${source.slice(0, 80)}`);
}
