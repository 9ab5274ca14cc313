import { createLinker } from '@tremplin/linking';
import type { SkillId } from '@tremplin/ontology';
import type { Evidence, Profile, ProficiencyLevel } from '@tremplin/profile';
import { describe, expect, it } from 'vitest';
import {
  importJobJson,
  jobInputJsonSchema,
  MatchingError,
  parsePolicy,
  DEFAULT_POLICY,
  rankProfiles,
  type Importance,
  type Job,
} from '../src/index.ts';
import { jobOf, ontology, profileOf, requirement, skillId, tested } from './fixtures.ts';

const one = [requirement('js')];
const many = Array.from({ length: 100_000 }, (_, i) => ({
  ...requirement('js'),
  skill: `urn:test:${i}` as SkillId,
}));
const groups = (count: number): Job =>
  jobOf('j', one, { groups: Array.from({ length: count }, () => ({ id: 'g', atLeast: 1 })) });

function failureOf(action: () => unknown): readonly [code: string, message: string] {
  try {
    action();
  } catch (error) {
    if (MatchingError.is(error)) return [error.code, error.message];
    throw error;
  }
  return ['none', ''];
}

describe('a job that cannot be matched on is refused', () => {
  it.each<[name: string, job: Job, code: string, message: RegExp]>([
    ['100,000 requirements', jobOf('j', many), 'too-many-requirements', /100000.*at most 500/u],
    [
      'one skill twice',
      jobOf('j', [...one, requirement('js', { minimumLevel: 4 })]),
      'invalid-job',
      /urn:test:js twice/u,
    ],
    [
      'a level off the scale',
      jobOf('j', [requirement('js', { minimumLevel: 5 as ProficiencyLevel })]),
      'invalid-job',
      /level 5 of urn:test:js; give 1 to 4/u,
    ],
    [
      'a level that is no number',
      jobOf('j', [requirement('js', { minimumLevel: NaN as ProficiencyLevel })]),
      'invalid-job',
      /level NaN/u,
    ],
    [
      'an infinite importance',
      jobOf('j', [requirement('js', { importance: Infinity as Importance })]),
      'invalid-job',
      /importance Infinity/u,
    ],
    [
      'neither essential nor optional',
      jobOf('j', [requirement('js', { relationType: 'nice' as 'optional' })]),
      'invalid-job',
      /neither/u,
    ],
    [
      'a ramp-up of NaN',
      jobOf('j', one, { rampUp: { months: NaN, hoursPerWeek: 5 } }),
      'invalid-job',
      /NaN months/u,
    ],
    [
      'a ramp-up before the start',
      jobOf('j', one, { rampUp: { months: -1, hoursPerWeek: 5 } }),
      'invalid-job',
      /0 to 24/u,
    ],
    [
      'an endless week',
      jobOf('j', one, { rampUp: { months: 1, hoursPerWeek: Infinity } }),
      'invalid-job',
      /Infinity hours/u,
    ],
    [
      'unknown codes',
      jobOf('j', [{ ...requirement('js'), skill: 'urn:gone' as SkillId }]),
      'unknown-concept',
      /1 codes.*urn:gone.*migrateCodes.*ontology diff/u,
    ],
    [
      'a code of another pack',
      { ...jobOf('j', one), ontology: { id: 'web', version: '0', hash: 'x' } },
      'ontology-mismatch',
      /migrateCodes/u,
    ],
    [
      'a group asking for more than it has',
      jobOf('j', [requirement('js', { group: 'g' })], { groups: [{ id: 'g', atLeast: 2 }] }),
      'unsatisfiable-job',
      /needs 2 of the group "g", which has 1/u,
    ],
    [
      'a group asking for NaN',
      jobOf('j', [requirement('js', { group: 'g' })], { groups: [{ id: 'g', atLeast: NaN }] }),
      'unsatisfiable-job',
      /NaN/u,
    ],
    ['an empty group', groups(1), 'unsatisfiable-job', /which has 0/u],
    ['a group twice', groups(2), 'invalid-job', /defines a group twice/u],
    [
      'a group that is not there',
      jobOf('j', [requirement('js', { group: 'g' })]),
      'invalid-job',
      /"g", which it does not define/u,
    ],
    [
      'a diploma by the back door',
      jobOf('j', one, {
        regulated: [{ authorization: 'master of science' as 'nurse', legalBasis: 'x' }],
      }),
      'invalid-job',
      /AUTHORIZATIONS/u,
    ],
    [
      'a regulated requirement without law',
      jobOf('j', one, { regulated: [{ authorization: 'nurse', legalBasis: ' ' }] }),
      'invalid-job',
      /legal basis/u,
    ],
  ])('%s', (_, job, code, message) => {
    const [got, text] = failureOf(() => rankProfiles(job, [], { ontology }));
    expect(got).toBe(code);
    expect(text).toMatch(message);
  });
});

