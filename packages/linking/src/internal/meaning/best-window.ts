import type { CoverageScratch } from './cover-labels.ts';
import type { LabelStore } from './label-store.ts';

/** A label whose words, or words near to them, stand together in a segment. */
export interface CoveredLabel {
  readonly label: number;
  /** Words `first … last` of the segment. */
  readonly first: number;
  readonly last: number;
  /** Share of the label that these words cover: Σ share × nearness². */
  readonly coverage: number;
  /** The same with identical words alone. */
  readonly exact: number;
}

/** Words that a window may hold; more say something else in between. */
const WIDEST = 10;
/** What each word of a window costs that the label has not. */
const WIDTH_COST = 0.02;
const FEWEST_MET = 64;

/** Where the words of one label are met: the word's place in the label, the place in the segment, how nearly. */
export interface WindowScratch {
  words: Uint32Array;
  ats: Uint32Array;
  nears: Float64Array;
  /** Per word of the label. */
  nearest: Float64Array;
}

export function createWindowScratch(): WindowScratch {
  return {
    words: new Uint32Array(FEWEST_MET),
    ats: new Uint32Array(FEWEST_MET),
    nears: new Float64Array(FEWEST_MET),
    nearest: new Float64Array(FEWEST_MET),
  };
}

/** Of the windows that begin and end with a met word, the one that covers most for its width. */
export function bestWindow(
  store: LabelStore,
  scratch: CoverageScratch,
  label: number,
): CoveredLabel {
  const met = findMet(store, scratch, label);
  const { words, ats, nears, nearest } = scratch.windows;
  const { shares, labelStart } = store;
  const from = labelStart[label]!;
  const size = labelStart[label + 1]! - from;
  let highest = -1;
  let [first, last, coverage, exact] = [0, 0, 0, 0];
  for (let i = 0; i < met; i++) {
    nearest.fill(0, 0, size);
    const start = ats[i]!;
    for (let j = i; j < met && ats[j]! - start < WIDEST; j++) {
      if (nears[j]! <= nearest[words[j]!]!) continue;
      nearest[words[j]!] = nears[j]!;
      let sum = 0;
      for (let w = 0; w < size; w++) sum += shares[from + w]! * nearest[w]!;
      const score = sum - WIDTH_COST * Math.max(0, ats[j]! - start + 1 - size);
      if (score <= highest) continue;
      highest = score;
      [first, last, coverage, exact] = [start, ats[j]!, sum, 0];
      for (let w = 0; w < size; w++) if (nearest[w] === 1) exact += shares[from + w]!;
    }
  }
  return { label, first, last, coverage, exact };
}

/** From left to right, at one place by their order in the label; returns how many. */
function findMet(
  { labelStart, labelWords }: LabelStore,
  { spots, windows }: CoverageScratch,
  label: number,
): number {
  let count = 0;
  const from = labelStart[label]!;
  const to = labelStart[label + 1]!;
  if (windows.nearest.length < to - from) windows.nearest = new Float64Array(2 * (to - from));
  for (let place = from; place < to; place++) {
    for (let spot = spots.heads[labelWords[place]!]!; spot > 0; spot = spots.next[spot]!) {
      if (count === windows.ats.length) grow(windows);
      const { words, ats, nears } = windows;
      const at = spots.ats[spot]!;
      let k = count++;
      for (; k > 0 && ats[k - 1]! > at; k--) {
        words[k] = words[k - 1]!;
        ats[k] = ats[k - 1]!;
        nears[k] = nears[k - 1]!;
      }
      words[k] = place - from;
      ats[k] = at;
      nears[k] = spots.nears[spot]!;
    }
  }
  return count;
}

function grow(windows: WindowScratch): void {
  const [words, ats] = [windows.words, windows.ats].map((column) => {
    const larger = new Uint32Array(2 * column.length);
    larger.set(column);
    return larger;
  });
  const nears = new Float64Array(2 * windows.nears.length);
  nears.set(windows.nears);
  Object.assign(windows, { words, ats, nears });
}
