import {
  assessLevel,
  probabilityAtLeast,
  rankPool,
  type Job,
  type ProfilePool,
} from '@tremplin/matching';
import type { Ontology, SkillId } from '@tremplin/ontology';
import type { Profile, ProfileId } from '@tremplin/profile';
import { createSeededRandom, seedOf } from '@tremplin/testkit/seeded-random';
import { createExactIndex } from '@tremplin/vector-index';
import type { People } from '../../../generate/people.ts';
import { median } from '../../../measure/median.ts';

/** Of the directions of skills; one number more makes all vectors of one length. */
const SKILL_NUMBERS = 127;
/** Longer than any person's sum of skills should be. */
const LENGTH = 4;
/** Weight of what is optional, as in the default policy. */
const OPTIONAL = 0.3;

export interface MeasureShortlistOptions {
  readonly pool: ProfilePool;
  readonly people: People;
  readonly ontology: Ontology;
  readonly jobs: number;
  /** How many nearest profiles are looked at. */
  readonly size: number;
  readonly top: number;
}

/** How much of the exact first a shortlist by vectors finds, and how long it takes. */
export function measureShortlist(options: MeasureShortlistOptions): Record<string, number> {
  const { pool, people, ontology, jobs, size, top } = options;
  const directions = createDirections();
  const index = createExactIndex({ dimensions: SKILL_NUMBERS + 1 });
  for (const id of pool.ids()) index.add(id, vectorOf(pool.profileOf(id)!, directions));
  const times: number[] = [];
  let found = 0;
  for (let number = 0; number < jobs; number++) {
    const job = people.job(number);
    const exact = rankPool(job, pool, { ontology, top }).matches.map(({ profile }) => profile);
    const start = performance.now();
    const nearest = index.search(demandOf(job, directions), Math.min(size, index.size));
    const among = nearest.map(({ id }) => id as ProfileId);
    const { matches } = rankPool(job, pool, { ontology, top, among });
    times.push(performance.now() - start);
    const ids = new Set(matches.map(({ profile }) => profile));
    found += exact.filter((id) => ids.has(id)).length / exact.length;
  }
  return {
    p50Ms: Number(median(times).toPrecision(4)),
    agreement: Number((found / jobs).toFixed(4)),
    looked: size,
  };
}

type Directions = (skill: SkillId) => Float32Array;

/**
 * A random direction for each skill, so that the inner product of two sums of skills is about that of the skills themselves.
 *
 * Reference: Achlioptas (2003), Database-friendly random projections, theorem 1.1.
 */
function createDirections(): Directions {
  const known = new Map<SkillId, Float32Array>();
  return (skill) => {
    let direction = known.get(skill);
    if (direction === undefined) {
      const random = createSeededRandom(seedOf(0, 'direction', skill));
      const size = 1 / Math.sqrt(SKILL_NUMBERS);
      direction = Float32Array.from({ length: SKILL_NUMBERS }, () =>
        random.chance(0.5) ? size : -size,
      );
      known.set(skill, direction);
    }
    return direction;
  };
}

/** The last number fills up to one length, so that the order by angle is the order by inner product. */
function vectorOf({ skills }: Profile, directions: Directions): Float32Array {
  const vector = new Float32Array(SKILL_NUMBERS + 1);
  for (const { skill, evidence } of skills)
    add(vector, directions(skill), probabilityAtLeast(assessLevel(evidence), 2));
  const square = vector.reduce((sum, value) => sum + value * value, 0);
  vector[SKILL_NUMBERS] = Math.sqrt(Math.max(0, LENGTH * LENGTH - square));
  return vector;
}

function demandOf({ requirements }: Job, directions: Directions): Float32Array {
  const vector = new Float32Array(SKILL_NUMBERS + 1);
  for (const { skill, importance, relationType } of requirements)
    add(vector, directions(skill), importance * (relationType === 'essential' ? 1 : OPTIONAL));
  return vector;
}

function add(into: Float32Array, direction: Float32Array, times: number): void {
  direction.forEach((value, i) => {
    into[i]! += times * value;
  });
}
