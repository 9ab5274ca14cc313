import { skillsOf, type ConceptId, type OccupationId, type Ontology } from '@tremplin/ontology';

/** Occupations that a title is spread over. */
const NEAREST = 10;

/** In scores of titles: a difference of this much is one of e in weight. */
const TEMPERATURE = 0.3;

/** An optional skill says half as much of an occupation as an essential one. */
const OPTIONAL_WEIGHT = 0.5;

/** A title as weights over occupations, largest first, that add up to 1. */
export interface Spread {
  readonly occupations: Uint32Array;
  readonly weights: Float64Array;
  /** Length of its skills as a vector. */
  readonly length: number;
}

export interface SkillSpread {
  /** From the scores of the occupations for a title; `undefined` when there are none. */
  of(scores: Float32Array): Spread | undefined;
  /** Cosine of the skills of two spreads, in [0, 1]. */
  cosine(a: Spread, b: Spread): number;
}

/**
 * Titles as the skills of the occupations that they are near to: softmax(score / 0.3) over the ten nearest, times
 * the skills of each by inverse document frequency.
 *
 * Reference: after Decorte et al. (2021), JobBERT: understanding job titles through skills; idf of Spärck Jones
 * (1972).
 */
export function createSkillSpread(
  ontology: Ontology,
  occupations: readonly ConceptId[],
): SkillSpread {
  const products = skillProducts(ontology, occupations);
  const size = occupations.length;
  const inner = (a: Spread, b: Spread): number => {
    let sum = 0;
    for (const [i, x] of a.occupations.entries()) {
      for (const [j, y] of b.occupations.entries()) {
        sum += a.weights[i]! * b.weights[j]! * products[x * size + y]!;
      }
    }
    return sum;
  };
  return {
    of(scores) {
      const nearest = nearestOf(scores);
      const top = scores[nearest[0]!]!;
      if (top === Number.NEGATIVE_INFINITY) return undefined;
      const raw = Float64Array.from(nearest, (i) => Math.exp((scores[i]! - top) / TEMPERATURE));
      const total = raw.reduce((sum, weight) => sum + weight, 0);
      const spread = { occupations: nearest, weights: raw.map((weight) => weight / total) };
      const length = Math.sqrt(inner({ ...spread, length: 0 }, { ...spread, length: 0 }));
      return { ...spread, length };
    },
    cosine: (a, b) => (a.length > 0 && b.length > 0 ? inner(a, b) / (a.length * b.length) : 0),
  };
}

function nearestOf(scores: Float32Array): Uint32Array {
  const places = Uint32Array.from(scores, (_, i) => i);
  // Ties by id, which is the order of the places.
  return places.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, NEAREST);
}

/** Of each pair of occupations, the cosine of their skills: a square matrix, row by row. */
function skillProducts(ontology: Ontology, occupations: readonly ConceptId[]): Float32Array {
  const size = occupations.length;
  const needed = occupations.map((id) => skillsOf(ontology, id as OccupationId));
  const counts = new Map<string, number>();
  for (const { skill } of needed.flat()) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  const holders = new Map<string, [occupation: number, weight: number][]>();
  for (const [i, skills] of needed.entries()) {
    const weights = skills.map(
      ({ skill, relationType }) =>
        Math.log(size / counts.get(skill)!) * (relationType === 'optional' ? OPTIONAL_WEIGHT : 1),
    );
    const length = Math.hypot(...weights) || 1;
    for (const [k, { skill }] of skills.entries()) {
      const list = holders.get(skill);
      const holder: [number, number] = [i, weights[k]! / length];
      if (list) list.push(holder);
      else holders.set(skill, [holder]);
    }
  }
  const products = new Float32Array(size * size);
  for (const list of holders.values()) {
    for (const [i, x] of list) {
      for (const [j, y] of list) products[i * size + j]! += x * y;
    }
  }
  return products;
}
