import fc from 'fast-check';
import {
  conceptIds,
  skillsOf,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { EVIDENCE_KINDS, type Evidence, type Profile, type ProfileId } from '@tremplin/profile';
import {
  DEFAULT_POLICY,
  parsePolicy,
  type Job,
  type JobId,
  type JobRequirement,
  type MatchingPolicy,
} from '../src/index.ts';

export const digital: Ontology = digitalPack();
const reference = { id: digital.meta.id, version: digital.meta.version, hash: digital.hash };
export const occupations: readonly OccupationId[] = conceptIds(
  digital,
  'occupation',
) as readonly OccupationId[];
const everySkill = conceptIds(digital, 'skill') as readonly SkillId[];

const evidence: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  basis: fc.constantFrom('stated', 'inferred'),
  level: fc.constantFrom(null, 1, 2, 3, 4),
  recency: fc.constantFrom('current', 'recent', 'past', 'distant', 'unknown'),
  duration: fc.constantFrom('months', 'year', 'years', 'long', 'unknown'),
  verified: fc.boolean(),
});
export const items: fc.Arbitrary<Evidence[]> = fc.array(evidence, { minLength: 1, maxLength: 4 });

/** Most of their skills from two neighbouring trades, so that all that bears on a job comes together. */
const skillsFor = (trade: number): fc.Arbitrary<readonly SkillId[]> => {
  const near = skillsOf(digital, occupations[trade]!).map(({ skill }) => skill);
  return fc
    .tuple(fc.subarray([...near]), fc.array(fc.constantFrom(...everySkill), { maxLength: 6 }))
    .map(([own, others]) => [...new Set([...own, ...others])].toSorted());
};

export const peopleOf = (trade: number): fc.Arbitrary<readonly Profile[]> =>
  fc
    .array(
      skillsFor(trade).chain((skills) =>
        fc
          .tuple(...skills.map(() => items))
          .map((lists) => skills.map((skill, i) => ({ skill, evidence: lists[i]! }))),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((people) =>
      people.map((skills, i) => ({
        schemaVersion: 1,
        id: `p${i}` as ProfileId,
        ontology: reference,
        skills,
      })),
    );

export const jobsOf = (trade: number): fc.Arbitrary<Job> =>
  fc
    .record({
      skills: skillsFor(trade).filter((skills) => skills.length > 0),
      levels: fc.infiniteStream(fc.constantFrom(1, 2, 3, 4)),
      importances: fc.infiniteStream(fc.constantFrom(1, 2, 3, 4, 5)),
      types: fc.infiniteStream(fc.constantFrom('essential', 'optional')),
      inGroup: fc.infiniteStream(fc.nat(4)),
      months: fc.integer({ min: 0, max: 12 }),
    })
    .map(({ skills, levels, importances, types, inGroup, months }) => {
      const requirements = skills.slice(0, 12).map((skill): JobRequirement => ({
        skill,
        relationType: types.next().value as 'essential' | 'optional',
        minimumLevel: levels.next().value as 1 | 2 | 3 | 4,
        importance: importances.next().value as 1 | 2 | 3 | 4 | 5,
        basis: 'stated',
        ...((inGroup.next().value as number) === 0 && { group: 'g' }),
      }));
      const members = requirements.filter(({ group }) => group !== undefined).length;
      return {
        schemaVersion: 1,
        id: 'job' as JobId,
        title: 'job',
        ontology: reference,
        occupation: null,
        requirements,
        rampUp: { months, hoursPerWeek: 10 },
        ...(members > 0 && { groups: [{ id: 'g', atLeast: Math.ceil(members / 2) }] }),
      };
    });

/** Among them: nothing but potential, bonuses and suggestions as strong as a policy can make them. */
export const policies: fc.Arbitrary<MatchingPolicy> = fc.constantFrom<MatchingPolicy>(
  DEFAULT_POLICY,
  parsePolicy({ ...DEFAULT_POLICY, id: 'reach', fitWeight: 0, reachWeight: 1 }),
  parsePolicy({
    ...DEFAULT_POLICY,
    id: 'transfer',
    fitWeight: 0.1,
    reachWeight: 0.9,
    adjacentCredit: 0.6,
    learntCredit: 0.4,
    sureProbability: 0.5,
  }),
  parsePolicy({ ...DEFAULT_POLICY, id: 'learnt', adjacentCredit: 0, learntCredit: 1 }),
);
