import fc from 'fast-check';
import type { SkillId } from '@tremplin/ontology';
import type { Profile, ProfileId } from '@tremplin/profile';
import { describe, expect, it } from 'vitest';
import {
  createJobPool,
  MatchingError,
  rankJobPool,
  rankJobs,
  type Job,
  type JobId,
  type JobPool,
} from '../src/index.ts';
import { compileJob } from '../src/internal/compile-job.ts';
import { estimateSkills } from '../src/internal/assess-requirement.ts';
import { matchCompiled } from '../src/internal/match-compiled.ts';
import { jobPartsOf } from '../src/internal/volume/job-parts.ts';
import { createJobScan } from '../src/internal/volume/job-scan.ts';
import { createPersonCredits } from '../src/internal/volume/person-credits.ts';
import { claimed, jobOf, ontology as web, profileOf, requirement, tested } from './fixtures.ts';
import { digital, jobsOf, occupations, peopleOf, policies } from './volume-cases.ts';

/** Jobs of a trade and of the next one, each with an id of its own. */
const cases: fc.Arbitrary<[readonly Job[], Profile]> = fc
  .nat(occupations.length - 2)
  .chain((trade) =>
    fc.tuple(
      fc
        .array(fc.oneof(jobsOf(trade), jobsOf(trade + 1)), { minLength: 1, maxLength: 12 })
        .map((jobs) => jobs.map((job, i): Job => ({ ...job, id: `job-${i}` as JobId }))),
      peopleOf(trade).map((people) => people[0]!),
    ),
  );

const poolOf = (jobs: readonly Job[], ontology = web): JobPool => {
  const pool = createJobPool(ontology);
  for (const job of jobs) pool.put(job);
  return pool;
};

describe('the bounds of jobs', () => {
  it('are never below the score, whatever the jobs, the person and the policy', () => {
    let closest = Infinity;
    fc.assert(
      fc.property(cases, policies, ([jobs, profile], policy) => {
        const parts = jobPartsOf(poolOf(jobs, digital));
        const { required, trades } = parts;
        const credits = createPersonCredits(estimateSkills(profile), { required, trades, policy });
        const scan = createJobScan(parts, credits, policy);
        jobs.forEach((job, row) => {
          const { score } = matchCompiled(compileJob(job, digital, policy), profile, policy);
          expect(scan.boundOf(row)).toBeGreaterThanOrEqual(score);
          expect(scan.quickBoundOf(row)).toBeGreaterThanOrEqual(score);
          closest = Math.min(closest, scan.quickBoundOf(row) - score);
        });
      }),
      { numRuns: 60 },
    );
    expect(closest).toBeLessThan(1e-4);
  }, 60_000);
});

