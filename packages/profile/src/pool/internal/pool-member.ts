import { broaderOf, type ConceptId, type Ontology } from '@tremplin/ontology';
import { compareStrings } from '../../internal/compare-strings.ts';
import { RECENCY_BANDS, type Evidence, type Profile, type ProfileId } from '../../profile.ts';
import type { PoolSkill } from '../pool.ts';

/** A profile as the partition sees it. */
export interface PoolMember {
  readonly id: ProfileId;
  readonly sensitive: string | undefined;
  /** What is known of each skill, at best. */
  readonly skills: ReadonlyMap<ConceptId, Omit<PoolSkill, 'concept' | 'exact'>>;
  /** The skills and all concepts above them, as numbers of the pool. */
  readonly concepts: ReadonlySet<number>;
}

/** The concepts of a pool. */
export interface PoolConcepts {
  readonly ids: readonly ConceptId[];
  readonly ancestorsOf: (concept: ConceptId) => readonly ConceptId[];
}

export interface PoolMembers {
  readonly members: readonly PoolMember[];
  readonly concepts: PoolConcepts;
}

/** The profiles in an order that does not depend on the input's, with their concepts. */
export function poolMembers(
  profiles: readonly Profile[],
  sensitive: ReadonlyMap<ProfileId, string> | undefined,
  ontology: Ontology,
): PoolMembers {
  const above = new Map<ConceptId, readonly ConceptId[]>();
  const ancestorsOf = (concept: ConceptId) => {
    const known = above.get(concept) ?? ancestors(concept, ontology);
    above.set(concept, known);
    return known;
  };
  const closures = profiles.map(({ skills }) => [
    ...new Set(skills.flatMap(({ skill }) => [skill, ...ancestorsOf(skill)])),
  ]);
  const ids = [...new Set(closures.flat())].toSorted(compareStrings);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const members = profiles.map(({ id, skills }, i) => ({
    id,
    sensitive: sensitive?.get(id),
    skills: new Map<ConceptId, Omit<PoolSkill, 'concept' | 'exact'>>(
      skills.map(({ skill, evidence }) => [skill, bestOf(evidence)]),
    ),
    concepts: new Set(closures[i]!.map((concept) => numbers.get(concept)!)),
  }));
  return {
    members: members.toSorted((a, b) => compareStrings(a.id, b.id)),
    concepts: { ids, ancestorsOf },
  };
}

function ancestors(concept: ConceptId, ontology: Ontology): readonly ConceptId[] {
  const found = new Set<ConceptId>();
  const pending: ConceptId[] = [concept];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const broader of broaderOf(ontology, next)) {
      if (!found.has(broader)) pending.push(broader);
      found.add(broader);
    }
  }
  found.delete(concept);
  return [...found];
}

/** The highest level, the most recent band, verified by any. */
function bestOf(evidence: readonly Evidence[]): Omit<PoolSkill, 'concept' | 'exact'> {
  const levels = evidence.flatMap(({ level }) => level ?? []);
  const bands = evidence.map(({ recency }) => RECENCY_BANDS.indexOf(recency));
  return {
    level: levels.length === 0 ? null : (Math.max(...levels) as (typeof levels)[number]),
    recency: RECENCY_BANDS[Math.min(...bands)]!,
    verified: evidence.some(({ verified }) => verified),
  };
}
