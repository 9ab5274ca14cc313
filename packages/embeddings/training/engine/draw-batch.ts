import type { TextGroup, TrainingSource } from '../corpus/training-source.ts';

/** Groups whose texts stand beside each other in a batch, and the texts drawn of them. */
export interface DrawnBatch {
  /** One text per pair. */
  readonly left: readonly number[];
  /** One or more texts per pair. */
  readonly right: readonly (readonly number[])[];
}

/** A source with what drawing from it needs. */
export interface DrawnSource {
  readonly source: TrainingSource;
  /** Sums of the groups' chances up to each one. */
  readonly sums: Float64Array;
}

/** Texts of a group beyond which it is not drawn more often. */
const MAX_COUNTED_TEXTS = 12;

/** Draws in vain, per pair, after which a batch stays smaller. */
const PATIENCE = 20;

/** A group's chance grows with the square root of its number of texts. */
export function prepareSource(source: TrainingSource): DrawnSource {
  const sums = new Float64Array(source.groups.length);
  let sum = 0;
  for (const [i, { left, right }] of source.groups.entries()) {
    const texts = left === right ? left.length : left.length + right.length;
    sum += Math.sqrt(Math.min(texts, MAX_COUNTED_TEXTS));
    sums[i] = sum;
  }
  return { source, sums };
}

/** Different groups by chance, at most `count`. */
export function drawGroups(
  { source, sums }: DrawnSource,
  { count, random }: { readonly count: number; readonly random: () => number },
): readonly number[] {
  const wanted = Math.min(count, source.groups.length);
  const drawn = new Set<number>();
  for (let tries = 0; drawn.size < wanted && tries < wanted * PATIENCE; tries++) {
    drawn.add(firstAbove(sums, random() * sums[sums.length - 1]!));
  }
  return [...drawn];
}

/** Seeds by chance, each followed by its neighbours. */
export function drawNeighborhoods(
  source: DrawnSource,
  options: {
    readonly count: number;
    readonly random: () => number;
    readonly neighbors: Int32Array;
  },
): readonly number[] {
  const { count, random, neighbors } = options;
  const width = neighbors.length / source.source.groups.length;
  const seeds = drawGroups(source, { count, random });
  const drawn = new Set<number>();
  for (const seed of seeds) {
    if (drawn.size >= count) break;
    drawn.add(seed);
    for (let n = 0; n < width && drawn.size < count; n++) {
      const neighbor = neighbors[seed * width + n]!;
      if (neighbor >= 0) drawn.add(neighbor);
    }
  }
  return [...drawn];
}

/** Texts of groups. */
export function drawTexts(
  { groups, bag }: TrainingSource,
  chosen: readonly number[],
  random: () => number,
): DrawnBatch {
  const left: number[] = [];
  const right: (readonly number[])[] = [];
  for (const number of chosen) {
    const group = groups[number]!;
    left.push(group.left[Math.floor(random() * group.left.length)]!);
    right.push(drawPartners(group, { but: left.at(-1)!, bag, random }));
  }
  return { left, right };
}

function drawPartners(
  { left, right }: TextGroup,
  {
    but,
    bag,
    random,
  }: { readonly but: number; readonly bag: number; readonly random: () => number },
): readonly number[] {
  if (left === right) {
    const other = Math.floor(random() * (right.length - 1));
    // The place of the text itself is taken by the last one.
    return [right[other] === but ? right[right.length - 1]! : right[other]!];
  }
  const count = Math.min(right.length, 1 + Math.floor(random() * bag));
  const drawn = new Set<number>();
  for (let tries = 0; drawn.size < count && tries < count * PATIENCE; tries++) {
    drawn.add(right[Math.floor(random() * right.length)]!);
  }
  return [...drawn];
}

/** The first place whose value is above a number. */
function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