describe('a bad profile', () => {
  const bad = (level: number, id: string): Profile =>
    profileOf(id, { js: [{ ...tested(2), level: level as Evidence['level'] }] });
  const job = jobOf('j', one);

  it.each([5, 0, 2.5, NaN, Infinity])('of level %d is refused', (level) => {
    expect(failureOf(() => rankProfiles(job, [bad(level, 'x')], { ontology }))[0]).toBe(
      'invalid-profile',
    );
  });

  it('does not take the good ones beside it with it, when reports are asked for', () => {
    const good = profileOf('good', { js: [tested(2)] });
    const stale = { ...profileOf('stale', {}), ontology: { id: 'web', version: '0', hash: '0' } };
    const ranking = rankProfiles(job, [bad(NaN, 'bad'), stale, good], {
      ontology,
      invalid: 'report',
    });
    expect(ranking.matches).toEqual(rankProfiles(job, [good], { ontology }).matches);
    expect(ranking.refused).toMatchObject([
      { id: 'bad', code: 'invalid-profile' },
      { id: 'stale', code: 'ontology-mismatch' },
    ]);
  });

  it('whose badge is revoked scores as without it', () => {
    const badge: Evidence = { ...tested(3), kind: 'badge' };
    const score = (evidence: readonly Evidence[]): number =>
      rankProfiles(job, [profileOf('p', { js: evidence })], { ontology }).matches[0]!.score;
    const claim: Evidence = { ...tested(2), kind: 'self', verified: false };
    expect(score([badge, claim])).toBeGreaterThan(score([claim]));
  });

  it('and an empty pool are no error together: nobody is ranked', () => {
    expect(rankProfiles(job, [], { ontology }).matches).toEqual([]);
  });
});

describe('a policy with numbers that are none', () => {
  it.each([NaN, Infinity, -0.1, 1.1])('%d is refused', (value) => {
    expect(() => parsePolicy({ ...DEFAULT_POLICY, optionalWeight: value })).toThrow(
      /optionalWeight/u,
    );
  });
});

describe('what a host passes in', () => {
  const read = async (input: unknown): ReturnType<typeof importJobJson> =>
    importJobJson(input, { linker: await createLinker(ontology), id: 'j' });

  it('may be labels alone', async () => {
    const { job, issues } = await read({
      id: 'x',
      title: 'Tailor',
      requirements: ['sewing', 'css'],
    });
    expect(issues).toEqual([]);
    expect(job).toMatchObject({ id: 'x', title: 'Tailor' });
    expect(job.requirements.map(({ skill, minimumLevel }) => [skill, minimumLevel])).toEqual([
      [skillId('css'), 1],
      [skillId('sewing'), 1],
    ]);
  });

  it('may hold choices, language levels and regulated requirements', async () => {
    const { job, issues } = await read({
      requirements: [
        { anyOf: ['react', { skill: 'vue', minimumLevel: 3 }] },
        { skill: 'sewing', cefr: 'B2' },
      ],
      regulated: [
        { authorization: 'nurse', legalBasis: 'CSP L4311-15' },
        { authorization: 'MBA', legalBasis: 'none' },
      ],
    });
    expect(job.groups).toEqual([{ id: 'choice-1', atLeast: 1 }]);
    expect(job.requirements).toMatchObject([
      { skill: skillId('react'), group: 'choice-1', minimumLevel: 1 },
      { skill: skillId('sewing'), minimumLevel: 3 },
      { skill: skillId('vue'), group: 'choice-1', minimumLevel: 3 },
    ]);
    expect(job.regulated).toHaveLength(1);
    expect(issues).toMatchObject([{ source: { pointer: '/regulated/1/authorization' } }]);
    expect(() => rankProfiles(job, [], { ontology })).not.toThrow();
  });

  it('keeps what holds of a choice that does not', async () => {
    const { job, issues } = await read({
      requirements: [
        'react',
        { anyOf: ['react', 'vue'] },
        { anyOf: ['no such', 'css'] },
        { anyOf: ['sewing', 'nothing here'], atLeast: 2 },
        { anyOf: ['js'] },
      ],
    });
    expect(job.requirements.map(({ skill }) => skill)).toEqual([skillId('css'), skillId('react')]);
    expect(issues.map(({ code, source }) => [code, source.pointer])).toEqual([
      ['duplicate-skill', '/requirements/1'],
      ['unknown-skill', '/requirements/2/anyOf/0'],
      ['unknown-skill', '/requirements/3/anyOf/1'],
      ['invalid-field', '/requirements/3'],
      ['invalid-field', '/requirements/4/anyOf'],
    ]);
  });

  it('is cut where it is a catalogue, and says so', async () => {
    const { job, issues } = await read({
      requirements: Array.from({ length: 100_000 }, () => 'css'),
    });
    expect(job.requirements).toHaveLength(1);
    expect(issues.at(-1)).toMatchObject({ source: { pointer: '/requirements/500' } });
  });

  it('has a schema in which only the requirements must be there', () => {
    const schema = jobInputJsonSchema();
    expect(schema['required']).toEqual(['requirements']);
    expect(JSON.stringify(schema)).not.toMatch(/diploma|degree|school|years/u);
  });
});