describe('the first of a pool of jobs', () => {
  it('are, to the byte, those of a full ranking', () => {
    fc.assert(
      fc.property(
        cases,
        policies,
        fc.integer({ min: 1, max: 14 }),
        ([jobs, profile], policy, top) => {
          const full = rankJobs(profile, jobs, { ontology: digital, policy });
          const found = rankJobPool(profile, poolOf(jobs, digital), { policy, top });
          expect(JSON.stringify(found.matches)).toBe(JSON.stringify(full.matches.slice(0, top)));
          expect(found).toMatchObject({
            of: 'jobs',
            policy: full.policy,
            ontology: full.ontology,
            considered: jobs.length,
          });
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('are the same among many equal scores, by the seeded hash, and few are scored', () => {
    const jobs = Array.from({ length: 300 }, (_, i) =>
      jobOf(`j${i}`, [requirement(i % 3 === 0 ? 'js' : 'css')]),
    );
    const profile = profileOf('p', { js: [tested(4)] });
    const pool = poolOf(jobs);
    for (const seed of ['a', 'b']) {
      const full = rankJobs(profile, jobs, { ontology: web, seed });
      const found = rankJobPool(profile, pool, { seed, top: 20 });
      expect(found.matches).toEqual(full.matches.slice(0, 20));
      expect(found.scored).toBeLessThan(jobs.length);
    }
  });

  it('follow every change, whatever the order of changes', () => {
    const asked = fc.subarray(['js', 'react', 'css'], { minLength: 1 });
    const change = fc.tuple(fc.nat(20), asked, fc.boolean());
    const profile = profileOf('p', { js: [tested(3)], css: [claimed] });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const pool = createJobPool(web);
        const expected = new Map<JobId, Job>();
        for (const [number, codes, isThere] of changes) {
          const job = jobOf(
            `j${number}`,
            codes.map((code) => requirement(code)),
          );
          if (isThere) {
            pool.put(job);
            expected.set(job.id, job);
          } else expect(pool.remove(job.id)).toBe(expected.delete(job.id));
        }
        expect(pool.size).toBe(expected.size);
        expect([...pool.ids()].toSorted()).toEqual([...expected.keys()].toSorted());
        for (const [id, job] of expected) expect(pool.jobOf(id)).toEqual(job);
        const full = rankJobs(profile, [...expected.values()], { ontology: web });
        const { matches } = rankJobPool(profile, pool, { top: 5 });
        expect(matches).toEqual(full.matches.slice(0, 5));
      }),
    );
  });

  it('leave out what the host or the law sets aside, and name what would have been there', () => {
    const jobs = [
      jobOf('far', [requirement('js')]),
      jobOf('nurse', [requirement('js')], {
        regulated: [{ authorization: 'nurse', legalBasis: 'L4311-15' }],
      }),
      jobOf('weak', [requirement('css')]),
      jobOf('near', [requirement('js'), requirement('css')]),
    ];
    const profile = profileOf('p', { js: [tested(4)] });
    const options = {
      ontology: web,
      constraintsOf: (_: ProfileId, job: JobId) => ({ commute: job !== 'far' }),
      authorizationsOf: () => [],
    };
    const full = rankJobs(profile, jobs, options);
    const pool = poolOf(jobs);
    const all = rankJobPool(profile, pool, options);
    expect(all.matches).toEqual(full.matches);
    expect(all.setAside).toEqual(full.setAside);
    expect(rankJobPool(profile, pool, { ...options, top: 1 })).toMatchObject({
      matches: full.matches.slice(0, 1),
      setAside: full.setAside!,
    });
  });

  it('are taken from those with the tags asked for', () => {
    const pool = createJobPool(web);
    pool.put(jobOf('a', [requirement('js')]), ['region:75', 'night']);
    pool.put(jobOf('b', [requirement('js')]), ['region:92']);
    pool.put(jobOf('c', [requirement('js')]));
    const profile = profileOf('p', { js: [tested(4)] });
    const idsFor = (
      tags: NonNullable<Parameters<typeof rankJobPool>[2]>['tags'],
    ): readonly string[] =>
      rankJobPool(profile, pool, { ...(tags && { tags }) })
        .matches.map(({ job }) => job)
        .toSorted();
    expect(idsFor(undefined)).toEqual(['a', 'b', 'c']);
    expect(idsFor({ all: ['region:75'] })).toEqual(['a']);
    expect(idsFor({ none: ['night'] })).toEqual(['b', 'c']);
    expect(pool.tagsOf('a' as JobId)).toEqual(['night', 'region:75']);
  });

  it('are taken from a shortlist where one is given, exactly', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([jobs, profile], cut) => {
        const among = jobs.filter((_, i) => (i + cut) % 3 > 0);
        const full = rankJobs(profile, among, { ontology: digital });
        const ids = [...among.map(({ id }) => id), 'gone' as JobId, ...among.map(({ id }) => id)];
        const found = rankJobPool(profile, poolOf(jobs, digital), { among: ids, top: 3 });
        expect(found.matches).toEqual(full.matches.slice(0, 3));
        expect(found.considered).toBe(among.length);
      }),
      { numRuns: 20 },
    );
  });

  it('are not changed by what the host does to a job after it was put in', () => {
    const job = jobOf('a', [requirement('js')]);
    const pool = poolOf([job]);
    (job as { title: string }).title = 'another';
    expect(pool.jobOf('a' as JobId)!.title).not.toBe('another');
  });
});

describe('a pool of jobs', () => {
  const codeOf = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return MatchingError.is(error) ? error.code : error;
    }
  };

  it('refuses a job that does not hold, and is then as before', () => {
    const pool = poolOf([jobOf('a', [requirement('js')])]);
    expect(codeOf(() => pool.put(jobOf('a', [])))).toBe('no-requirements');
    expect(codeOf(() => pool.put(jobOf('b', [requirement('js'), requirement('js')])))).toBe(
      'invalid-job',
    );
    const unknown = { ...requirement('js'), skill: 'no-such-skill' as SkillId };
    expect(codeOf(() => pool.put(jobOf('b', [unknown])))).toBe('unknown-concept');
    expect(pool.size).toBe(1);
    expect(pool.jobOf('a' as JobId)!.requirements).toHaveLength(1);
  });

  it('stops when asked to, and refuses a person who cannot be ranked', () => {
    const pool = poolOf([jobOf('a', [requirement('js')])]);
    const profile = profileOf('p', { js: [tested(4)] });
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => rankJobPool(profile, pool, { signal })).toThrow('enough');
    expect(codeOf(() => rankJobPool(profile, pool, { top: 0.5 }))).toBe('invalid-option');
    const stale = { ...profile, ontology: { id: 'web', version: '0', hash: '0' } };
    expect(codeOf(() => rankJobPool(stale, pool))).toBe('ontology-mismatch');
    expect(codeOf(() => rankJobPool(profileOf('p', { js: [] }), pool))).toBe('invalid-profile');
    expect(rankJobPool(profile, createJobPool(web))).toMatchObject({ matches: [], considered: 0 });
  });
});
