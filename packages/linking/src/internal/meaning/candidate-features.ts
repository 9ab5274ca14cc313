import type { NamedHit } from './candidate.ts';
import { STEPS, type ConceptVectors } from './concept-vectors.ts';
import type { CoveredLabel } from './best-window.ts';
import type { LabelStore } from './label-store.ts';
import type { Segment } from './segments.ts';

/** In the order of the numbers; the calibration names its weights by them. */
export const NAMED_FEATURES = [
  'preferred',
  'alternative',
  'inflected',
  'recast',
  'reordered',
  'misspelt',
  'labelToName',
  'windowToName',
  'windowToCentre',
  'windowToDescription',
  'margin',
  'sharing',
  'words',
  'rarity',
  'inside',
  'capital',
  'innerCapital',
  'fills',
  'whole',
] as const;

export const DESCRIBED_FEATURES = [
  'coverage',
  'sameWords',
  'complete',
  'windowToName',
  'windowToCentre',
  'windowToDescription',
  'segmentToName',
  'segmentToCentre',
  'segmentToDescription',
  'nameMargin',
  'margin',
  'rank',
  'words',
  'rarity',
  'extraWidth',
  'isPreferred',
  'segmentLength',
  'capital',
  'fills',
] as const;

/** A concept that a stretch of a segment may name or describe. */
export interface Found {
  readonly segment: Segment;
  /** Place in the label store. */
  readonly concept: number;
  readonly label: number;
  readonly start: number;
  readonly end: number;
  readonly hit: NamedHit | undefined;
  readonly covered: CoveredLabel | undefined;
  /** Place among the covered labels of its segment. */
  readonly rank: number;
}

/** What is measured of all that was found in one segment, in columns: objects of numbers are costly to make. */
export interface Measured {
  readonly text: string;
  readonly store: LabelStore;
  /** Per candidate {@link LIKENESSES} cosines. */
  readonly likeness: Float64Array;
  /** Cosine of the label with the preferred ones; of named candidates only. */
  readonly labelToName: Float64Array;
}

/** Cosines of window and segment with the concept, by their places from where a candidate's begin. */
export const LIKENESSES = 6;
const WINDOW_TO_NAME = 0;
const WINDOW_TO_CENTRE = 1;
const WINDOW_TO_DESCRIPTION = 2;
const SEGMENT_TO_NAME = 3;
const SEGMENT_TO_CENTRE = 4;
const SEGMENT_TO_DESCRIPTION = 5;

interface Compared {
  readonly window: Float32Array;
  readonly segment: Float32Array;
  /** Where the cosines go. */
  readonly into: Float64Array;
  readonly from: number;
}

/** Four sums in one pass: each waits for its own last addition only, and adds from the first to the last. */
export function writeLikeness(vectors: ConceptVectors, concept: number, compared: Compared): void {
  const { window, segment, into, from } = compared;
  const { centre, description, dimensions } = vectors;
  const at = concept * dimensions;
  let windowToCentre = 0;
  let windowToDescription = 0;
  let segmentToCentre = 0;
  let segmentToDescription = 0;
  for (let k = 0; k < dimensions; k++) {
    const inCentre = centre[at + k]!;
    const inDescription = description[at + k]!;
    const inWindow = window[k]!;
    const inSegment = segment[k]!;
    windowToCentre += inCentre * inWindow;
    windowToDescription += inDescription * inWindow;
    segmentToCentre += inCentre * inSegment;
    segmentToDescription += inDescription * inSegment;
  }
  into[from + WINDOW_TO_CENTRE] = windowToCentre / STEPS;
  into[from + WINDOW_TO_DESCRIPTION] = windowToDescription / STEPS;
  into[from + SEGMENT_TO_CENTRE] = segmentToCentre / STEPS;
  into[from + SEGMENT_TO_DESCRIPTION] = segmentToDescription / STEPS;
  writeNearestNames(vectors, concept, compared);
}

/** `nearestName` of both, in one pass. */
function writeNearestNames(
  { dimensions, preferredStart, preferred }: ConceptVectors,
  concept: number,
  { window, segment, into, from }: Compared,
): void {
  let windowToName = -1;
  let segmentToName = -1;
  for (let row = preferredStart[concept]!; row < preferredStart[concept + 1]!; row++) {
    const at = row * dimensions;
    let toWindow = 0;
    let toSegment = 0;
    for (let k = 0; k < dimensions; k++) {
      toWindow += preferred[at + k]! * window[k]!;
      toSegment += preferred[at + k]! * segment[k]!;
    }
    windowToName = Math.max(windowToName, toWindow / STEPS);
    segmentToName = Math.max(segmentToName, toSegment / STEPS);
  }
  into[from + WINDOW_TO_NAME] = windowToName;
  into[from + SEGMENT_TO_NAME] = segmentToName;
}

