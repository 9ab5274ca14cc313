import type { SkillSpread, Spread } from './skill-spread.ts';

/**
 * score = cosine of the titles + 0.6 cosine of their skills
 *
 * Reference: ours; weight chosen on the English set of job title similarity.
 */
const SKILLS_WEIGHT = 0.6;

/** Titles with their vectors, one after the other, and what they are spread over. */
export interface ComparedTitles {
  readonly count: number;
  readonly dimensions: number;
  readonly vectors: Float32Array;
  readonly spreads: readonly (Spread | undefined)[];
}

export function scoreTitlePairs(
  left: ComparedTitles,
  right: ComparedTitles,
  skills: SkillSpread,
): readonly Float32Array[] {
  return Array.from({ length: left.count }, (_, i) => {
    const vector = vectorAt(left, i);
    const spread = left.spreads[i];
    return Float32Array.from({ length: right.count }, (__, j) => {
      const other = right.spreads[j];
      if (!spread || !other) return -1;
      return dot(vector, vectorAt(right, j)) + SKILLS_WEIGHT * skills.cosine(spread, other);
    });
  });
}

function vectorAt({ vectors, dimensions }: ComparedTitles, i: number): Float32Array {
  return vectors.subarray(i * dimensions, (i + 1) * dimensions);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
