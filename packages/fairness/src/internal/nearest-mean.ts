import { squaredDistances, type FeatureRow } from './pair-distances.ts';

export interface NearestOptions {
  readonly neighbors: number;
  readonly isSelfCounted: boolean;
}

/**
 * The mean result of the people nearest to one. Those equally far as the last of them share the places that are
 * left: the mean over all ways to choose among them.
 */
export function nearestMean(
  features: readonly FeatureRow[],
  results: readonly number[],
  { neighbors, isSelfCounted }: NearestOptions,
): (person: number) => number {
  const distancesFrom = squaredDistances(features);
  const distances = new Float64Array(features.length);
  const smallest = new Float64Array(neighbors);
  return (person) => {
    distancesFrom(person, distances);
    if (!isSelfCounted) distances[person] = Number.POSITIVE_INFINITY;
    const last = lastDistance(distances, smallest);
    // Sorted before they are summed, so that the order of the rows does not reach the last digit.
    const closer: number[] = [];
    const tied: number[] = [];
    results.forEach((result, other) => {
      if (other === person && !isSelfCounted) return;
      if (distances[other]! < last) closer.push(result);
      else if (distances[other] === last) tied.push(result);
    });
    const left = neighbors - closer.length;
    return (sumOf(closer) + (left / tied.length) * sumOf(tied)) / neighbors;
  };
}

/** The distance of the last neighbor; `smallest` has room for as many as there are neighbors. */
function lastDistance(distances: Float64Array, smallest: Float64Array): number {
  smallest.fill(Number.POSITIVE_INFINITY);
  const last = smallest.length - 1;
  for (const distance of distances) {
    if (distance >= smallest[last]!) continue;
    let place = last;
    for (; place > 0 && smallest[place - 1]! > distance; place--) {
      smallest[place] = smallest[place - 1]!;
    }
    smallest[place] = distance;
  }
  return smallest[last]!;
}

function sumOf(values: number[]): number {
  return values.sort((a, b) => a - b).reduce((a, b) => a + b, 0);
}
