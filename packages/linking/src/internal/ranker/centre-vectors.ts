import type { LabelVectors } from './label-vectors.ts';
import { scaleVector } from './scale-vector.ts';

/**
 * One vector per concept: `firstShare` × that of its first label, plus the rest × the direction of the mean of
 * all: the shorter, the less its names agree. Concepts without labels have no row.
 */
export function centreVectors(labels: LabelVectors, firstShare: number): LabelVectors {
  const { dimensions, offsets, vectors } = labels;
  const concepts = offsets.length - 1;
  const rows = new Uint32Array(concepts + 1);
  for (let i = 0; i < concepts; i++) rows[i + 1] = rows[i]! + Number(offsets[i + 1]! > offsets[i]!);
  const centres = new Float32Array(rows[concepts]! * dimensions);
  for (let concept = 0; concept < concepts; concept++) {
    const [start, end] = [offsets[concept]!, offsets[concept + 1]!];
    if (start === end) continue;
    const centre = centres.subarray(rows[concept]! * dimensions, (rows[concept]! + 1) * dimensions);
    for (let at = start * dimensions; at < end * dimensions; at++) {
      centre[at % dimensions]! += vectors[at]!;
    }
    scaleVector(centre, 1 - firstShare);
    for (let k = 0; k < dimensions; k++) {
      centre[k]! += firstShare * vectors[start * dimensions + k]!;
    }
  }
  return { dimensions, offsets: rows, vectors: centres };
}
