import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  followRoute,
  parseRoute,
  rankProfiles,
  routeJsonSchema,
  type Route,
  type RouteBranch,
  type RouteCondition,
} from '../../src/index.ts';
import {
  claimed,
  jobOf,
  ontology,
  profileOf,
  requirement,
  skillId,
  SKILLS,
  tested,
} from '../fixtures.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const both = (text: string) => ({ en: text, fr: `${text} (fr)` });
const when = (
  code: string,
  is: RouteCondition['is'],
  level: 1 | 2 | 3 | 4 = 2,
): RouteCondition => ({
  skill: skillId(code),
  level,
  is,
});
const way = (next: string | null, ...conditions: readonly RouteCondition[]): RouteBranch => ({
  when: conditions,
  next,
  reason: both(`to ${next ?? 'here'}`),
});
const step = (
  id: string,
  kind: Route['steps'][number]['kind'],
  ...branches: readonly RouteBranch[]
) => ({
  id,
  kind,
  title: both(id),
  branches,
});
const ROUTE: Route = {
  schemaVersion: 1,
  id: 'web',
  version: '1',
  start: 'test',
  steps: [
    step(
      'test',
      'test',
      way('employer', when('css', 'shown'), when('js', 'shown')),
      way('training', when('css', 'shown')),
      way('workshop', when('css', 'below')),
      way(null),
    ),
    step('workshop', 'workshop', way('training', when('html', 'shown')), way(null)),
    step('training', 'training', way(null)),
    step('employer', 'employer', way(null)),
  ],
};
const parse = (route: unknown) => parseRoute(route, { ontology });
const at = (held: Parameters<typeof profileOf>[1], language: 'en' | 'fr' = 'en') =>
  followRoute(ROUTE, profileOf('p-1', held), { ontology, language });

describe('followRoute', () => {
  it.each<[string, Parameters<typeof profileOf>[1], readonly string[]]>([
    ['nothing is known', {}, ['test']],
    ['a claim decides nothing', { css: [claimed] }, ['test']],
    ['one is shown', { css: [tested(3)] }, ['test', 'training']],
    ['both are shown', { css: [tested(3)], js: [tested(3)] }, ['test', 'employer']],
    [
      'a test speaks for less',
      { css: [tested(1), { ...tested(1), kind: 'badge' }] },
      ['test', 'workshop'],
    ],
  ])('goes by the evidence: %s', (_, held, steps) => {
    expect(at(held).visits.map(({ step: { id } }) => id)).toEqual(steps);
    expect(at(held).step.id).toBe(steps.at(-1));
  });

  it('gives the reason of each way and what the evidence says, in both languages', () => {
    const [first] = at({ css: [tested(3)], js: [tested(3)] }).visits;
    expect(first!.reason).toBe('to employer');
    expect(first!.facts).toEqual([
      expect.stringMatching(/^css, level 2: the evidence shows it \(about \d\.\d\)\.$/u),
      expect.stringMatching(/^js, level 2: the evidence shows it \(about \d\.\d\)\.$/u),
    ]);
    const [premier] = at({ css: [tested(3)] }, 'fr').visits;
    expect(premier!.reason).toBe('to training (fr)');
    expect(premier!.facts[0]).toMatch(
      /^« css », niveau 2 : les preuves le montrent \(environ \d,\d\)\.$/u,
    );
  });

  it('names what to test next', () => {
    expect(at({}).undecided).toEqual(when('css', 'shown'));
    expect(at({ css: [tested(3)] }).undecided).toEqual(when('js', 'shown'));
    expect(at({ css: [tested(3)], js: [tested(3)] }).undecided).toBe(null);
  });

  it('calls shown exactly what a verdict calls met', () => {
    const level = fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>;
    fc.assert(
      fc.property(
        fc.constantFrom(...SKILLS),
        level,
        fc.array(level, { maxLength: 3 }),
        (code, minimumLevel, levels) => {
          const profile = profileOf(
            'p-1',
            levels.length === 0 ? {} : { [code]: levels.map(tested) },
          );
          const route: Route = {
            ...ROUTE,
            steps: [
              step('test', 'test', way('yes', when(code, 'shown', minimumLevel)), way(null)),
              step('yes', 'employer', way(null)),
            ],
          };
          const match = rankProfiles(jobOf('j', [requirement(code, { minimumLevel })]), [profile], {
            ontology,
          }).matches[0]!;
          expect(followRoute(route, profile, { ontology }).step.id === 'yes').toBe(
            match.verdicts[0]!.verdict === 'met',
          );
        },
      ),
    );
  });

  it('refuses a profile of another pack', () => {
    const other = { ...profileOf('p', {}), ontology: { id: 'x', version: '1', hash: '0' } };
    expect(() => followRoute(ROUTE, other, { ontology })).toThrow(
      expect.objectContaining({ code: 'ontology-mismatch' }),
    );
  });
});

describe('parseRoute', () => {
  it('takes a route as it is', () => {
    expect(parse(JSON.parse(JSON.stringify(ROUTE)))).toEqual(ROUTE);
    expect(JSON.stringify(routeJsonSchema())).toContain('"branches"');
  });

  const [test, ...others] = ROUTE.steps;
  it.each<[string, unknown, string]>([
    ['nothing', null, 'route:'],
    [
      'an unknown kind of step',
      { ...ROUTE, steps: [{ ...test, kind: 'interview' }, ...others] },
      'steps.0.kind',
    ],
    [
      'a reason in one language',
      { ...ROUTE, steps: [{ ...test, branches: [{ ...way(null), reason: { en: 'x' } }] }] },
      'reason.fr',
    ],
    ['a start that is no step', { ...ROUTE, start: 'door' }, 'no step "door"'],
    [
      'a way into nowhere',
      { ...ROUTE, steps: [step('test', 'test', way('gone'))] },
      'which is no step',
    ],
    [
      'a step that stands twice',
      { ...ROUTE, steps: [...ROUTE.steps, test] },
      '"test" stands twice',
    ],
    [
      'a step without a way for the rest',
      { ...ROUTE, steps: [step('test', 'test', way(null, when('css', 'shown')))] },
      'no way for whatever is left',
    ],
    [
      'ways that can never be taken',
      { ...ROUTE, steps: [step('test', 'test', way(null), way(null))] },
      'ways after the one',
    ],
    [
      'steps that no way leads to',
      { ...ROUTE, steps: [step('test', 'test', way(null)), step('island', 'workshop', way(null))] },
      'no way leads to "island"',
    ],
    [
      'a circle',
      { ...ROUTE, steps: [step('test', 'test', way('b')), step('b', 'workshop', way('test'))] },
      '"test" → "b" → "test"',
    ],
    [
      'a level off the scale',
      {
        ...ROUTE,
        steps: [
          step('test', 'test', way(null, { ...when('css', 'shown'), level: 7 as 4 }), way(null)),
        ],
      },
      'level',
    ],
  ])('refuses %s', (_, route, said) => {
    expect(() => parse(route)).toThrow(
      expect.objectContaining({
        code: 'invalid-route',
        message: expect.stringContaining(said) as string,
      }),
    );
  });

  it('refuses skills that the pack does not have', () => {
    const steps = [
      step(
        'test',
        'test',
        way(null, { ...when('css', 'shown'), skill: 'urn:old:gone' as never }),
        way(null),
      ),
    ];
    expect(() => parse({ ...ROUTE, steps })).toThrow(
      expect.objectContaining({ code: 'unknown-concept' }),
    );
  });
});
