import type { ProficiencyLevel } from '@tremplin/profile';

/**
 * Hours to each level as multiples of the hours to working level (2). Estimates of this project:
 * each level above costs more than the one below.
 */
const MULTIPLES = [0, 0.4, 1, 2.5, 5] as const;

/** Multiple for any level ∈ [0, 4], linear between whole levels. */
function multipleAt(level: number): number {
  const below = Math.min(3, Math.max(0, Math.floor(level)));
  const share = Math.min(1, Math.max(0, level - below));
  return MULTIPLES[below]! + share * (MULTIPLES[below + 1]! - MULTIPLES[below]!);
}

/** Hours from nothing to `level`. */
export function hoursToLevel(hoursToWorking: number, level: ProficiencyLevel): number {
  return hoursToWorking * multipleAt(level);
}

/** Hours from an estimated level to `level`, never negative. */
export function hoursBetween(hoursToWorking: number, from: number, to: number): number {
  return Math.max(0, hoursToWorking * (multipleAt(to) - multipleAt(from)));
}
