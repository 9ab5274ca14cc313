import { FairnessError } from '../fairness-error.ts';

/** What is known of one person. */
export type FeatureRow = readonly number[];

/** More than 1.25 billion pairs take minutes. */
const MOST_ROWS = 50_000;

/** @throws FairnessError `empty-input`, `too-large`, `invalid-column` for rows of several lengths, `invalid-score`. */
export function requireRows(features: readonly FeatureRow[], where: string): void {
  const width = features[0]?.length ?? 0;
  if (width === 0) {
    throw new FairnessError('empty-input', `${where}: no features; give a row of numbers each`);
  }
  if (features.length > MOST_ROWS) {
    throw new FairnessError(
      'too-large',
      `${where}: ${features.length} people, of whom all pairs are compared; give ${MOST_ROWS} at most, drawn by chance`,
    );
  }
  for (const [row, { length }] of features.entries()) {
    if (length === width) continue;
    throw new FairnessError(
      'invalid-column',
      `${where}: features of row ${row} are ${length} numbers, those of row 0 ${width}; give one length`,
    );
  }
  const wrong = features.findIndex((row) => !row.every(Number.isFinite));
  if (wrong === -1) return;
  throw new FairnessError(
    'invalid-score',
    `${where}: features of row ${wrong} hold a number that is not finite; leave the row out of every column`,
  );
}

/** Writes the squared Euclidean distances of everybody from one person. The same from a to b as from b to a. */
export function squaredDistances(
  features: readonly FeatureRow[],
): (person: number, into: Float64Array) => void {
  const width = features[0]!.length;
  const flat = new Float64Array(features.length * width);
  features.forEach((row, i) => flat.set(row, i * width));
  return (person, into) => {
    for (let other = 0; other < features.length; other++) {
      let sum = 0;
      for (let i = 0; i < width; i++) {
        const difference = flat[person * width + i]! - flat[other * width + i]!;
        sum += difference * difference;
      }
      into[other] = sum;
    }
  };
}