/** The features of each candidate of one segment: how much better it is than what else its words may be is one. */
export function featuresOf(
  measured: Measured,
  found: readonly Found[],
): readonly (readonly number[])[] {
  const names = Float64Array.from(found, (_, i) => nameScore(measured, i));
  const all = Float64Array.from(found, (each, i) => wholeScore(measured, i, each.covered));
  return found.map((candidate, i) => {
    let bestName = 0;
    let bestOfAll = 0;
    let sharing = 0;
    for (let j = 0; j < found.length; j++) {
      const other = found[j]!;
      if (other.concept === candidate.concept || !overlap(other, candidate)) continue;
      bestName = Math.max(bestName, names[j]!);
      bestOfAll = Math.max(bestOfAll, all[j]!);
      if (isSameLabel(other, candidate)) sharing++;
    }
    const nameMargin = names[i]! - bestName;
    return candidate.hit
      ? namedFeatures(measured, candidate, { hit: candidate.hit, i, nameMargin, sharing })
      : describedFeatures(measured, candidate, { i, nameMargin, margin: all[i]! - bestOfAll });
  });
}

function namedFeatures(
  { text, store, likeness, labelToName }: Measured,
  { start, end, segment, label }: Found,
  of: {
    readonly hit: NamedHit;
    /** Place among the candidates. */
    readonly i: number;
    readonly nameMargin: number;
    /** Other concepts that have the same label. */
    readonly sharing: number;
  },
): readonly number[] {
  const { grade, method, isInside } = of.hit;
  const from = of.i * LIKENESSES;
  const is = (value: boolean): number => Number(value);
  const written = text.slice(start, end);
  return [
    is(method === 'exact' && grade === 1),
    is(method === 'exact' && grade < 1),
    is(method === 'folded' && grade >= 0.9),
    is(method === 'folded' && grade < 0.9 && grade > 0.83),
    is(method === 'folded' && grade <= 0.83),
    is(method === 'fuzzy'),
    labelToName[of.i]!,
    likeness[from + WINDOW_TO_NAME]!,
    likeness[from + WINDOW_TO_CENTRE]!,
    likeness[from + WINDOW_TO_DESCRIPTION]!,
    of.nameMargin,
    Math.log(1 + of.sharing),
    wordsOf(store, label),
    rarityOf(store, label),
    is(isInside),
    is(start > segment.start && /^\p{Lu}/u.test(written)),
    is(/.\p{Lu}/u.test(written)),
    (end - start) / (segment.end - segment.start),
    is(end - start === segment.end - segment.start),
  ];
}

function describedFeatures(
  { text, store, likeness }: Measured,
  { covered, label, start, end, segment, rank }: Found,
  of: { readonly i: number; readonly nameMargin: number; readonly margin: number },
): readonly number[] {
  const { coverage = 0, exact = 0, first = 0, last = 0 } = covered ?? {};
  const from = of.i * LIKENESSES;
  return [
    coverage,
    exact,
    Number(coverage > 0.98),
    likeness[from + WINDOW_TO_NAME]!,
    likeness[from + WINDOW_TO_CENTRE]!,
    likeness[from + WINDOW_TO_DESCRIPTION]!,
    likeness[from + SEGMENT_TO_NAME]!,
    likeness[from + SEGMENT_TO_CENTRE]!,
    likeness[from + SEGMENT_TO_DESCRIPTION]!,
    of.nameMargin,
    of.margin,
    rank,
    wordsOf(store, label),
    rarityOf(store, label),
    last - first + 1 - wordsOf(store, label),
    store.isPreferred[label]!,
    Math.log(segment.words.length),
    Number(start > segment.start && /^\p{Lu}/u.test(text.slice(start, start + 2))),
    (end - start) / (segment.end - segment.start),
  ];
}

function nameScore({ likeness }: Measured, i: number): number {
  const from = i * LIKENESSES;
  return (likeness[from + WINDOW_TO_NAME]! + likeness[from + WINDOW_TO_CENTRE]!) / 2;
}

function wholeScore({ likeness }: Measured, i: number, covered: CoveredLabel | undefined): number {
  const from = i * LIKENESSES;
  return (
    likeness[from + WINDOW_TO_NAME]! +
    likeness[from + WINDOW_TO_CENTRE]! +
    0.5 * (covered?.coverage ?? 0) +
    0.5 * likeness[from + SEGMENT_TO_NAME]!
  );
}

/** The same stretch is a label of both. */
function isSameLabel(a: Found, b: Found): boolean {
  return a.hit !== undefined && b.hit !== undefined && a.start === b.start && a.end === b.end;
}

function overlap(a: Found, b: Found): boolean {
  return a.start < b.end && b.start < a.end;
}

function wordsOf({ labelStart }: LabelStore, label: number): number {
  return labelStart[label + 1]! - labelStart[label]!;
}

function rarityOf({ labelStart, labelWords, rarity }: LabelStore, label: number): number {
  let sum = 0;
  for (let at = labelStart[label]!; at < labelStart[label + 1]!; at++) {
    sum += rarity[labelWords[at]!]!;
  }
  return sum;
}
