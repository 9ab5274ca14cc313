import fc from 'fast-check';
import { createOntology, findConcept, type Ontology, type SkillId } from '@tremplin/ontology';
import type { Evidence, Profile } from '@tremplin/profile';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_POLICY,
  parsePolicy,
  rankProfiles,
  type Job,
  type Match,
  type MatchingPolicy,
  type RankingOptions,
} from '../src/index.ts';
import {
  claimed,
  jobOf,
  ontology,
  profileOf,
  requirement,
  SKILLS,
  skillId,
  tested,
} from './fixtures.ts';

const match = (job: Job, skills: Readonly<Record<string, readonly Evidence[]>>): Match =>
  rankProfiles(job, [profileOf('p', skills)], { ontology }).matches[0]!;

const anySkills = fc.dictionary(
  fc.constantFrom(...SKILLS),
  fc.constantFrom([claimed], [tested(1)], [tested(2)], [tested(4)]),
);

describe('a choice', () => {
  const job = jobOf(
    'j',
    [
      requirement('js', { importance: 5 }),
      requirement('react', { group: 'framework' }),
      requirement('vue', { group: 'framework', importance: 1 }),
    ],
    { groups: [{ id: 'framework', atLeast: 1 }] },
  );

  it('counts the better of A or B, and no more for both', () => {
    const either = match(job, { js: [tested(4)], vue: [tested(4)] });
    const both = match(job, { js: [tested(4)], react: [tested(4)], vue: [tested(4)] });
    expect(either.score).toBeCloseTo(1, 9);
    expect(both.score).toBe(either.score);
    expect(either.verdicts.filter(({ isCounted }) => !isCounted)).toMatchObject([
      { skill: skillId('react'), weight: 0, contribution: 0, adjacent: null },
    ]);
    // A group weighs as its weightiest member: 3 of 8, whichever counts.
    expect(either.verdicts.map(({ weight }) => weight)).toEqual([5 / 8, 0, 3 / 8]);
  });

  it('is as good as the best of the jobs that it stands for', () => {
    const single = (code: string): Job =>
      jobOf('j', [requirement('js', { importance: 5 }), requirement(code)]);
    fc.assert(
      fc.property(anySkills, (skills) => {
        const best = Math.max(
          match(single('react'), skills).score,
          match(single('vue'), skills).score,
        );
        expect(match(job, skills).score).toBeCloseTo(best, 12);
      }),
    );
  });

  it('of two of three never falls with one more skill, and its contributions sum', () => {
    const two = jobOf(
      'j',
      ['css', 'js', 'sewing'].map((code) => requirement(code, { group: 'g' })),
      { groups: [{ id: 'g', atLeast: 2 }] },
    );
    fc.assert(
      fc.property(anySkills, fc.constantFrom(...SKILLS), (skills, more) => {
        const before = match(two, skills);
        const after = match(two, { ...skills, [more]: skills[more] ?? [tested(2)] });
        expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-6);
        expect(after.verdicts.filter(({ isCounted }) => isCounted)).toHaveLength(2);
        expect(after.verdicts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(
          after.score,
        );
      }),
    );
  });
});

describe('adjacent skills', () => {
  it('count once each, where they are worth most together', () => {
    // html is what both css and js build on; vue is near react. One html cannot serve both.
    const job = jobOf('j', [
      requirement('css', { minimumLevel: 3 }),
      requirement('js', { minimumLevel: 3 }),
      requirement('react', { minimumLevel: 3 }),
    ]);
    fc.assert(
      fc.property(anySkills, (skills) => {
        const used = match(job, skills).verdicts.flatMap(({ adjacent }) =>
          adjacent ? [adjacent.skill] : [],
        );
        expect(new Set(used).size).toBe(used.length);
      }),
    );
    const { verdicts } = match(job, { html: [tested(3)] });
    // html spares 20 of 60 h of css, and 20 of 120 of js
    expect(verdicts.map(({ adjacent }) => adjacent?.skill ?? null)).toEqual([
      skillId('html'),
      null,
      null,
    ]);
  });
});

