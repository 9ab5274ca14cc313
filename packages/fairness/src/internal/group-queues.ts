import { ceilDivide, ceilOf, floorOf, type Fraction } from './fraction.ts';

/** One group: its candidates by merit, and how many of them are placed. */
export interface GroupQueue {
  readonly share: Fraction;
  /** Positions in the merit order of the pool, ascending: lower is better. */
  readonly members: readonly number[];
  taken: number;
}

/** One queue per group of the target. */
export function groupQueues(
  groups: readonly string[],
  target: ReadonlyMap<string, Fraction>,
): readonly GroupQueue[] {
  const members = new Map(Array.from(target.keys(), (group) => [group, [] as number[]]));
  groups.forEach((group, position) => members.get(group)!.push(position));
  return Array.from(target, ([group, share]) => ({
    share,
    members: members.get(group)!,
    taken: 0,
  }));
}

export function isOpen({ members, taken }: GroupQueue): boolean {
  return taken < members.length;
}

/** The best candidate of a queue that is not placed. */
export function headOf({ members, taken }: GroupQueue): number {
  return members[taken]!;
}

/** Fewer placed than the first `k` places ask for. */
export function isBelowMinimum(queue: GroupQueue, k: number): boolean {
  return queue.taken < floorOf(k, queue.share);
}

/** Another one would not be more than the first `k` places have room for. */
export function isBelowMaximum(queue: GroupQueue, k: number): boolean {
  return queue.taken < ceilOf(k, queue.share);
}

/** The first number of places that asks for `count` of the group; `null`: none ever does. */
export function placesAsking(count: number, { numerator, denominator }: Fraction): bigint | null {
  return numerator === 0n ? null : ceilDivide(BigInt(count) * denominator, numerator);
}

/** The queue with the best next candidate. */
export function bestOf(queues: readonly GroupQueue[]): GroupQueue {
  return queues.reduce((best, queue) => (headOf(queue) < headOf(best) ? queue : best));
}
