import type { PoolMember } from './pool-member.ts';

export interface PartitionOptions {
  readonly k: number;
  readonly l: number;
  /** How many members may be left out in all. */
  readonly suppressible: number;
  readonly concepts: number;
}

export interface PoolPartition {
  readonly classes: readonly (readonly PoolMember[])[];
  readonly suppressed: readonly PoolMember[];
}

/** How many of the concepts that split most evenly are tried out in full. */
const CANDIDATES = 12;

/** Members, split by one concept. A side that is too small for a class is left out, where that is allowed. */
interface Split {
  readonly sides: readonly (readonly PoolMember[])[];
  readonly out: readonly PoolMember[];
}

/**
 * Classes of at least k members with at least l values of the audit attribute: members are split by whether they
 * have a concept as long as both sides are such classes, by the concept after which the members of the sides share
 * most. A small side may be left out instead, within the budget.
 *
 * Reference: LeFevre, DeWitt, Ramakrishnan (2006), Mondrian Multidimensional K-Anonymity, ICDE, figure 2 (strict
 * partitioning, here of set-valued data: one dimension per concept); Machanavajjhala et al. (2007), l-Diversity,
 * section 4 (distinct l-diversity).
 */
export function partitionPool(
  members: readonly PoolMember[],
  options: PartitionOptions,
): PoolPartition {
  if (!isClass(members, options)) return { classes: [], suppressed: members };
  const classes: (readonly PoolMember[])[] = [];
  const suppressed: PoolMember[] = [];
  const open = [members];
  for (let part = open.shift(); part !== undefined; part = open.shift()) {
    const budget = options.suppressible - suppressed.length;
    const split = bestSplit(part, { ...options, suppressible: budget });
    if (!split) classes.push(part);
    else {
      open.push(...split.sides);
      suppressed.push(...split.out);
    }
  }
  return { classes, suppressed };
}

function bestSplit(part: readonly PoolMember[], options: PartitionOptions): Split | undefined {
  const counts = countsOf(part, options.concepts);
  const half = part.length / 2;
  const candidates = [...counts.keys()]
    .filter((concept) => counts[concept]! > 0 && counts[concept]! < part.length)
    .toSorted((a, b) => Math.abs(counts[a]! - half) - Math.abs(counts[b]! - half) || a - b);
  let best: { readonly split: Split; readonly gain: number } | undefined;
  let tried = 0;
  for (const concept of candidates) {
    const split = allowedSplit(part, concept, options);
    if (!split) continue;
    const gain = gainOf(split, part);
    if (!best || gain > best.gain) best = { split, gain };
    tried += 1;
    if (tried >= CANDIDATES) break;
  }
  return best && best.gain > 0 ? best.split : undefined;
}

function allowedSplit(
  part: readonly PoolMember[],
  concept: number,
  options: PartitionOptions,
): Split | undefined {
  const sides = [true, false].map((has) =>
    part.filter(({ concepts }) => concepts.has(concept) === has),
  );
  const classes = sides.filter((side) => isClass(side, options));
  const out = sides.filter((side) => !isClass(side, options)).flat();
  if (classes.length === 0 || out.length > options.suppressible) return undefined;
  return { sides: classes, out };
}

/** Concepts that members have in common, over all members: what the split brings. Those left out lose theirs. */
function gainOf({ sides }: Split, part: readonly PoolMember[]): number {
  const after = sides.reduce((sum, side) => sum + side.length * sharedBy(side), 0);
  return after - part.length * sharedBy(part);
}

/** How many concepts all have: the first one's, as far as the others have them too. */
function sharedBy([first, ...others]: readonly PoolMember[]): number {
  let shared = [...(first?.concepts ?? [])];
  for (const { concepts } of others) {
    if (shared.length === 0) break;
    shared = shared.filter((concept) => concepts.has(concept));
  }
  return shared.length;
}

function countsOf(members: readonly PoolMember[], concepts: number): Uint32Array {
  const counts = new Uint32Array(concepts);
  for (const member of members) for (const concept of member.concepts) counts[concept]! += 1;
  return counts;
}

function isClass(members: readonly PoolMember[], { k, l }: PartitionOptions): boolean {
  if (members.length < k) return false;
  if (l <= 1) return true;
  return new Set(members.flatMap(({ sensitive }) => sensitive ?? [])).size >= l;
}
