import fc from 'fast-check';
import type { Evidence, Profile, ProfileId } from '@tremplin/profile';
import { describe, expect, it } from 'vitest';
import {
  createProfilePool,
  MatchingError,
  rankPool,
  rankPoolForJobs,
  rankProfiles,
  restoreProfilePool,
  type Job,
  type ProfilePool,
} from '../src/index.ts';
import { compileJob } from '../src/internal/compile-job.ts';
import { matchCompiled } from '../src/internal/match-compiled.ts';
import { createBandTables } from '../src/internal/volume/band-tables.ts';
import { createCoarseScan } from '../src/internal/volume/coarse-scan.ts';
import { poolPartsOf } from '../src/internal/volume/pool-parts.ts';
import { SEGMENT_ROWS } from '../src/internal/volume/pool-segment.ts';
import { createPoolScan } from '../src/internal/volume/scan-pool.ts';
import { showingEffects } from '../src/internal/volume/showing-effects.ts';
import {
  claimed,
  jobOf,
  ontology as web,
  profileOf,
  requirement,
  SKILLS,
  tested,
} from './fixtures.ts';
import { digital, items, jobsOf, occupations, peopleOf, policies } from './volume-cases.ts';

const cases = fc
  .nat(occupations.length - 1)
  .chain((trade) => fc.tuple(jobsOf(trade), peopleOf(trade)));

const poolOf = (people: readonly Profile[]): ProfilePool => {
  const pool = createProfilePool(people[0]!.ontology);
  for (const profile of people) pool.put(profile);
  return pool;
};

describe('the bound', () => {
  it('is never below the score, whatever the job, the people and the policy', () => {
    let closest = Infinity;
    fc.assert(
      fc.property(cases, policies, ([job, people], policy) => {
        const pool = poolOf(people);
        const compiled = compileJob(job, digital, policy);
        const scan = createPoolScan(compiled, policy, poolPartsOf(pool));
        const { bound, effects } = scan;
        const loose = new Float64Array(SEGMENT_ROWS);
        const levels = compiled.requirements.map(
          ({ requirement: { minimumLevel } }) => minimumLevel,
        );
        const coarse = createCoarseScan(poolPartsOf(pool), {
          shows: showingEffects(effects, levels.length),
          tableFor: createBandTables(compiled, { policy, bound, effects }),
          levels,
        });
        expect(coarse.writeBounds(0, loose)).toBe(people.length);
        people.forEach((profile, row) => {
          const { score } = matchCompiled(compiled, profile, policy);
          expect(scan.boundOf(row)).toBeGreaterThanOrEqual(score);
          expect(loose[row]).toBeGreaterThanOrEqual(score);
          closest = Math.min(closest, scan.boundOf(row) - score);
        });
      }),
      { numRuns: 80 },
    );
    // And it is a bound of these scores, not of all: somewhere it is next to the score.
    expect(closest).toBeLessThan(1e-4);
  }, 60_000);
});

