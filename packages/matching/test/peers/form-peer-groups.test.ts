import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formPeerGroups, rankProfiles, type PeerMember } from '../../src/index.ts';
import { jobOf, ontology, profileOf, requirement, SKILLS, skillId, tested } from '../fixtures.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const member = (id: string, held: readonly string[], wanted: readonly string[]): PeerMember => ({
  profile: profileOf(id, Object.fromEntries(held.map((code) => [code, [tested(3)]]))),
  job: jobOf(
    `job of ${id}`,
    wanted.map((code) => requirement(code)),
  ),
});
const skills = fc.subarray([...SKILLS], { maxLength: 3 });
const wanted = fc.subarray([...SKILLS], { minLength: 1, maxLength: 4 });
const groupOf = (maxLength: number) =>
  fc
    .array(fc.tuple(skills, wanted), { maxLength })
    .map((rows) => rows.map(([held, asked], i) => member(`p-${i}`, held, asked)));

describe('formPeerGroups', () => {
  it('lets two people teach each other, and a third listen (by hand)', () => {
    const members = [
      member('p-a', ['css'], ['css', 'sewing']),
      member('p-b', ['sewing'], ['css', 'sewing']),
      member('p-c', ['css'], ['sewing', 'react']),
    ];
    const result = formPeerGroups(members, { ontology });
    const lesson = (teacher: string, code: string, ...learners: readonly string[]) => ({
      teacher,
      skill: skillId(code),
      learners,
    });
    expect(result.lessons).toMatchObject([
      expect.objectContaining({ skill: skillId('css'), learners: ['p-b'] }),
      lesson('p-b', 'sewing', 'p-a', 'p-c'),
    ]);
    // A quarter of the hours: 80 of sewing for both at once.
    expect(result.maximumLoad).toBe(20);
    expect(result.isOptimal).toBe(true);
    expect(result.unmet).toEqual([
      { member: 'p-c', demand: { skill: skillId('react'), minimumLevel: 2 } },
    ]);
    expect(formPeerGroups(members, { ontology, groupSize: 2 }).maximumLoad).toBe(40);
  });

  it('gives everybody each requirement that somebody else meets, from somebody who meets it', () => {
    fc.assert(
      fc.property(groupOf(6), fc.constantFrom(2, 3), (members, groupSize) => {
        const { lessons, loads, unmet } = formPeerGroups(members, { ontology, groupSize });
        const meets = ({ profile }: PeerMember, skill: string): boolean => {
          const code = SKILLS.find((each) => skillId(each) === skill)!;
          const { verdicts } = rankProfiles(jobOf('j', [requirement(code)]), [profile], {
            ontology,
          }).matches[0]!;
          return verdicts[0]!.verdict === 'met';
        };
        const byId = new Map(members.map((each) => [each.profile.id, each]));
        for (const one of members) {
          for (const { skill } of one.job.requirements) {
            if (meets(one, skill)) continue;
            const isTaught = lessons.filter(
              (lesson) => lesson.skill === skill && lesson.learners.includes(one.profile.id),
            ).length;
            const hasTeacher = members.some((other) => other !== one && meets(other, skill));
            expect(isTaught).toBe(hasTeacher ? 1 : 0);
            const isUnmet = unmet.some(
              ({ member: id, demand }) =>
                id === one.profile.id && 'skill' in demand && demand.skill === skill,
            );
            expect(isUnmet).toBe(!hasTeacher);
          }
        }
        for (const { teacher, skill, learners, hours } of lessons) {
          expect(meets(byId.get(teacher)!, skill)).toBe(true);
          expect(learners).not.toContain(teacher);
          expect(learners.length).toBeLessThan(groupSize);
          expect(hours).toBeGreaterThan(0);
        }
        for (const { member: id, teachingHours } of loads) {
          const own = lessons.filter(({ teacher }) => teacher === id);
          expect(teachingHours).toBeCloseTo(
            own.reduce((sum, { hours }) => sum + hours, 0),
            4,
          );
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('does not depend on the order of the people, and says nothing beyond pseudonyms, skills and numbers', () => {
    fc.assert(
      fc.property(groupOf(6), (members) => {
        const result = formPeerGroups(members, { ontology });
        expect(formPeerGroups(members.toReversed(), { ontology })).toEqual(result);
        const allowed = new Set<string>([
          ...members.map(({ profile }) => profile.id),
          ...SKILLS.map(skillId),
        ]);
        for (const text of stringsIn(result)) expect(allowed).toContain(text);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('says how far from fair it may be where the group is large', () => {
    const members = Array.from({ length: 14 }, (_, i) =>
      member(
        `p-${String(i).padStart(2, '0')}`,
        SKILLS.filter((__, k) => (i * 7 + k * 3) % 4 === 0),
        [...SKILLS],
      ),
    );
    const { maximumLoad, lowerBound, loads } = formPeerGroups(members, {
      ontology,
      maximumNodes: 300,
    });
    expect(lowerBound).toBeGreaterThan(0);
    expect(lowerBound).toBeLessThanOrEqual(maximumLoad);
    expect(maximumLoad).toBe(Math.max(...loads.map(({ teachingHours }) => teachingHours)));
  });

  it('is empty for nobody and for one', () => {
    expect(formPeerGroups([], { ontology })).toMatchObject({
      lessons: [],
      loads: [],
      unmet: [],
      maximumLoad: 0,
    });
    const alone = formPeerGroups([member('p-a', [], ['css'])], { ontology });
    expect(alone).toMatchObject({ lessons: [], unmet: [{ member: 'p-a' }], isOptimal: true });
  });

  it.each<[string, readonly PeerMember[], object, string]>([
    [
      'a person given twice',
      [member('p-a', [], ['css']), member('p-a', [], ['js'])],
      {},
      'duplicate-id',
    ],
    ['a crowd', [], { groupSize: 9 }, 'invalid-demand'],
    ['no share', [], { teachingShare: 0 }, 'invalid-demand'],
    ['a share that is no number', [], { teachingShare: Number.NaN }, 'invalid-demand'],
    ['a job without requirements', [member('p-a', [], [])], {}, 'no-requirements'],
  ])('refuses %s', (_, members, options, code) => {
    expect(() => formPeerGroups(members, { ontology, ...options })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

/** Every string that stands somewhere in a value, keys left out. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