describe('regulated requirements and constraints', () => {
  const asked = jobOf('nurse', [requirement('html')], {
    regulated: [{ authorization: 'nurse', legalBasis: 'Code de la santé publique, L4311-15' }],
  });
  const people = ['a', 'b', 'c'].map((id) => profileOf(id, { html: [tested(2)] }));
  const conditions: Pick<RankingOptions, 'authorizationsOf' | 'constraintsOf'> = {
    authorizationsOf: (id) => (id === 'a' ? ['nurse'] : id === 'b' ? ['physician'] : undefined),
    constraintsOf: (id) =>
      id === 'c' ? { commute: false, hours: true, remote: false } : undefined,
  };

  it('set people aside with the reason, and move no score', () => {
    const plain = rankProfiles({ ...asked, regulated: [] }, people, { ontology });
    const ranking = rankProfiles(asked, people, { ontology, ...conditions });
    expect(ranking.matches).toEqual(plain.matches.filter(({ profile }) => profile === 'a'));
    expect(ranking.setAside).toEqual([
      {
        profile: 'b',
        job: 'nurse',
        reasons: [
          {
            kind: 'regulated',
            authorization: 'nurse',
            legalBasis: 'Code de la santé publique, L4311-15',
          },
        ],
      },
      {
        profile: 'c',
        job: 'nurse',
        reasons: [
          { kind: 'constraint', constraint: 'commute' },
          { kind: 'constraint', constraint: 'remote' },
        ],
      },
    ]);
  });

  it('rule nobody out of whom nothing is known, and are absent where nothing was asked', () => {
    expect(rankProfiles(asked, people, { ontology }).setAside).toEqual([]);
    const { regulated, ...open } = asked;
    expect(regulated).toHaveLength(1);
    expect(rankProfiles(open, people, { ontology })).not.toHaveProperty('setAside');
  });
});

describe('what a trade suggests', () => {
  const trade: Ontology = createOntology({
    meta: {
      id: 't',
      version: '1',
      title: 'T',
      languages: ['en'],
      licence: 'CC0-1.0',
      attribution: '',
    },
    concepts: [
      ...['a', 'b', 'c', 'd'].map((code) => ({
        id: `urn:t:${code}`,
        kind: 'skill' as const,
        learningHours: 900,
        labels: { en: { preferred: code, alternatives: [] } },
      })),
      {
        id: 'urn:t:job',
        kind: 'occupation' as const,
        labels: { en: { preferred: 'job', alternatives: [] } },
      },
    ],
    occupationSkills: ['a', 'b', 'c', 'd'].map((code) => ({
      occupation: 'urn:t:job',
      skill: `urn:t:${code}`,
      relationType: 'essential' as const,
    })),
    skillRelations: [],
    broader: [],
  });
  const id = (code: string): SkillId => findConcept(trade, `urn:t:${code}`) as SkillId;
  const reference = { id: 't', version: '1', hash: trade.hash };
  const job: Job = {
    ...jobOf('j', [{ ...requirement('html'), skill: id('a') }]),
    ontology: reference,
  };
  const found = (codes: readonly string[], policy: MatchingPolicy = DEFAULT_POLICY): Match => {
    const profile: Profile = {
      ...profileOf('p', {}),
      ontology: reference,
      skills: codes.map((code) => ({ skill: id(code), evidence: [tested(2)] })),
    };
    return rankProfiles(job, [profile], { ontology: trade, policy }).matches[0]!;
  };

  it('makes unknown what most of the trade points to, never met', () => {
    // three of four shown: .5 × .75 × Φ((2 − 1.5) / 1) = .2593
    expect(found(['b', 'c', 'd']).verdicts[0]).toMatchObject({
      verdict: 'unknown',
      settledBy: 'any-evidence',
      suggestion: { shown: 0.75 },
      level: null,
    });
    expect(found(['b', 'c', 'd']).fit).toBeCloseTo((0.5 * 0.75 * 0.6914625) / 0.9, 5);
    // Not even where the policy would be content with less.
    const policy = parsePolicy({ ...DEFAULT_POLICY, metProbability: 0.2, unknownProbability: 0.1 });
    expect(found(['b', 'c', 'd'], policy).verdicts[0]).toMatchObject({ verdict: 'unknown' });
    expect(found(['b']).verdicts[0]).toMatchObject({ verdict: 'notMet' });
    expect(found(['b', 'c', 'd']).score).toBeGreaterThan(found(['b', 'c']).score);
  });
});
