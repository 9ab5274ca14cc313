import {
  broaderOf,
  skillsOf,
  conceptIds,
  kindOf,
  type ConceptId,
  type OccupationId,
  type SkillId,
} from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  anonymizePool,
  createProfileId,
  PROFICIENCY_LEVELS,
  RECENCY_BANDS,
  ProfileError,
  type AnonymizePoolOptions,
  type Evidence,
  type PoolRecord,
  type Profile,
  type ProfileId,
} from '../../src/index.ts';

const ontology = digitalPack();
const occupations = conceptIds(ontology).filter(
  (id) => kindOf(ontology, id) === 'occupation',
) as OccupationId[];
const blank = (row: number): Profile => ({
  schemaVersion: 1,
  id: createProfileId(`row-${row}`, 'a key of sixteen bytes or more'),
  ontology: { id: ontology.meta.id, version: ontology.meta.version, hash: ontology.hash },
  skills: [],
});
const shown = (
  level: Evidence['level'],
  recency: Evidence['recency'] = 'current',
  verified = false,
): Evidence => ({
  kind: 'self',
  basis: 'stated',
  level,
  recency,
  duration: 'unknown',
  verified,
});
const named = (name: string) => `urn:tremplin:digital:skill:${name}` as SkillId;
const profileOf = (row: number, skills: Readonly<Record<string, Evidence>>): Profile =>
  addEvidence(
    blank(row),
    Object.entries(skills).map(([name, evidence]) => ({ skill: named(name), evidence })),
    ontology,
  );

/** People with skills of a few occupations: as in life, overlapping and not alike. */
const pool: fc.Arbitrary<readonly Profile[]> = fc
  .array(
    fc.record({
      occupation: fc.constantFrom(...occupations.slice(0, 4)),
      mask: fc.nat(2 ** 12),
      level: fc.constantFrom(null, ...PROFICIENCY_LEVELS),
      recency: fc.constantFrom(...RECENCY_BANDS),
    }),
    { maxLength: 40 },
  )
  .map((people) =>
    people.map(({ occupation, mask, level, recency }, row) => {
      const skills = skillsOf(ontology, occupation).filter((_, i) => (mask >> (i % 12)) & 1);
      return addEvidence(
        blank(row),
        skills.map(({ skill }) => ({ skill, evidence: shown(level, recency) })),
        ontology,
      );
    }),
  );

/** Sizes of the classes of equal records, by brute force. */
const classSizes = (records: readonly PoolRecord[]): readonly number[] =>
  records.map(
    (record) => records.filter((other) => JSON.stringify(other) === JSON.stringify(record)).length,
  );
const isAtOrBelow = (concept: ConceptId, top: ConceptId): boolean =>
  concept === top || broaderOf(ontology, concept).some((above) => isAtOrBelow(above, top));
/** Whether a record is true of a profile. */
const isTrueOf = ({ skills }: PoolRecord, profile: Profile): boolean =>
  skills.every(({ concept, exact, level, recency, verified }) => {
    const held = profile.skills.filter(({ skill }) =>
      exact ? skill === concept : isAtOrBelow(skill, concept),
    );
    return held.some(({ evidence }) =>
      evidence.some(
        (item) =>
          (level === null || (item.level ?? 0) >= level) &&
          RECENCY_BANDS.indexOf(item.recency) <= RECENCY_BANDS.indexOf(recency) &&
          (!verified || item.verified),
      ),
    );
  });

