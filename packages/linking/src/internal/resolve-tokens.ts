import { COMMON_WORDS } from './common-words.ts';
import type { LabelIndex } from './label-index.ts';
import { LANES } from './lanes.ts';
import { correct } from './spelling-index.ts';
import { CONJUNCTIONS, STOP_WORDS } from './stop-words.ts';
import type { Tokens } from './tokens.ts';
import { findWord, wordCount } from './word-table.ts';

/** What the index knows of one word of the text. */
export interface Resolution {
  readonly stop: boolean;
  readonly conjunction: boolean;
  /** Id of the word itself, −1 when no label holds it. */
  readonly word: number;
  /** Per lane, −1 when no label of the lane holds one. */
  readonly stems: readonly number[];
  readonly roots: readonly number[];
  /** The word is not in the text: it was taken for a misspelling, this many edits away. */
  readonly edits: number;
  readonly known: boolean;
}

const VERSIONED = /^(\p{L}{3,})\d{1,2}$/u;

/**
 * By id, what the words of labels are: it depends on the index alone, so that texts share it. No other word is kept,
 * so that nothing of a text stays behind.
 */
const memories = new WeakMap<LabelIndex, (Resolution | undefined)[]>();

/** Each distinct word is looked up once; one of the labels once for all texts. */
export function resolveTokens(index: LabelIndex, tokens: Tokens): readonly Resolution[] {
  const memory = memoryOf(index);
  const resolved = new Map<string, Resolution>();
  return tokens.folds.map((word) => {
    let resolution = resolved.get(word);
    if (!resolution) {
      const id = findWord(index.lexicon.words, word);
      resolution = id < 0 ? resolve(index, word) : (memory[id] ??= resolve(index, word));
      resolved.set(word, resolution);
    }
    return resolution;
  });
}

function memoryOf(index: LabelIndex): (Resolution | undefined)[] {
  let memory = memories.get(index);
  if (!memory) {
    memory = Array.from({ length: wordCount(index.lexicon.words) });
    memories.set(index, memory);
  }
  return memory;
}

function resolve(index: LabelIndex, word: string): Resolution {
  const direct = lookUp(index, word);
  if (direct.stop || isWritten(index, word, direct)) return direct;
  const base = VERSIONED.exec(word)?.[1];
  if (base !== undefined) return lookUp(index, base, { written: word, edits: 0 });
  if (COMMON_WORDS.has(word)) return direct;
  const correction = correct(index.spelling, word);
  return correction
    ? lookUp(index, correction.word, { written: word, edits: correction.edits })
    : direct;
}

/** The word, or another form of it, stands in a label: it is no misspelling. A name has no other form but its plural. */
function isWritten(
  { lexicon }: LabelIndex,
  word: string,
  { word: id, stems }: Resolution,
): boolean {
  if (id >= 0 || (word.endsWith('s') && findWord(lexicon.words, word.slice(0, -1)) >= 0)) {
    return true;
  }
  return stems.some((stem, lane) => lexicon.inflected[lane]![stem] === 1);
}

/** `word` stands for `written`, `edits` away. */
function lookUp(
  index: LabelIndex,
  word: string,
  { written, edits } = { written: word, edits: 0 },
): Resolution {
  const { lexicon } = index;
  const stems = LANES.map((lane, i) => findWord(lexicon.stems[i]!, lane.stem(word)));
  const roots = LANES.map((lane, i) => findWord(lexicon.roots[i]!, lane.root(word)));
  return {
    stop: STOP_WORDS.has(word),
    conjunction: CONJUNCTIONS.has(word),
    word: findWord(lexicon.words, written),
    stems,
    roots,
    edits,
    known: stems.some((id) => id >= 0) || roots.some((id) => id >= 0),
  };
}
