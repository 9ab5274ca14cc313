import type { ConceptId } from '@tremplin/ontology';
import { compareStrings } from '../../internal/compare-strings.ts';
import type { PoolRecord, PoolReport } from '../pool.ts';
import type { PoolConcepts, PoolMember } from './pool-member.ts';

/** A class and the one record that all its members get. */
export interface PoolClass {
  readonly members: readonly PoolMember[];
  readonly record: PoolRecord;
}

export interface ReportInput {
  readonly classes: readonly PoolClass[];
  readonly suppressed: readonly PoolMember[];
  readonly concepts: PoolConcepts;
  readonly hasSensitive: boolean;
}

/**
 * What became of each skill of each profile.
 *
 * Reference: Xu et al. (2006), Utility-Based Anonymization Using Local Recoding, KDD, section 2.2 (normalised
 * certainty penalty: here the share of the pool's skills that a concept covers).
 */
export function poolReport({
  classes,
  suppressed,
  concepts,
  hasSensitive,
}: ReportInput): PoolReport {
  const penaltyOf = penalties(
    [...classes.flatMap(({ members }) => members), ...suppressed],
    concepts,
  );
  const skills = { kept: 0, generalized: 0, dropped: 0, suppressed: 0 };
  const steps = { recencyCoarser: 0, levelLowered: 0, levelDropped: 0 };
  let loss = 0;
  for (const { members, record } of classes) {
    const published = new Map(record.skills.map((skill) => [skill.concept, skill]));
    for (const member of members) {
      for (const [concept, own] of member.skills) {
        const kept = published.get(concept);
        if (kept?.exact) {
          skills.kept += 1;
          if (kept.recency !== own.recency) steps.recencyCoarser += 1;
          if (kept.level === null && own.level !== null) steps.levelDropped += 1;
          if (kept.level !== null && own.level !== null && kept.level < own.level)
            steps.levelLowered += 1;
          continue;
        }
        const covering = [concept, ...concepts.ancestorsOf(concept)].filter(
          (each) => published.get(each)?.exact === false,
        );
        skills[covering.length > 0 ? 'generalized' : 'dropped'] += 1;
        loss += Math.min(1, ...covering.map(penaltyOf));
      }
    }
  }
  skills.suppressed = suppressed.reduce((sum, member) => sum + member.skills.size, 0);
  const all = skills.kept + skills.generalized + skills.dropped + skills.suppressed;
  return {
    ...classSizes(classes, hasSensitive),
    suppressed: suppressed.map(({ id }) => id).toSorted(compareStrings),
    skills,
    steps,
    informationLoss: all === 0 ? 0 : (loss + skills.suppressed) / all,
  };
}

/** Counted on the records themselves, not taken from the search: two classes with equal records are one. */
function classSizes(
  classes: readonly PoolClass[],
  hasSensitive: boolean,
): Pick<PoolReport, 'smallestClass' | 'fewestSensitive' | 'classes'> {
  const equal = new Map<string, PoolMember[]>();
  for (const { members, record } of classes) {
    const key = JSON.stringify(record);
    equal.set(key, [...(equal.get(key) ?? []), ...members]);
  }
  const groups = [...equal.values()];
  const values = groups.map(
    (members) => new Set(members.flatMap(({ sensitive }) => sensitive ?? [])).size,
  );
  const smallest = (numbers: readonly number[]) =>
    numbers.reduce((a, b) => Math.min(a, b), Infinity);
  return {
    smallestClass: groups.length === 0 ? 0 : smallest(groups.map(({ length }) => length)),
    fewestSensitive: !hasSensitive ? null : groups.length === 0 ? 0 : smallest(values),
    classes: groups.length,
  };
}

/** Share of the skills in the pool that stand at or below a concept. */
function penalties(
  members: readonly PoolMember[],
  { ancestorsOf }: PoolConcepts,
): (concept: ConceptId) => number {
  const skills = new Set(members.flatMap((member) => [...member.skills.keys()]));
  const below = new Map<ConceptId, number>();
  for (const skill of skills) {
    for (const concept of [skill, ...ancestorsOf(skill)]) {
      below.set(concept, (below.get(concept) ?? 0) + 1);
    }
  }
  return (concept) => (below.get(concept) ?? skills.size) / skills.size;
}
