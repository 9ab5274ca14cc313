import { compareForm } from './compare-form.ts';
import { SENTENCE } from './gap.ts';
import { formAt } from './form-table.ts';
import { findKey } from './key-table.ts';
import type { Form, LabelIndex } from './label-index.ts';
import { rootKey, stemKey } from './lexicon.ts';
import type { Resolution } from './resolve-tokens.ts';
import type { Tokens } from './tokens.ts';
import type { LinkingMethod } from '../mention.ts';

/** A text and what the index knows of its words. */
export interface Reading {
  readonly index: LabelIndex;
  readonly tokens: Tokens;
  readonly words: readonly Resolution[];
  /** The text is one label: a comma inside it is no border. */
  readonly isLabel: boolean;
}

export interface FormMatch {
  readonly form: Form;
  readonly method: LinkingMethod;
  readonly confidence: number;
}

/** Tokens `first … last` are the words of at least one label. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly matches: readonly FormMatch[];
}

export interface HitSearch {
  readonly hits: readonly Hit[];
  /** Bags of words looked up: at most the longest label × lanes for each token. */
  readonly lookups: number;
}

/** "de la mise en", "of the … in the": more stop-words than this hold nothing together. */
const MOST_STOP_WORDS_IN_A_ROW = 4;

/**
 * Every stretch of the text whose content words are those of a label, in any order. The key of a bag
 * is a sum, so that a longer stretch costs one addition and one look-up.
 */
export function findHits(reading: Reading): HitSearch {
  const hits: Hit[] = [];
  let lookups = 0;
  const ends = new Map<number, FormMatch[]>();
  for (let first = 0; first < reading.words.length; first++) {
    const word = reading.words[first]!;
    if (word.stop || !word.known) continue;
    ends.clear();
    for (const lane of reading.index.lanes) lookups += searchFrom({ reading, ends }, first, lane);
    for (const [last, matches] of ends) hits.push({ first, last, matches });
  }
  return { hits, lookups };
}

interface Search {
  readonly reading: Reading;
  /** Matches of the stretches from one word, by their last. */
  readonly ends: Map<number, FormMatch[]>;
}

function searchFrom(search: Search, first: number, lane: number): number {
  const { words, tokens, index } = search.reading;
  const stem = words[first]!.stems[lane]!;
  let lookups = 1;
  if (stem >= 0) collect(search, { first, last: first, lane }, stemKey(lane, stem));
  if (words[first]!.roots[lane]! < 0) return lookups;
  let key = rootKey(lane, words[first]!.roots[lane]!);
  let content = 1;
  let stops = 0;
  for (let last = first + 1; last < words.length && content < index.longest; last++) {
    if (tokens.gaps[last] === SENTENCE) break;
    if (words[last]!.stop) {
      if (++stops > MOST_STOP_WORDS_IN_A_ROW) break;
      continue;
    }
    const root = words[last]!.roots[lane]!;
    if (root < 0) break;
    stops = 0;
    content++;
    key = (key + rootKey(lane, root)) | 0;
    lookups++;
    collect(search, { first, last, lane }, key);
  }
  return lookups;
}

export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly lane: number;
}

function collect({ reading, ends }: Search, stretch: Stretch, key: number): void {
  const { heads, next, forms } = reading.index;
  for (let at = findKey(heads, key); at >= 0; at = next[at]!) {
    const compared = compareForm(reading, stretch, at);
    if (!compared) continue;
    const { method, confidence } = compared;
    const match = { form: formAt(forms, at), method, confidence };
    const matches = ends.get(stretch.last);
    if (matches) matches.push(match);
    else ends.set(stretch.last, [match]);
  }
}
