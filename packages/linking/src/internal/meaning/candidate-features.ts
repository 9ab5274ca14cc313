import type { NamedHit } from './candidate.ts';
import type { ConceptVectors } from './concept-vectors.ts';
import type { CoveredLabel } from './cover-labels.ts';
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

/** Cosines of a candidate's window and segment with its concept. */
export interface Likeness {
  readonly windowToName: number;
  readonly windowToCentre: number;
  readonly windowToDescription: number;
  readonly segmentToName: number;
  readonly segmentToCentre: number;
  readonly segmentToDescription: number;
}

/** What is measured of a candidate, before its features. */
export interface Measured {
  readonly text: string;
  readonly segment: Segment;
  readonly concept: number;
  readonly label: number;
  readonly start: number;
  readonly end: number;
  readonly hit: NamedHit | undefined;
  readonly covered: CoveredLabel | undefined;
  /** Place among the covered labels of its segment. */
  readonly rank: number;
  /** Other concepts that have the same label. */
  readonly sharing: number;
  readonly likeness: Likeness;
  /** Cosine of the label with the preferred ones; of named candidates only. */
  readonly labelToName: number;
}

interface Compared {
  readonly window: Float32Array;
  readonly segment: Float32Array;
}

/** Four sums in one pass: each waits for its own last addition only, and adds from the first to the last. */
export function likenessOf(vectors: ConceptVectors, concept: number, compared: Compared): Likeness {
  const { window, segment } = compared;
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
  return {
    ...nearestNames(vectors, concept, compared),
    windowToCentre,
    windowToDescription,
    segmentToCentre,
    segmentToDescription,
  };
}

/** `nearestName` of both, in one pass. */
function nearestNames(
  { dimensions, preferredStart, preferred }: ConceptVectors,
  concept: number,
  { window, segment }: Compared,
): Pick<Likeness, 'windowToName' | 'segmentToName'> {
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
    windowToName = Math.max(windowToName, toWindow);
    segmentToName = Math.max(segmentToName, toSegment);
  }
  return { windowToName, segmentToName };
}

/** The features of each candidate of one segment: how much better it is than what else its words may be is one. */
export function featuresOf(
  store: LabelStore,
  candidates: readonly Measured[],
): readonly (readonly number[])[] {
  const names = candidates.map(nameScore);
  const all = candidates.map(wholeScore);
  return candidates.map((candidate, i) => {
    let bestName = 0;
    let bestOfAll = 0;
    for (let j = 0; j < candidates.length; j++) {
      const other = candidates[j]!;
      if (other.concept === candidate.concept || !overlap(other, candidate)) continue;
      bestName = Math.max(bestName, names[j]!);
      bestOfAll = Math.max(bestOfAll, all[j]!);
    }
    const nameMargin = names[i]! - bestName;
    const margin = all[i]! - bestOfAll;
    return candidate.hit
      ? namedFeatures(store, candidate, { hit: candidate.hit, nameMargin })
      : describedFeatures(store, candidate, { nameMargin, margin });
  });
}

function namedFeatures(
  store: LabelStore,
  candidate: Measured,
  { hit, nameMargin }: { readonly hit: NamedHit; readonly nameMargin: number },
): readonly number[] {
  const { likeness, text, start, end, segment } = candidate;
  const { grade, method } = hit;
  const is = (value: boolean): number => Number(value);
  const written = text.slice(start, end);
  return [
    is(method === 'exact' && grade === 1),
    is(method === 'exact' && grade < 1),
    is(method === 'folded' && grade >= 0.9),
    is(method === 'folded' && grade < 0.9 && grade > 0.83),
    is(method === 'folded' && grade <= 0.83),
    is(method === 'fuzzy'),
    candidate.labelToName,
    likeness.windowToName,
    likeness.windowToCentre,
    likeness.windowToDescription,
    nameMargin,
    Math.log(1 + candidate.sharing),
    wordsOf(store, candidate.label),
    rarityOf(store, candidate.label),
    is(hit.isInside),
    is(start > segment.start && /^\p{Lu}/u.test(written)),
    is(/.\p{Lu}/u.test(written)),
    (end - start) / (segment.end - segment.start),
    is(end - start === segment.end - segment.start),
  ];
}

function describedFeatures(
  store: LabelStore,
  candidate: Measured,
  { nameMargin, margin }: { readonly nameMargin: number; readonly margin: number },
): readonly number[] {
  const { likeness, covered, label, text, start, end, segment } = candidate;
  const { coverage = 0, exact = 0, first = 0, last = 0 } = covered ?? {};
  return [
    coverage,
    exact,
    Number(coverage > 0.98),
    likeness.windowToName,
    likeness.windowToCentre,
    likeness.windowToDescription,
    likeness.segmentToName,
    likeness.segmentToCentre,
    likeness.segmentToDescription,
    nameMargin,
    margin,
    candidate.rank,
    wordsOf(store, label),
    rarityOf(store, label),
    last - first + 1 - wordsOf(store, label),
    store.isPreferred[label]!,
    Math.log(segment.words.length),
    Number(start > segment.start && /^\p{Lu}/u.test(text.slice(start, start + 2))),
    (end - start) / (segment.end - segment.start),
  ];
}

function nameScore({ likeness }: Measured): number {
  return (likeness.windowToName + likeness.windowToCentre) / 2;
}

function wholeScore({ likeness, covered }: Measured): number {
  return (
    likeness.windowToName +
    likeness.windowToCentre +
    0.5 * (covered?.coverage ?? 0) +
    0.5 * likeness.segmentToName
  );
}

function overlap(a: Measured, b: Measured): boolean {
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
