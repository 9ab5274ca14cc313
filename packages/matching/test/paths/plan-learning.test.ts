import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  demandsOfJob,
  importCatalogue,
  MatchingError,
  planLearning,
  type LearningDemand,
  type LearningPlan,
  type PlanLearningOptions,
} from '../../src/index.ts';
import { catalogueOf, course, type CourseInput } from '../catalogue/course.ts';
import { jobOf, ontology, profileOf, requirement, SKILLS, skillId, tested } from '../fixtures.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const want = (code: string, minimumLevel: 1 | 2 | 3 | 4 = 2): LearningDemand => ({
  skill: skillId(code),
  minimumLevel,
});

function plan(
  courses: readonly CourseInput[],
  demands: readonly LearningDemand[],
  options: Partial<PlanLearningOptions> = {},
  held: Parameters<typeof profileOf>[1] = {},
): LearningPlan {
  const { catalogue } = importCatalogue(catalogueOf(courses), { ontology });
  return planLearning(profileOf('p-1', held), demands, { ontology, catalogue, ...options });
}
const taken = ({ courses }: LearningPlan) => courses.map(({ course: id }) => id as string);

const WEB = [
  course('html', 'html', { hours: 20, cost: 100 }),
  course('css', 'css', { hours: 30, prerequisites: ['html'] }),
  course('css-alone', 'css', { hours: 60, weeks: 1 }),
  course('js', 'js', { hours: 90, cost: 900, prerequisites: ['html'] }),
  course('sewing', 'sewing', { hours: 5 }),
];