describe('the first of a pool', () => {
  it('are, to the byte, those of a full ranking', () => {
    fc.assert(
      fc.property(
        cases,
        policies,
        fc.integer({ min: 1, max: 14 }),
        ([job, people], policy, top) => {
          const full = rankProfiles(job, people, { ontology: digital, policy });
          const found = rankPool(job, poolOf(people), { ontology: digital, policy, top });
          expect(JSON.stringify(found.matches)).toBe(JSON.stringify(full.matches.slice(0, top)));
          expect(found).toMatchObject({ policy: full.policy, ontology: full.ontology });
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('are the same among many equal scores, by the seeded hash', () => {
    const job = jobOf('j', [requirement('js'), requirement('css')]);
    const people = Array.from({ length: 300 }, (_, i) =>
      profileOf(`p${i}`, i % 3 === 0 ? { js: [tested(4)], css: [tested(4)] } : { js: [claimed] }),
    );
    for (const seed of ['a', 'b']) {
      const full = rankProfiles(job, people, { ontology: web, seed });
      const found = rankPool(job, poolOf(people), { ontology: web, seed, top: 20 });
      expect(found.matches).toEqual(full.matches.slice(0, 20));
      expect(found.scored).toBeLessThan(people.length);
    }
  });

  it('do not depend on the order of additions, nor on who else was there', () => {
    const job = jobOf('j', [requirement('js'), requirement('react', { importance: 5 })]);
    const anyone = fc.dictionary(
      fc.constantFrom(...SKILLS),
      fc.constantFrom([claimed], [tested(1)], [tested(3)]),
    );
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 2, maxLength: 40 }), fc.nat(), (pool, cut) => {
        const people = pool.map((skills, i) => profileOf(`p${i}`, skills));
        const stay = people.filter((_, i) => i % 2 === cut % 2);
        const mixed = poolOf(people.toReversed());
        for (const profile of people) if (!stay.includes(profile)) mixed.remove(profile.id);
        const matches = rankPool(job, mixed, { ontology: web, top: 5 }).matches;
        expect(matches).toEqual(rankProfiles(job, stay, { ontology: web }).matches.slice(0, 5));
      }),
    );
  });

  it('follow every change between two rankings', () => {
    const job = jobOf('j', [requirement('js'), requirement('css')]);
    const change = fc.tuple(fc.nat(8), fc.constantFrom(0, 1, 2, 3, 4));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const pool = createProfilePool(profileOf('a', {}).ontology);
        const expected = new Map<ProfileId, Profile>();
        for (const [number, level] of changes) {
          const skills = level === 0 ? {} : { js: [tested(level)], css: [claimed] };
          const profile = profileOf(`p${number}`, skills);
          if (level === 0) {
            pool.remove(profile.id);
            expected.delete(profile.id);
          } else {
            pool.put(profile);
            expected.set(profile.id, profile);
          }
          const full = rankProfiles(job, [...expected.values()], { ontology: web });
          const { matches } = rankPool(job, pool, { ontology: web, top: 3 });
          expect(matches).toEqual(full.matches.slice(0, 3));
        }
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('leave out whom the host or the law sets aside, and name those who would have been there', () => {
    const job = jobOf('j', [requirement('js')], {
      regulated: [{ authorization: 'nurse', legalBasis: 'L4311-15' }],
    });
    const levels = [4, 4, 3, 1] as const;
    const people = levels.map((level, i) => profileOf(`p${i}`, { js: [tested(level)] }));
    const options = {
      ontology: web,
      constraintsOf: (profile: ProfileId) => ({ commute: profile !== 'p0' }),
      authorizationsOf: (profile: ProfileId) => (profile === 'p3' ? [] : (['nurse'] as const)),
    };
    const full = rankProfiles(job, people, options);
    const found = rankPool(job, poolOf(people), { ...options, top: 1 });
    expect(found.matches).toEqual(full.matches.slice(0, 1));
    const all = rankPool(job, poolOf(people), { ...options, top: 9 });
    expect(all.matches).toEqual(full.matches);
    expect(all.setAside).toEqual(full.setAside);
  });

  it('are taken from those with the tags asked for', () => {
    const pool = createProfilePool(profileOf('a', {}).ontology);
    pool.put(profileOf('a', { js: [tested(4)] }), ['region:75', 'night']);
    pool.put(profileOf('b', { js: [tested(4)] }), ['region:92']);
    pool.put(profileOf('c', { js: [tested(4)] }));
    const job = jobOf('j', [requirement('js')]);
    const idsFor = (tags: NonNullable<Parameters<typeof rankPool>[2]['tags']>): readonly string[] =>
      rankPool(job, pool, { ontology: web, tags })
        .matches.map(({ profile }) => profile)
        .toSorted();
    expect(idsFor({})).toEqual(['a', 'b', 'c']);
    expect(idsFor({ all: ['region:75', 'night'] })).toEqual(['a']);
    expect(idsFor({ anyOf: [['region:75', 'region:92']] })).toEqual(['a', 'b']);
    expect(idsFor({ none: ['night'] })).toEqual(['b', 'c']);
    expect(idsFor({ all: ['nowhere'] })).toEqual([]);
    expect(pool.tagsOf('a' as ProfileId)).toEqual(['night', 'region:75']);
  });

  it('are taken from a shortlist where one is given, exactly, and tags hold there too', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([job, people], cut) => {
        const among = people.filter((_, i) => (i + cut) % 3 > 0);
        const pool = poolOf(people);
        for (const profile of among.slice(0, 2)) pool.put(profile, ['night']);
        const ids = [...among, ...among].map(({ id }) => id);
        const options = { ontology: digital, among: [...ids, 'gone' as ProfileId], top: 3 };
        const full = rankProfiles(job, among, { ontology: digital });
        const found = rankPool(job, pool, options);
        expect(found.matches).toEqual(full.matches.slice(0, 3));
        expect(found.considered).toBe(among.length);
        const night = rankPool(job, pool, { ...options, tags: { all: ['night'] } });
        expect(night.considered).toBe(Math.min(2, among.length));
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  it('stop when asked to, and refuse what cannot be ranked', () => {
    const pool = poolOf([profileOf('a', { js: [tested(4)] })]);
    const job = jobOf('j', [requirement('js')]);
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => rankPool(job, pool, { ontology: web, signal })).toThrow('enough');
    expect(() => rankPool(job, pool, { ontology: web, top: 0 })).toThrow(/integer of at least 1/u);
    const other = createProfilePool({ id: 'web', version: '0', hash: '0' });
    expect(() => rankPool(job, other, { ontology: web })).toThrow(/pool uses pack web 0/u);
    const empty = createProfilePool(pool.ontology);
    expect(rankPool(job, empty, { ontology: web })).toMatchObject({ matches: [], considered: 0 });
  });
});

describe('many jobs', () => {
  const people = ['js', 'css', 'react'].map((code) => profileOf(code, { [code]: [tested(3)] }));
  const jobs = [
    jobOf('a', [requirement('js')]),
    jobOf('empty', []),
    jobOf('c', [requirement('css')]),
  ];

  it('are ranked one after the other, as each alone, and one that does not hold costs no other', async () => {
    const pool = poolOf(people);
    const seen: number[] = [];
    const options = { ontology: web, top: 2 };
    const outcomes = [];
    const onProgress = (done: number): unknown => seen.push(done);
    for await (const outcome of rankPoolForJobs(jobs, pool, { ...options, onProgress }))
      outcomes.push(outcome);
    expect(outcomes).toEqual([
      { job: 'a', ranking: rankPool(jobs[0]!, pool, options) },
      { job: 'empty', refused: expect.objectContaining({ code: 'no-requirements' }) as unknown },
      { job: 'c', ranking: rankPool(jobs[2]!, pool, options) },
    ]);
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('are read no faster than rankings are, and stop when asked to', async () => {
    const read: string[] = [];
    function* reading(): Generator<Job> {
      for (const job of jobs) {
        read.push(job.id);
        yield job;
      }
    }
    const controller = new AbortController();
    const { signal } = controller;
    const outcomes = rankPoolForJobs(reading(), poolOf(people), { ontology: web, signal });
    await outcomes.next();
    expect(read).toEqual(['a']);
    controller.abort(new Error('enough'));
    await expect(outcomes.next()).rejects.toThrow('enough');
  });
});

describe('a pool', () => {
  it('gives back what was put in, through any changes and a snapshot', () => {
    const person = fc.tuple(
      fc.nat(30),
      fc.dictionary(fc.constantFrom(...SKILLS), items),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(person, { maxLength: 80 }), (changes) => {
        const pool = createProfilePool(profileOf('a', {}).ontology);
        const expected = new Map<ProfileId, Profile>();
        for (const [number, skills, isThere] of changes) {
          const profile = profileOf(`p${number}`, skills);
          if (isThere) {
            pool.put(profile);
            expected.set(profile.id, profile);
          } else expect(pool.remove(profile.id)).toBe(expected.delete(profile.id));
        }
        for (const each of [pool, restoreProfilePool(pool.snapshot())]) {
          expect(each.size).toBe(expected.size);
          expect([...each.ids()].toSorted()).toEqual([...expected.keys()].toSorted());
          for (const [id, profile] of expected) expect(each.profileOf(id)).toEqual(profile);
        }
      }),
    );
  });

  it('keeps its columns tight when the same people change again and again', () => {
    const pool = createProfilePool(profileOf('a', {}).ontology);
    for (let i = 0; i < 5000; i++)
      pool.put(profileOf(`p${i % 10}`, { js: [tested(3)], css: [claimed] }));
    const [segment] = poolPartsOf(pool).segments;
    expect(pool.size).toBe(10);
    expect(segment!.skills.length).toBeLessThan(1100);
    expect(pool.profileOf('p3' as ProfileId)).toEqual(
      profileOf('p3', { js: [tested(3)], css: [claimed] }),
    );
  });

  it('refuses what does not hold, and is then as before', () => {
    const pool = createProfilePool(profileOf('a', {}).ontology);
    const codeOf = (profile: Profile): unknown => {
      try {
        return pool.put(profile);
      } catch (error) {
        return MatchingError.is(error) ? error.code : error;
      }
    };
    const item = { ...claimed, level: 9 } as unknown as Evidence;
    const kind = { ...claimed, kind: 'diploma' } as unknown as Evidence;
    expect(codeOf(profileOf('a', { js: [item] }))).toBe('invalid-profile');
    expect(codeOf(profileOf('a', { js: [kind] }))).toBe('invalid-profile');
    expect(codeOf(profileOf('a', { js: [] }))).toBe('invalid-profile');
    const stale = { ...profileOf('a', {}), ontology: { id: 'web', version: '0', hash: '0' } };
    expect(codeOf(stale)).toBe('ontology-mismatch');
    expect(pool.size).toBe(0);
  });

  it('refuses a snapshot that is cut or changed, at every byte', () => {
    const pool = poolOf([profileOf('a', { js: [tested(3)] }), profileOf('b', {})]);
    const bytes = pool.snapshot();
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(() => restoreProfilePool(changed)).toThrow(MatchingError);
      expect(() => restoreProfilePool(bytes.subarray(0, at))).toThrow(MatchingError);
    }
  });
});
