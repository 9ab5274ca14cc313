import { floorOf, type Fraction } from './fraction.ts';

/** A prefix with fewer of a group than the target asks for. */
export interface PrefixViolation {
  /** Length of the prefix, from 1. */
  readonly prefix: number;
  readonly group: string;
  /** ⌊share × number of known group in the prefix⌋. */
  readonly required: number;
  readonly actual: number;
}

/** All of them, by prefix, then in the order of the target. */
export function prefixViolations(
  groups: readonly (string | undefined)[],
  target: ReadonlyMap<string, Fraction>,
): readonly PrefixViolation[] {
  const counts = new Map<string, number>();
  const violations: PrefixViolation[] = [];
  let known = 0;
  groups.forEach((place, i) => {
    if (place !== undefined) {
      counts.set(place, (counts.get(place) ?? 0) + 1);
      known += 1;
    }
    for (const [group, share] of target) {
      const required = floorOf(known, share);
      const actual = counts.get(group) ?? 0;
      if (actual < required) violations.push({ prefix: i + 1, group, required, actual });
    }
  });
  return violations;
}
