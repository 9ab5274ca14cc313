import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { catalogueJsonSchema, importCatalogue, MatchingError } from '../../src/index.ts';
import { ontology, skillId, SKILLS } from '../fixtures.ts';
import { catalogueOf, course, type CourseInput } from './course.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const read = (courses: readonly unknown[]) => importCatalogue(catalogueOf(courses), { ontology });
const ids = (courses: readonly unknown[]) => read(courses).catalogue.courses.map(({ id }) => id);

describe('importCatalogue', () => {
  it.each<[string, object, string]>([
    ['hours of nothing', { hours: 0 }, '/courses/1/hours'],
    ['negative cost', { cost: -1 }, '/courses/1/cost'],
    ['cost that is no number', { cost: Number.NaN }, '/courses/1/cost'],
    ['endless weeks', { weeks: Infinity }, '/courses/1/weeks'],
    [
      'level off the scale',
      { teaches: [{ skill: skillId('css'), level: 5 }] },
      '/courses/1/teaches/0/level',
    ],
    ['nothing taught', { teaches: [] }, '/courses/1/teaches'],
    ['no title', { title: {} }, '/courses/1/title'],
    ['a day that is none', { startDates: ['2027-02-30'] }, '/courses/1/startDates/0'],
    ['an unknown need', { accessibility: ['lift'] }, '/courses/1/accessibility/0'],
    ['an unknown key', { diploma: 'none' }, '/courses/1'],
  ])('keeps the good course beside one with %s', (_, change, pointer) => {
    const { catalogue, issues } = read([
      course('good', 'html'),
      { ...course('bad', 'css'), ...change },
    ]);
    expect(catalogue.courses.map(({ id }) => id)).toEqual(['good']);
    expect(issues).toMatchObject([{ code: 'invalid-course', pointer, isLeftOut: true }]);
  });

  it('reports skills that the pack does not have', () => {
    const unknown = { skill: 'urn:old:gone', level: 2 };
    const taught = course('taught', 'css');
    const { catalogue, issues } = read([
      { ...taught, teaches: [...taught.teaches, unknown] },
      { ...course('asked', 'js'), prerequisites: [unknown] },
      { ...course('only', 'js'), teaches: [unknown] },
    ]);
    expect(catalogue.courses.map(({ id, teaches }) => [id, teaches.length])).toEqual([
      ['taught', 1],
    ]);
    expect(issues.map(({ code, pointer, isLeftOut }) => [code, pointer, isLeftOut])).toEqual([
      ['unknown-concept', '/courses/0/teaches/1/skill', false],
      ['unknown-concept', '/courses/1/prerequisites/0/skill', true],
      ['unknown-concept', '/courses/2/teaches/0/skill', true],
    ]);
    expect(issues[0]!.message).toContain('ontology diff');
  });

  it('keeps the first of two courses with one id', () => {
    const { catalogue, issues } = read([course('a', 'html'), course('a', 'css')]);
    expect(catalogue.courses[0]!.teaches[0]!.skill).toBe(skillId('html'));
    expect(issues).toMatchObject([{ code: 'duplicate-course', pointer: '/courses/1/id' }]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['no source', { ...catalogueOf([]), source: '' }],
    ['another version', { ...catalogueOf([]), schemaVersion: 2 }],
    ['an unknown key', { ...catalogueOf([]), people: [] }],
  ])('refuses %s', (_, input) => {
    expect(() => importCatalogue(input, { ontology })).toThrow(MatchingError);
    expect(() => importCatalogue(input, { ontology })).toThrow(/catalogueJsonSchema/u);
  });

  it('names the courses of a circle', () => {
    const circle = [
      course('a', 'html', { prerequisites: ['js'] }),
      course('b', 'css', { prerequisites: ['html'] }),
      course('c', 'js', { prerequisites: ['css'] }),
      course('d', 'vue', { prerequisites: ['js'] }),
    ];
    expect(() => read(circle)).toThrow(
      expect.objectContaining({
        code: 'cyclic-catalogue',
        message: expect.stringContaining('"a" → "c" → "b" → "a"') as string,
      }),
    );
  });

  it.each<[string, readonly CourseInput[]]>([
    [
      'a way in from outside',
      [
        course('a', 'html', { prerequisites: ['js'] }),
        course('b', 'js', { prerequisites: ['html'] }),
        course('way-in', 'js'),
      ],
    ],
    [
      'a course that raises a level',
      [
        {
          ...course('a', 'js'),
          teaches: [{ skill: skillId('js'), level: 3 }],
          prerequisites: [{ skill: skillId('js'), level: 1 }],
        },
      ],
    ],
    ['a prerequisite that nobody teaches', [course('a', 'js', { prerequisites: ['sewing'] })]],
    [
      'levels that climb in turn',
      [
        { ...course('a', 'js'), prerequisites: [{ skill: skillId('css'), level: 1 }] },
        { ...course('b', 'css'), teaches: [{ skill: skillId('css'), level: 1 }] },
        { ...course('c', 'css'), prerequisites: [{ skill: skillId('js'), level: 2 }] },
      ],
    ],
  ])('takes %s for no circle', (_, courses) => {
    expect(ids(courses)).toHaveLength(courses.length);
  });

  it('does not depend on the order of the courses, and refuses exactly what cannot be started', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        teaches: fc.constantFrom(...SKILLS),
        needs: fc.subarray([...SKILLS], { maxLength: 2 }),
      }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    fc.assert(
      fc.property(some, (rows) => {
        const courses = rows.map(({ id, teaches, needs }) =>
          course(id, teaches, { prerequisites: needs.filter((need) => need !== teaches) }),
        );
        const outcome = (list: readonly CourseInput[]): unknown => {
          try {
            return ids(list);
          } catch (error) {
            return (error as Error).message;
          }
        };
        expect(outcome(courses.toReversed())).toEqual(outcome(courses));
        // What no course teaches is brought along; then the courses are taken as they open.
        const known = new Set<string>(
          SKILLS.filter((s) => rows.every(({ teaches }) => teaches !== s)),
        );
        const left = new Set(rows);
        for (let before = -1; before !== left.size;) {
          before = left.size;
          for (const row of left) {
            if (!row.needs.every((need) => need === row.teaches || known.has(need))) continue;
            known.add(row.teaches);
            left.delete(row);
          }
        }
        expect(Array.isArray(outcome(courses))).toBe(left.size === 0);
      }),
    );
  });

  it('has a JSON Schema that names every field of a course', () => {
    const text = JSON.stringify(catalogueJsonSchema());
    for (const field of Object.keys(course('a', 'html'))) expect(text).toContain(`"${field}"`);
  });
});
