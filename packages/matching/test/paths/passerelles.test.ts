import fc from 'fast-check';
import {
  createOntology,
  findConcept,
  skillsOf,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import type { Profile, ProfileId } from '@tremplin/profile';
import { describe, expect, it, vi } from 'vitest';
import {
  createPasserelles,
  DEFAULT_POLICY,
  rankJobs,
  type Job,
  type JobId,
  type Passerelle,
  type PasserellesQuery,
  type ShortageByOccupation,
} from '../../src/index.ts';
import { tested } from '../fixtures.ts';
import { random } from './random-problem.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Short: some skills take longer than all of it. */
const RAMP_UP = { months: 3, hoursPerWeek: 7 };
const SKILL_COUNT = 14;
const OCCUPATION_COUNT = 12;
const skillUri = (i: number) => `urn:p:skill-${i}`;
const occupationUri = (i: number) => `urn:p:occupation-${i}`;

/** Skills that build on one another and occupations of four of them; the same skills without any occupation. */
function packOf(hasOccupations: boolean): Ontology {
  const next = random(7);
  const below = (limit: number) => Math.floor(next() * limit);
  const skills = Array.from({ length: SKILL_COUNT }, (_, i) => ({
    id: skillUri(i),
    kind: 'skill' as const,
    learningHours: 10 * (1 + below(9)),
    labels: { en: { preferred: `skill ${i}`, alternatives: [] } },
  }));
  const skillRelations = skills.slice(1).flatMap((_, k) => [
    {
      skill: skillUri(k + 1),
      relatedSkill: skillUri(below(k + 1)),
      relationType: 'essential' as const,
    },
    {
      skill: skillUri(k + 1),
      relatedSkill: skillUri(below(k + 1)),
      relationType: 'optional' as const,
    },
  ]);
  const occupations = Array.from({ length: OCCUPATION_COUNT }, (_, i) => ({
    id: occupationUri(i),
    kind: 'occupation' as const,
    labels: { en: { preferred: `occupation ${i}`, alternatives: [] } },
  }));
  const occupationSkills = occupations.slice(1).flatMap(({ id }) =>
    [...new Set(Array.from({ length: 4 }, () => below(SKILL_COUNT)))].map((i) => ({
      occupation: id,
      skill: skillUri(i),
      relationType: 'essential' as const,
    })),
  );
  return createOntology({
    meta: {
      id: 'p',
      version: '1',
      title: 'P',
      languages: ['en'],
      licence: 'CC0-1.0',
      attribution: '',
    },
    concepts: hasOccupations ? [...skills, ...occupations] : skills,
    occupationSkills: hasOccupations ? occupationSkills : [],
    skillRelations: skillRelations.filter(
      ({ skill, relatedSkill, relationType }, i, all) =>
        all.findIndex((other) => other.skill === skill && other.relatedSkill === relatedSkill) ===
          i && relationType.length > 0,
    ),
    broader: [],
  });
}

const ontology = packOf(true);
const finder = createPasserelles(ontology);
const person = (held: readonly number[], pack = ontology): Profile => ({
  schemaVersion: 1,
  id: 'p-1' as ProfileId,
  ontology: { id: 'p', version: '1', hash: pack.hash },
  skills: held
    .map((i) => ({
      skill: findConcept(pack, skillUri(i)) as SkillId,
      evidence: [tested(((i % 3) + 1) as 1 | 2 | 3)],
    }))
    .toSorted((a, b) => (a.skill < b.skill ? -1 : 1)),
});
const heldSkills = fc.uniqueArray(fc.integer({ min: 0, max: SKILL_COUNT - 1 }), { maxLength: 8 });
const from = (held: readonly number[], query?: PasserellesQuery) =>
  finder.from(person(held), query).occupations;
const idsOf = (list: readonly Passerelle[]) => list.map(({ occupation }) => occupation);

const shortageOf = (levels: readonly (1 | 2 | 3 | 4 | 5 | null)[]): ShortageByOccupation =>
  new Map(
    levels.flatMap((level, i) =>
      level === null ? [] : [[occupationUri(i) as OccupationId, { level, figures: [] }] as const],
    ),
  );
const levels = fc.array(fc.constantFrom(1, 2, 3, 4, 5, null), {
  minLength: OCCUPATION_COUNT,
  maxLength: OCCUPATION_COUNT,
}) as fc.Arbitrary<readonly (1 | 2 | 3 | 4 | 5 | null)[]>;

describe('createPasserelles', () => {
  it('gives the fit and reach of a job with these requirements, matched alone', () => {
    const bare = packOf(false);
    const policy = { ...DEFAULT_POLICY, adjacentCredit: 0 };
    const exact = createPasserelles(ontology, { policy, rampUp: RAMP_UP });
    fc.assert(
      fc.property(heldSkills, (held) => {
        const found = exact.from(person(held), { limit: 99 }).occupations;
        expect(found).toHaveLength(OCCUPATION_COUNT - 1);
        for (const { occupation, fit, reach, missing } of found) {
          // Without occupations in the pack no trade suggests anything: what is left is the formula.
          const match = rankJobs(person(held, bare), [jobOf(occupation, bare)], {
            ontology: bare,
            policy,
          }).matches[0]!;
          expect(fit).toBeCloseTo(match.fit, 5);
          expect(reach).toBeCloseTo(match.reach, 5);
          const notMet = match.verdicts
            .filter(({ verdict }) => verdict !== 'met')
            .map(({ skill }) => skill);
          expect(missing.map(({ skill }) => skill).toSorted()).toEqual(notMet.toSorted());
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('orders by reach, then effort, whatever is known of shortage', () => {
    fc.assert(
      fc.property(heldSkills, levels, (held, known) => {
        const plain = from(held);
        const shown = from(held, { shortage: shortageOf(known) });
        expect(idsOf(shown)).toEqual(idsOf(plain));
        expect(shown.map(({ reach, hours }) => [reach, hours])).toEqual(
          plain.map(({ reach, hours }) => [reach, hours]),
        );
        plain.slice(1).forEach((below, i) => {
          const above = plain[i]!;
          expect(
            above.reach > below.reach ||
              (above.reach === below.reach && above.hours <= below.hours),
          ).toBe(true);
        });
      }),
    );
  });

  it('lets shortage order within a tenth of reach, and moves no number', () => {
    fc.assert(
      fc.property(heldSkills, levels, (held, known) => {
        const shortage = shortageOf(known);
        const plain = new Map(from(held).map((each) => [each.occupation, each]));
        const ordered = from(held, { shortage, orderBy: 'reachBandThenShortage' });
        for (const { occupation, reach, hours, fit } of ordered)
          expect(plain.get(occupation)).toMatchObject({ reach, hours, fit });
        ordered.slice(1).forEach((below, i) => {
          const above = ordered[i]!;
          const [high, low] = [above, below].map(({ reach }) => Math.floor(reach * 10 + 1e-9));
          expect(high).toBeGreaterThanOrEqual(low!);
          if (high === low)
            expect(above.shortage?.level ?? 3).toBeGreaterThanOrEqual(below.shortage?.level ?? 3);
        });
      }),
    );
  });

  it('brings no occupation further away by one more skill', () => {
    fc.assert(
      fc.property(heldSkills, fc.integer({ min: 0, max: SKILL_COUNT - 1 }), (held, more) => {
        const before = new Map(from(held).map((each) => [each.occupation, each]));
        for (const { occupation, reach } of from([...new Set([...held, more])]))
          expect(reach).toBeGreaterThanOrEqual(before.get(occupation)!.reach - 1e-6);
      }),
    );
  });

  it('counts what two skills build on once (by hand), and occupations of which nothing is said', () => {
    expect(finder.from(person([])).withoutSkills).toBe(1);
    const chain = createOntology({
      meta: { ...ontology.meta, id: 'chain' },
      concepts: [
        ...['base', 'left', 'right'].map((code, i) => ({
          id: `urn:c:${code}`,
          kind: 'skill' as const,
          learningHours: 10 * (i + 1),
          labels: { en: { preferred: code, alternatives: [] } },
        })),
        {
          id: 'urn:c:job',
          kind: 'occupation' as const,
          labels: { en: { preferred: 'job', alternatives: [] } },
        },
      ],
      occupationSkills: ['left', 'right'].map((code) => ({
        occupation: 'urn:c:job',
        skill: `urn:c:${code}`,
        relationType: 'essential' as const,
      })),
      skillRelations: ['left', 'right'].map((code) => ({
        skill: `urn:c:${code}`,
        relatedSkill: 'urn:c:base',
        relationType: 'essential' as const,
      })),
      broader: [],
    });
    const nobody = { ...person([]), ontology: { id: 'chain', version: '1', hash: chain.hash } };
    const [job] = createPasserelles(chain).from(nobody).occupations;
    // 10 once, 20 and 30; each alone takes the 10 with it.
    expect(job!.missing.map(({ hours }) => hours)).toEqual([30, 40]);
    expect(job!.hours).toBe(60);
  });

  it('needs hours exactly where something is missing: no more than all apart, no less than the longest', () => {
    fc.assert(
      fc.property(heldSkills, (held) => {
        for (const { hours, missing } of from(held)) {
          const each = missing.map((skill) => skill.hours);
          expect(hours).toBeLessThanOrEqual(each.reduce((a, b) => a + b, 0) + 1e-5);
          expect(hours).toBeGreaterThanOrEqual(Math.max(0, ...each) - 1e-5);
        }
      }),
    );
  });

  it('keeps the first of the same order for a limit', () => {
    expect(idsOf(from([1, 4], { limit: 3 }))).toEqual(idsOf(from([1, 4])).slice(0, 3));
  });

  it('refuses a profile of another pack, and time off its scale', () => {
    expect(() => finder.from(person([], packOf(false)))).toThrow(
      expect.objectContaining({ code: 'ontology-mismatch' }),
    );
    for (const rampUp of [
      { months: -1, hoursPerWeek: 5 },
      { months: 3, hoursPerWeek: Number.NaN },
    ])
      expect(() => createPasserelles(ontology, { rampUp })).toThrow(
        expect.objectContaining({ code: 'invalid-demand' }),
      );
    expect(() => createPasserelles(ontology, { minimumLevel: 0 as 1 })).toThrow(
      /give a level of 1 to 4/u,
    );
  });
});

function jobOf(occupation: OccupationId, bare: Ontology): Job {
  return {
    schemaVersion: 1,
    id: 'j' as JobId,
    title: '',
    ontology: { id: 'p', version: '1', hash: bare.hash },
    occupation: null,
    requirements: skillsOf(ontology, occupation).map(({ skill }) => ({
      skill,
      relationType: 'essential',
      minimumLevel: 2,
      importance: 3,
      basis: 'stated',
    })),
    rampUp: RAMP_UP,
  };
}
