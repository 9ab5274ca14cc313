import type { Ontology } from '../../ontology.ts';
import type { OccupationRows } from './occupation-rows.ts';

/** Fewer rated occupations than this share say more about who was surveyed than about the work. */
const SMALLEST_RATED_SHARE = 0.5;

/**
 * Where a pack rates how much each skill matters and to what level (O*NET): the correlation of the profiles
 * of importance × level, each skill standardised over the occupations, below 0 as 0. `undefined` where
 * fewer than half of the occupations are rated.
 *
 * Reference: Peterson et al. (1999), An occupational information system for the 21st century, ch. 15
 * (profile similarity of standardised descriptors).
 */
export function createRatingCorrelations(
  { tables }: Ontology,
  { rows }: OccupationRows,
): ((occupation: number) => Float64Array) | undefined {
  const { offsets, targets, importances, levels } = tables.occupationSkills;
  const columns = new Map<number, number>();
  const isRated = Array.from(rows, (row) => {
    let rated = false;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      if (importances[i] === 0 || levels[i] === 0) continue;
      rated = true;
      if (!columns.has(targets[i]!)) columns.set(targets[i]!, columns.size);
    }
    return rated;
  });
  const ratedCount = isRated.filter(Boolean).length;
  if (ratedCount < 2 || ratedCount < SMALLEST_RATED_SHARE * rows.length) return undefined;
  const width = columns.size;
  const profiles = Array.from(rows, (row) => {
    const profile = new Float64Array(width).fill(Number.NaN);
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      const column = columns.get(targets[i]!);
      if (column !== undefined && importances[i]! > 0 && levels[i]! > 0)
        profile[column] = (importances[i]! / 255) * (levels[i]! / 255);
    }
    return profile;
  });
  standardize(profiles, width);
  return (occupation) =>
    Float64Array.from(profiles, (profile) => Math.max(0, product(profiles[occupation]!, profile)));
}

/** Each column to mean 0 and deviation 1, what is not rated to 0, then each row to length 1; in place. */
function standardize(profiles: readonly Float64Array[], width: number): void {
  for (let column = 0; column < width; column++) {
    const values = profiles.map((profile) => profile[column]!).filter((x) => !Number.isNaN(x));
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const deviation = Math.sqrt(
      values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length,
    );
    for (const profile of profiles) {
      const x = profile[column]!;
      profile[column] = Number.isNaN(x) || deviation === 0 ? 0 : (x - mean) / deviation;
    }
  }
  for (const profile of profiles) {
    const length = Math.sqrt(product(profile, profile));
    if (length > 0) for (let i = 0; i < width; i++) profile[i]! /= length;
  }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