describe('anonymizePool', () => {
  it('puts out what all share, coarser step by step', () => {
    const { records, report } = anonymizePool(
      [
        profileOf(1, { sql: shown(4, 'current', true), typescript: shown(3), react: shown(2) }),
        profileOf(2, {
          sql: shown(2, 'past', true),
          typescript: shown(null),
          'active-listening': shown(3),
        }),
      ],
      { ontology, k: 2 },
    );
    expect(records).toHaveLength(2);
    expect(records[0]).toEqual(records[1]);
    const exact = records[0]!.skills.filter((skill) => skill.exact);
    expect(exact).toEqual([
      { concept: named('sql'), exact: true, level: 2, recency: 'past', verified: true },
      {
        concept: named('typescript'),
        exact: true,
        level: null,
        recency: 'current',
        verified: false,
      },
    ]);
    expect(report).toMatchObject({
      smallestClass: 2,
      fewestSensitive: null,
      suppressed: [],
      skills: { kept: 4, suppressed: 0 },
      steps: { recencyCoarser: 1, levelLowered: 1, levelDropped: 1 },
    });
    expect(report.skills.generalized + report.skills.dropped).toBe(2);
  });

  it('keeps groups apart that are large enough', () => {
    const group = (from: number, names: readonly string[]) =>
      Array.from({ length: 3 }, (_, i) =>
        profileOf(from + i, Object.fromEntries(names.map((name) => [name, shown(2)]))),
      );
    const { records, report } = anonymizePool(
      [...group(0, ['sql', 'python']), ...group(3, ['react', 'typescript'])],
      { ontology, k: 3 },
    );
    expect(report).toMatchObject({
      classes: 2,
      smallestClass: 3,
      informationLoss: 0,
      skills: { kept: 12, dropped: 0 },
    });
    expect(records).toHaveLength(6);
  });

  it('is k-anonymous by brute force, true of everybody, and the same in any order', () => {
    fc.assert(
      fc.property(pool, fc.integer({ min: 2, max: 6 }), (profiles, k) => {
        const { records, report } = anonymizePool(profiles, { ontology, k });
        for (const size of classSizes(records)) expect(size).toBeGreaterThanOrEqual(k);
        const smallest = Math.min(...classSizes(records));
        expect(report.smallestClass).toBe(records.length === 0 ? 0 : smallest);
        expect(records.length + report.suppressed.length).toBe(profiles.length);
        if (records.length > 0)
          expect(report.suppressed.length).toBeLessThanOrEqual(profiles.length * 0.05);
        const kept = profiles.filter(({ id }) => !report.suppressed.includes(id));
        for (const profile of kept)
          expect(records.some((record) => isTrueOf(record, profile))).toBe(true);
        for (const record of records)
          expect(kept.filter((profile) => isTrueOf(record, profile)).length).toBeGreaterThanOrEqual(
            k,
          );
        const { kept: a, generalized, dropped, suppressed } = report.skills;
        expect(a + generalized + dropped + suppressed).toBe(
          profiles.reduce((sum, { skills }) => sum + skills.length, 0),
        );
        expect(report.informationLoss).toBeGreaterThanOrEqual(0);
        expect(report.informationLoss).toBeLessThanOrEqual(1);
        expect(JSON.stringify(anonymizePool(profiles.toReversed(), { ontology, k }))).toBe(
          JSON.stringify({ records, report }),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('has l values of the audit attribute in each class, and puts none out', () => {
    fc.assert(
      fc.property(
        pool,
        fc.infiniteStream(fc.constantFrom('group-x', 'group-y', 'group-z')),
        (profiles, values) => {
          const sensitive = new Map<ProfileId, string>();
          for (const { id } of profiles) sensitive.set(id, values.next().value);
          const { records, report } = anonymizePool(profiles, { ontology, k: 3, sensitive, l: 2 });
          expect(report.fewestSensitive).toBeGreaterThanOrEqual(records.length === 0 ? 0 : 2);
          expect(JSON.stringify(records)).not.toMatch(/group-|p-[0-9A-Z]{26}/);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('puts out nothing where there are too few, or all of one group', () => {
    const two = [profileOf(1, { sql: shown(2) }), profileOf(2, { sql: shown(2) })];
    expect(anonymizePool(two, { ontology, k: 3 })).toMatchObject({
      records: [],
      report: { smallestClass: 0, informationLoss: 1 },
    });
    const sensitive = new Map(two.map(({ id }) => [id, 'f'] as const));
    expect(anonymizePool(two, { ontology, k: 2, sensitive }).records).toEqual([]);
    expect(anonymizePool([], { ontology })).toMatchObject({
      records: [],
      report: { informationLoss: 0 },
    });
  });

  it.each<[Partial<AnonymizePoolOptions>, string]>([
    [{ k: 1 }, 'k is 1'],
    [{ k: 2.5 }, 'k is 2.5'],
    [{ l: 2 }, 'it needs options.sensitive'],
    [{ maximumSuppression: 1 }, 'maximumSuppression is 1'],
  ])('refuses %j', (more, message) => {
    expect(() => anonymizePool([], { ontology, ...more })).toThrow(message);
    expect(() => anonymizePool([], { ontology, ...more })).toThrow(ProfileError);
  });

  it('refuses one person twice', () => {
    expect(() => anonymizePool([blank(1), blank(1)], { ontology })).toThrow(
      'merge them with mergeProfiles',
    );
  });
});
