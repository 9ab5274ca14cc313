import type { ConceptId } from '@tremplin/ontology';
import { compareStrings } from '../../internal/compare-strings.ts';
import { RECENCY_BANDS } from '../../profile.ts';
import type { PoolRecord, PoolSkill } from '../pool.ts';
import type { PoolConcepts, PoolMember } from './pool-member.ts';

/**
 * What is true of all members of a class: the skills that each has, with the lowest of their levels and the oldest of
 * their bands, and the narrowest concepts under which each has some skill.
 */
export function classRecord(
  members: readonly PoolMember[],
  { ids, ancestorsOf }: PoolConcepts,
): PoolRecord {
  const [first, ...others] = members;
  const shared = [...first!.concepts]
    .filter((concept) => others.every(({ concepts }) => concepts.has(concept)))
    .map((concept) => ids[concept]!);
  const exact = shared.filter((concept) => members.every(({ skills }) => skills.has(concept)));
  const implied = new Set(shared.flatMap((concept) => ancestorsOf(concept)));
  const broader = shared.filter((concept) => !implied.has(concept) && !exact.includes(concept));
  const skills = [
    ...exact.map((concept) => exactSkill(concept, members)),
    ...broader.map((concept) => broaderSkill(concept)),
  ];
  return { skills: skills.toSorted((a, b) => compareStrings(a.concept, b.concept)) };
}

function exactSkill(concept: ConceptId, members: readonly PoolMember[]): PoolSkill {
  const known = members.map(({ skills }) => skills.get(concept)!);
  const levels = known.map(({ level }) => level);
  const bands = known.map(({ recency }) => RECENCY_BANDS.indexOf(recency));
  const level = levels.reduce((low, each) =>
    low === null || each === null ? null : low < each ? low : each,
  );
  return {
    concept,
    exact: true,
    level,
    recency: RECENCY_BANDS[Math.max(...bands)]!,
    verified: known.every(({ verified }) => verified),
  };
}

/** The skills below differ from person to person, and with them what is known of each. */
function broaderSkill(concept: ConceptId): PoolSkill {
  return { concept, exact: false, level: null, recency: 'unknown', verified: false };
}