describe('planLearning', () => {
  it('takes a prerequisite where that is cheaper, and nothing that is not needed (by hand)', () => {
    const result = plan(WEB, [want('css')]);
    expect(taken(result)).toEqual(['html', 'css']);
    expect(result).toMatchObject({
      hours: 50,
      cost: 100,
      weeks: 4,
      lowerBound: 50,
      isOptimal: true,
    });
    expect(result.courses[1]!.gains).toEqual([{ skill: skillId('css'), level: 2 }]);
  });

  it('keeps small what it is told to', () => {
    expect(taken(plan(WEB, [want('css')], { objective: 'cost' }))).toEqual(['css-alone']);
    expect(taken(plan(WEB, [want('css')], { objective: 'weeks' }))).toEqual(['css-alone']);
    expect(taken(plan(WEB, [want('css'), want('js')]))).toEqual(['html', 'css', 'js']);
  });

  it('counts what the person has, at the level that they have', () => {
    expect(taken(plan(WEB, [want('css')], {}, { html: [tested(3)] }))).toEqual(['css']);
    expect(taken(plan(WEB, [want('css')], {}, { css: [tested(3)] }))).toEqual([]);
    const higher = plan(WEB, [want('css', 4)], {}, { css: [tested(3)] });
    expect(higher.unreachable).toEqual([
      { demand: want('css', 4), because: { kind: 'notTaught' } },
    ]);
    const raise = {
      ...course('css-4', 'css'),
      teaches: [{ skill: skillId('css'), level: 4 as const }],
    };
    expect(taken(plan([...WEB, raise], [want('css', 4)], {}, { css: [tested(3)] }))).toEqual([
      'css-4',
    ]);
  });

  it('takes whichever of several is cheapest', () => {
    const any = {
      anyOf: [
        { skill: skillId('js'), minimumLevel: 2 },
        { skill: skillId('sewing'), minimumLevel: 2 },
      ],
    } as const;
    expect(taken(plan(WEB, [any]))).toEqual(['sewing']);
    expect(plan(WEB, [any], {}, { js: [tested(3)] }).met).toEqual([any]);
  });

  it('keeps to a budget, and says what the least is where it does not suffice', () => {
    expect(taken(plan(WEB, [want('css')], { budget: 99 }))).toEqual(['css-alone']);
    const over = plan(WEB, [want('js'), want('css')], { budget: 999 });
    expect(over.courses).toEqual([]);
    expect(over.unreachable.map(({ because }) => because)).toEqual([
      { kind: 'budget', cheapest: 1000, atLeast: 1000 },
      { kind: 'budget', cheapest: 1000, atLeast: 1000 },
    ]);
    expect(plan(WEB, [want('js'), want('css')], { budget: 1000 }).unreachable).toEqual([]);
  });

  it.each<[string, Partial<CourseInput>, Partial<PlanLearningOptions>, string | undefined]>([
    ['a place out of the way', { place: 'Brest', remote: false }, { places: ['Rennes'] }, 'place'],
    ['a place in reach', { place: 'Rennes', remote: false }, { places: ['Rennes'] }, undefined],
    ['no distance learning', { place: null, remote: true }, { remote: false }, 'place'],
    ['distance learning', { place: 'Brest', remote: true }, { places: [] }, undefined],
    ['another language', { language: 'fr' }, { languages: ['en'] }, 'language'],
    [
      'stairs',
      { accessibility: ['captions'] },
      { accessibility: ['captions', 'stepFree'] },
      'accessibility',
    ],
    [
      'what is needed',
      { accessibility: ['captions', 'stepFree'] },
      { accessibility: ['stepFree'] },
      undefined,
    ],
    [
      'days that are past',
      { startDates: ['2027-01-04'] },
      { startAfter: '2027-01-05' },
      'startDate',
    ],
    ['its first day', { startDates: ['2027-01-04'] }, { startAfter: '2027-01-04' }, undefined],
  ])('heeds %s', (_, change, options, by) => {
    const result = plan(
      [{ ...course('a', 'html'), ...change } as CourseInput],
      [want('html')],
      options,
    );
    expect(taken(result)).toEqual(by === undefined ? ['a'] : []);
    const because = { kind: 'excluded', courses: [{ course: 'a', by: [by] }] };
    expect(result.unreachable).toEqual(by === undefined ? [] : [{ demand: want('html'), because }]);
  });

  it('names the prerequisite that nobody teaches, and plans for the rest', () => {
    const result = plan(
      [...WEB, course('vue', 'vue', { prerequisites: ['react'] })],
      [want('vue'), want('html')],
    );
    expect(taken(result)).toEqual(['html']);
    expect(result.reached).toEqual([want('html')]);
    expect(result.unreachable).toEqual([
      {
        demand: want('vue'),
        because: {
          kind: 'prerequisite',
          courses: [{ course: 'vue', missing: [{ skill: skillId('react'), level: 2 }] }],
        },
      },
    ]);
  });

  it('puts days one after another, and says where none is left', () => {
    const dated = [
      course('html', 'html', { startDates: ['2027-01-04', '2027-03-01'] }),
      course('css', 'css', { prerequisites: ['html'], startDates: ['2027-01-11', '2027-01-18'] }),
      course('js', 'js', { prerequisites: ['css'], startDates: ['2027-01-20'] }),
    ];
    const { courses } = plan(dated, [want('js')], { startAfter: '2027-01-01' });
    expect(courses.map(({ startsOn, isLate }) => [startsOn, isLate])).toEqual([
      ['2027-01-04', false],
      ['2027-01-18', false],
      [null, true],
    ]);
  });

  it('reads groups of a job as choices', () => {
    const members = ['css', 'js', 'sewing'].map((code) => requirement(code, { group: 'g' }));
    const job = jobOf('j', [...members, requirement('vue', { relationType: 'optional' })], {
      groups: [{ id: 'g', atLeast: 2 }],
    });
    const demands = demandsOfJob(job);
    expect(demands.map((demand) => ('anyOf' in demand ? demand.anyOf.length : 1))).toEqual([
      2, 2, 2,
    ]);
    expect(taken(plan(WEB, demands)).toSorted()).toEqual(['css', 'html', 'sewing']);
    expect(plan(WEB, demands).hours).toBe(55);
    for (const [atLeast, sizes] of [
      [1, [3]],
      [3, [1, 1, 1]],
    ] as const) {
      const other = demandsOfJob(jobOf('j', members, { groups: [{ id: 'g', atLeast }] }));
      expect(other.map((demand) => ('anyOf' in demand ? demand.anyOf.length : 1))).toEqual(sizes);
    }
  });

  it.each<[string, readonly LearningDemand[], Partial<PlanLearningOptions>, string]>([
    [
      'a level off the scale',
      [{ skill: skillId('css'), minimumLevel: 5 as 4 }],
      {},
      'invalid-demand',
    ],
    ['a choice of nothing', [{ anyOf: [] }], {}, 'invalid-demand'],
    [
      'an unknown skill',
      [{ skill: 'urn:old:gone' as never, minimumLevel: 2 }],
      {},
      'unknown-concept',
    ],
    ['a budget that is no number', [want('css')], { budget: Number.NaN }, 'invalid-demand'],
    ['a budget below nothing', [want('css')], { budget: -1 }, 'invalid-demand'],
    ['a day that is none', [want('css')], { startAfter: '2027-02-30' }, 'invalid-demand'],
    ['an unknown objective', [want('css')], { objective: 'fun' as 'cost' }, 'invalid-demand'],
  ])('refuses %s', (_, demands, options, code) => {
    expect(() => plan(WEB, demands, options)).toThrow(expect.objectContaining({ code }));
    expect(() => plan(WEB, demands, options)).toThrow(MatchingError);
  });

  it('refuses a profile of another pack', () => {
    const other = { ...profileOf('p-1', {}), ontology: { id: 'x', version: '1', hash: '0' } };
    const { catalogue } = importCatalogue(catalogueOf(WEB), { ontology });
    expect(() => planLearning(other, [], { ontology, catalogue })).toThrow(/migrateCodes/u);
  });

  const rows = fc.array(
    fc.record({
      teaches: fc.subarray([...SKILLS], { minLength: 1, maxLength: 2 }),
      // Down one order of skills only, so that there is no circle.
      needs: fc.subarray([...SKILLS], { maxLength: 1 }),
      hours: fc.integer({ min: 1, max: 9 }),
      cost: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 1, maxLength: 9 },
  );
  const coursesOf = (list: typeof rows extends fc.Arbitrary<infer T> ? T : never) =>
    list.map(({ teaches, needs, hours, cost }, i) => ({
      ...course(`c${i}`, 'html', {
        prerequisites: needs.filter((need) =>
          teaches.every((code) => SKILLS.indexOf(need) < SKILLS.indexOf(code)),
        ),
      }),
      teaches: teaches.map((code) => ({ skill: skillId(code), level: 2 as const })),
      hours,
      cost,
    }));

  it('gives courses that can be taken in their order, the same for any order of the catalogue', () => {
    fc.assert(
      fc.property(rows, fc.subarray([...SKILLS], { minLength: 1 }), (list, wanted) => {
        const courses = coursesOf(list);
        const demands = wanted.map((code) => want(code));
        const result = plan(courses, demands);
        expect(plan(courses.toReversed(), demands)).toEqual(result);
        const known = new Set<string>();
        for (const { course: id } of result.courses) {
          const { prerequisites, teaches } = courses.find((each) => each.id === id)!;
          for (const { skill } of prerequisites) expect(known).toContain(skill);
          for (const { skill } of teaches) known.add(skill);
        }
        for (const demand of result.reached)
          expect(known).toContain((demand as { skill: string }).skill);
        expect(result.reached.length + result.unreachable.length).toBe(wanted.length);
        expect(result.isOptimal).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('never costs more for one more course or a larger budget', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 9 }), (list, budget) => {
        const courses = coursesOf(list);
        const demands = SKILLS.map((code) => want(code));
        const all = plan(courses, demands);
        const inReach = all.reached;
        if (inReach.length === 0) return;
        const tight = plan(courses, inReach, { budget });
        const wider = plan(courses, inReach, { budget: budget + 1 });
        if (tight.courses.length > 0) {
          expect(wider.hours).toBeLessThanOrEqual(tight.hours);
          expect(tight.cost).toBeLessThanOrEqual(budget);
        }
        const extra = { ...course('extra', 'js'), hours: 3 };
        expect(plan([...courses, extra], inReach).hours).toBeLessThanOrEqual(all.hours);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
