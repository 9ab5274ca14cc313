import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '@tremplin/profile';
import {
  assessLevel,
  DEFAULT_POLICY,
  MatchingError,
  parsePolicy,
  probabilityAtLeast,
  rankJobs,
  rankProfiles,
  type Match,
  type Verdict,
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

const job = jobOf('front', [
  requirement('js'),
  requirement('css', { relationType: 'optional' }),
  requirement('react', { importance: 5 }),
]);

const match = (skills: Readonly<Record<string, readonly Evidence[]>>, of = job): Match =>
  rankProfiles(of, [profileOf('p', skills)], { ontology }).matches[0]!;

const verdictOn = (code: string, found: Match): Verdict =>
  found.verdicts.find(({ skill }) => skill === skillId(code))!;

const anySkills = fc.dictionary(
  fc.constantFrom(...SKILLS),
  fc.constantFrom(
    [claimed],
    [tested(1)],
    [tested(2)],
    [tested(4)],
    [{ ...claimed, basis: 'inferred' as const }],
  ),
);

describe('verdicts', () => {
  it('are met by evidence of the level, for the skill or for one that contains it', () => {
    const found = match({ react: [tested(3)] });
    expect(verdictOn('react', found)).toMatchObject({
      verdict: 'met',
      via: null,
      fit: 1,
      reach: 1,
    });
    expect(verdictOn('js', found)).toMatchObject({ verdict: 'met', via: skillId('react') });
  });

  it('are reachable when what is left to learn fits into the ramp-up', () => {
    const verdict = verdictOn('react', match({ js: [tested(3)], vue: [tested(2)] }));
    // react 50 h × (1 − .35, related to vue) = 32.5 h; 10 h a week
    expect(verdict).toMatchObject({ verdict: 'reachable', hours: 32.5, weeks: 4, planned: 1 });
    expect(verdict.verdict === 'reachable' && verdict.path).toEqual([
      { skill: skillId('react'), from: skillId('vue'), hours: 32.5, because: 'related' },
    ]);
    // adjacent: js at level 2 spares 120 of 170 h; no better use of it, since it is itself what js asks for
    const sure = probabilityAtLeast(assessLevel([tested(3)]), 2);
    expect(verdict.adjacent).toMatchObject({ skill: skillId('js') });
    expect(verdict.fit).toBeCloseTo(0.1 * (120 / 170) * sure, 5);
    expect(verdict.reach).toBeCloseTo(0.8 + verdict.fit, 6);
  });

  it('are reachable by practice when the skill is there below the level', () => {
    const asked = jobOf('j', [requirement('css', { minimumLevel: 3 })]);
    const verdict = verdictOn('css', match({ css: [tested(1)] }, asked));
    // from the lower end of the estimate to half a level below 3: multiples .4 a level up to 1, .6 up to 2, 1.5 up to 3
    const { mean, deviation } = assessLevel([tested(1)]);
    expect(verdict).toMatchObject({ verdict: 'reachable' });
    expect(verdict.verdict === 'reachable' && verdict.hours).toBeCloseTo(
      40 * (1.75 - 0.4 * (mean - deviation)),
      9,
    );
    expect(verdict.verdict === 'reachable' && verdict.path).toMatchObject([
      { because: 'practice' },
    ]);
  });

  it('are unknown, not unmet, when something points to the skill without settling the level', () => {
    const asked = jobOf('j', [requirement('js', { minimumLevel: 3 })]);
    const verdict = verdictOn('js', match({ js: [{ ...claimed, level: 3 }] }, asked));
    expect(verdict).toMatchObject({ verdict: 'unknown', settledBy: 'assessment' });
    expect(verdict.fit).toBeGreaterThan(0.25);
    expect(verdict.level).not.toBeNull();
    expect(verdictOn('js', match({}, asked))).toMatchObject({
      verdict: 'unknown',
      settledBy: 'any-evidence',
    });
  });

  it('are not met when nothing shows the skill and learning it takes too long', () => {
    const asked = jobOf('j', [requirement('react', { minimumLevel: 4 })]);
    expect(verdictOn('react', match({ sewing: [tested(4)] }, asked))).toMatchObject({
      verdict: 'notMet',
      fit: 0,
      reach: 0,
    });
  });

  it('plan what there is time for, the most worth per hour first', () => {
    const asked = jobOf('j', [requirement('css'), requirement('js'), requirement('sewing')]);
    const found = match({ html: [tested(2)] }, asked);
    // capacity 130 h, 134.06 at the pace that a fresh test shows: css 40 h whole, sewing 80 h whole, js 100 h for what is left
    const planned = (code: string): unknown => {
      const verdict = verdictOn(code, found);
      return verdict.verdict === 'reachable' ? verdict.planned : verdict.verdict;
    };
    expect(planned('css')).toBe(1);
    expect(planned('sewing')).toBe(1);
    expect(planned('js')).toBeCloseTo((130 * 1.031257 - 120) / 100, 12);
  });
});

describe('the score', () => {
  it('is what the formula says (by hand)', () => {
    const found = match({ js: [tested(3)], css: [tested(3)] });
    // weights 3 : 3 × .3 : 5 of 8.9. Shown: P(level ≥ 2) / .9, at most 1. React: 50 h of 170 left, all planned, js adjacent
    const sure = probabilityAtLeast(assessLevel([tested(3)]), 2);
    expect(sure).toBeGreaterThan(0.9);
    const adjacent = Math.round(0.1 * (120 / 170) * sure * 1e6) / 1e6;
    const fit = (3 + 0.9 + 5 * adjacent) / 8.9;
    const reach = (3 + 0.9 + 5 * (0.8 + adjacent)) / 8.9;
    expect(found.fit).toBeCloseTo(fit, 6);
    expect(found.reach).toBeCloseTo(reach, 6);
    expect(found.score).toBeCloseTo(0.6 * fit + 0.4 * reach, 6);
  });

  it('is the sum of its contributions to the last bit, lies in [0, 1], and fit never exceeds reach', () => {
    fc.assert(
      fc.property(anySkills, (skills) => {
        const found = match(skills);
        expect(found.verdicts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(
          found.score,
        );
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.fit).toBeLessThanOrEqual(found.reach);
        for (const { fit, reach } of found.verdicts) expect(fit).toBeLessThanOrEqual(reach);
      }),
    );
  });

  it('never falls with one more skill', () => {
    fc.assert(
      fc.property(anySkills, fc.constantFrom(...SKILLS), (skills, more) => {
        const after = match({ ...skills, [more]: skills[more] ?? [claimed] });
        expect(after.score).toBeGreaterThanOrEqual(match(skills).score - 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('does not pay for more than is asked', () => {
    // Alone, so that no adjacent skill is surer for it.
    const asked = jobOf('j', [requirement('react')]);
    const scoreAt = (level: 3 | 4): number => match({ react: [tested(level)] }, asked).score;
    expect(scoreAt(3)).toBe(scoreAt(4));
    expect(scoreAt(4)).toBeCloseTo(1, 12);
    // Nor does it make up for what is missing.
    const two = jobOf('j', [requirement('sewing'), requirement('react', { minimumLevel: 1 })]);
    expect(match({ react: [tested(4)] }, two).score).toBe(match({ react: [tested(3)] }, two).score);
  });
});

describe('rankings', () => {
  const people = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), anySkills), {
    selector: ([id]) => id,
    maxLength: 8,
  });

  it('do not depend on the order of the input, nor on who else is in the pool', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (pool, random) => {
        const profiles = pool.map(([id, skills]) => profileOf(id, skills));
        const shuffled = profiles
          .map((profile) => ({ profile, key: random.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ profile }) => profile);
        const ranking = rankProfiles(job, profiles, { ontology });
        expect(JSON.stringify(rankProfiles(job, shuffled, { ontology }))).toBe(
          JSON.stringify(ranking),
        );
        for (const found of ranking.matches) {
          const alone = profiles.find(({ id }) => id === found.profile)!;
          expect(rankProfiles(job, [alone], { ontology }).matches[0]).toEqual(found);
        }
      }),
    );
  });

  it('break ties by a seeded hash, not by id or by order', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `p${String(i).padStart(2, '0')}`);
    const profiles = ids.map((id) => profileOf(id, { js: [claimed] }));
    const order = (seed?: string): readonly string[] =>
      rankProfiles(job, profiles, { ontology, ...(seed && { seed }) }).matches.map(
        ({ profile }) => profile,
      );
    expect(order()).not.toEqual(ids);
    expect(order('a')).not.toEqual(order('b'));
    expect(order('a')).toEqual(order('a'));
    expect(order('a').toSorted()).toEqual(ids);
  });

  it('show the same match from both sides', () => {
    const profile = profileOf('p', { js: [tested(2)] });
    const other = jobOf('sew', [requirement('sewing')]);
    const jobs = rankJobs(profile, [other, job], { ontology });
    expect(jobs.matches.map((found) => found.job)).toEqual(['front', 'sew']);
    expect(jobs.matches[0]).toEqual(rankProfiles(job, [profile], { ontology }).matches[0]);
  });

  it('keep this order for this seed (golden)', () => {
    const profiles = [
      profileOf('graduate', {
        html: [claimed],
        css: [claimed],
        js: [{ ...claimed, kind: 'training', level: 2 }],
      }),
      profileOf('self-taught', {
        vue: [{ ...claimed, kind: 'project', level: 3 }],
        css: [tested(3)],
      }),
      profileOf('tailor', { sewing: [tested(4)] }),
      profileOf('nobody-knows', {}),
      profileOf('senior', {
        react: [{ ...claimed, kind: 'experience', level: 4, recency: 'past' }],
      }),
    ];
    const { matches } = rankProfiles(job, profiles, { ontology, seed: 'golden' });
    expect(matches.map(({ profile, score }) => [profile, Number(score.toFixed(4))]))
      .toMatchInlineSnapshot(`
        [
          [
            "senior",
            0.8499,
          ],
          [
            "self-taught",
            0.5633,
          ],
          [
            "graduate",
            0.5425,
          ],
          [
            "tailor",
            0.1154,
          ],
          [
            "nobody-knows",
            0.1133,
          ],
        ]
      `);
  });

  it('report progress and stop when asked to', () => {
    const profiles = [profileOf('a', {}), profileOf('b', {})];
    const seen: number[] = [];
    rankProfiles(job, profiles, { ontology, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([0, 1, 2]);
    expect(() =>
      rankProfiles(job, profiles, { ontology, signal: AbortSignal.abort(new Error('enough')) }),
    ).toThrow('enough');
  });

  it('refuse what cannot be ranked, saying why', () => {
    const twice = [profileOf('a', {}), profileOf('a', {})];
    const stale = { ...profileOf('a', {}), ontology: { id: 'web', version: '0', hash: '0' } };
    const codeOf = (action: () => unknown): unknown => {
      try {
        return action();
      } catch (error) {
        return MatchingError.is(error) ? error.code : error;
      }
    };
    expect(codeOf(() => rankProfiles(job, twice, { ontology }))).toBe('duplicate-id');
    expect(codeOf(() => rankProfiles(job, [stale], { ontology }))).toBe('ontology-mismatch');
    expect(codeOf(() => rankProfiles(jobOf('empty', []), [], { ontology }))).toBe(
      'no-requirements',
    );
    expect(codeOf(() => rankJobs(twice[0]!, [job, job], { ontology }))).toBe('duplicate-id');
  });

  it('leave deep-frozen input alone', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null)
        Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const profile = freeze(profileOf('p', { js: [claimed] }));
    expect(() =>
      rankProfiles(freeze(jobOf('j', [requirement('js')])), [profile], { ontology }),
    ).not.toThrow();
  });
});

describe('a policy', () => {
  it('is refused when its weights do not sum, naming the reason', () => {
    expect(() => parsePolicy({ ...DEFAULT_POLICY, fitWeight: 0.7 })).toThrow(
      /fitWeight and reachWeight must sum to 1/u,
    );
    expect(() => parsePolicy({ ...DEFAULT_POLICY, diplomaWeight: 0.1 })).toThrow(/diplomaWeight/u);
    expect(parsePolicy(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
  });

  it('moves the order between today and potential', () => {
    const asked = jobOf('j', [requirement('sewing'), requirement('react', { minimumLevel: 3 })]);
    const people = [
      profileOf('today', { sewing: [tested(3)] }),
      profileOf('soon', { vue: [tested(3)] }),
    ];
    const top = (fitWeight: number): string => {
      const policy = parsePolicy({
        ...DEFAULT_POLICY,
        id: 'test',
        fitWeight,
        reachWeight: 1 - fitWeight,
      });
      return rankProfiles(asked, people, { ontology, policy }).matches[0]!.profile;
    };
    expect([top(1), top(0)]).toEqual(['today', 'soon']);
    expect(rankProfiles(job, people, { ontology }).policy).toBe(DEFAULT_POLICY.id);
  });
});
