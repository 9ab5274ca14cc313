import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '@tremplin/profile';
import {
  createProfilePool,
  explainMatch,
  MatchingError,
  rankPoolForJobs,
  restoreProfilePool,
  type Job,
  type JobId,
  type JobOutcome,
  type ProfilePool,
} from '../../src/index.ts';
import { createCrew } from '../../src/internal/threads/crew-node.ts';
import { inOrder } from '../../src/internal/threads/in-order.ts';
import {
  createRankingCrew,
  restoreRankingCrew,
  type CrewOutcome,
} from '../../src/threads/index.ts';
import { buildWorker } from '../../worker/build-worker.ts';
import { jobOf, ontology as web, profileOf, requirement, tested } from '../fixtures.ts';
import { digital, jobsOf, occupations, peopleOf, policies } from '../volume-cases.ts';

const poolOf = (people: readonly Profile[]): ProfilePool => {
  const pool = createProfilePool(people[0]!.ontology);
  people.forEach((profile, i) => pool.put(profile, i % 2 === 0 ? ['even'] : []));
  return pool;
};

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const people = [
  profileOf('a', { js: [tested(3)], css: [tested(2)] }),
  profileOf('b', { js: [tested(4)] }),
  profileOf('c', { sewing: [tested(3)] }),
];
const jobs = ['css', 'js', 'sewing', 'react', 'html'].map((code) =>
  jobOf(`job-${code}`, [requirement(code)]),
);
const bad: Job = { ...jobs[0]!, id: 'bad' as JobId, requirements: [] };

describe('a crew of threads', () => {
  it('gives what one thread gives, to the byte and in order, whatever the jobs, people and policy', async () => {
    const cases = fc
      .nat(occupations.length - 1)
      .chain((trade) =>
        fc.tuple(
          fc.array(jobsOf(trade), { minLength: 1, maxLength: 6 }),
          peopleOf(trade),
          policies,
        ),
      );
    await fc.assert(
      fc.asyncProperty(cases, fc.boolean(), async ([drawn, persons, policy], tagged) => {
        const pool = poolOf(persons);
        const many = drawn.map((job, i) => ({ ...job, id: `job-${i}` as JobId }));
        const options = { policy, top: 3, seed: 'x', ...(tagged && { tags: { all: ['even'] } }) };
        await using crew = await createRankingCrew(pool, { ontology: digital, threads: 2 });
        const alone = await all(rankPoolForJobs(many, pool, { ...options, ontology: digital }));
        const found = await all(crew.rank(many, options));
        expect(JSON.stringify(found)).toBe(JSON.stringify(alone));
        // What JSON has no word for would be lost on the way.
        expect(found).toEqual(alone);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('explains in the threads, as this one would', async () => {
    await using crew = await createRankingCrew(poolOf(people), { ontology: web, threads: 2 });
    const [first] = await all(crew.rank(jobs.slice(0, 1), { explain: { language: 'fr' } }));
    const { ranking, explanations } = first as Extract<CrewOutcome, { ranking: object }>;
    expect(explanations).toHaveLength(3);
    expect(explanations).toEqual(
      ranking.matches.map((match) => explainMatch(match, { ontology: web, language: 'fr' })),
    );
  });

  it('reports a job that does not hold, where it stands, and goes on', async () => {
    const pool = poolOf(people);
    await using crew = await createRankingCrew(pool, { ontology: web, threads: 2 });
    const withFunction = { ...jobs[1]!, extra: () => 1 } as Job;
    const outcomes = await all(crew.rank([jobs[0]!, bad, withFunction, jobs[2]!]));
    expect(outcomes.map((outcome) => 'refused' in outcome)).toEqual([false, true, true, false]);
    const [, refused, noData] = outcomes as (JobOutcome & { refused: { message: string } })[];
    expect(refused).toEqual((await all(rankPoolForJobs([bad], pool, { ontology: web })))[0]);
    expect(noData!.refused.message).toMatch(/holds something that is no data/u);
  });

  it('sees each change in every thread, and keeps it in its snapshot', async () => {
    await using crew = await createRankingCrew(poolOf(people), { ontology: web, threads: 3 });
    const bestOf = async (): Promise<unknown[]> =>
      (await all(crew.rank([jobs[2]!, jobs[2]!, jobs[2]!, jobs[2]!], { top: 1 }))).map((outcome) =>
        'ranking' in outcome ? outcome.ranking.matches[0]!.profile : outcome,
      );
    const [tailor, other] = [people[2]!.id, profileOf('d', { sewing: [tested(4)] })];
    expect(new Set(await bestOf())).toEqual(new Set([tailor]));
    await crew.put(other);
    expect(new Set(await bestOf())).toEqual(new Set([other.id]));
    const bytes = await crew.snapshot();
    expect(await crew.remove(other.id)).toBe(true);
    expect(await crew.remove(other.id)).toBe(false);
    expect(new Set(await bestOf())).toEqual(new Set([tailor]));
    expect([...restoreProfilePool(bytes).ids()]).toContain(other.id);
    await using again = await restoreRankingCrew(bytes, { ontology: web, threads: 1 });
    const [outcome] = await all(again.rank([jobs[2]!], { top: 1 }));
    expect(outcome).toMatchObject({ ranking: { matches: [{ profile: other.id }] } });
    await expect(
      crew.put({ ...other, ontology: { ...other.ontology, hash: 'x' } }),
    ).rejects.toThrow(MatchingError);
  });

  it.each([
    [{ top: 0 }, /top is 0/u],
    [{ constraintsOf: () => undefined }, /constraintsOf is a function, which no other thread/u],
  ])('refuses %j', async (options, message) => {
    await using crew = await createRankingCrew(poolOf(people), { ontology: web });
    await expect(all(crew.rank(jobs, options as object))).rejects.toThrow(message);
  });

  it.each([0, 1.5, 257, Number.NaN])('refuses %d threads', async (threads) => {
    await expect(createRankingCrew(poolOf(people), { ontology: web, threads })).rejects.toThrow(
      /threads is .*; give an integer from 1 to 256/u,
    );
  });

  it('refuses bytes that are no snapshot, and leaves no thread behind', async () => {
    const bytes = poolOf(people).snapshot();
    bytes[bytes.length - 40]! ^= 1;
    await expect(restoreRankingCrew(bytes, { ontology: web })).rejects.toMatchObject({
      code: 'invalid-snapshot',
    });
  });

  it('stops for a signal, in the midst of many jobs, and can go on with others', async () => {
    await using crew = await createRankingCrew(poolOf(people), { ontology: web, threads: 2 });
    const controller = new AbortController();
    let read = 0;
    function* endless(): Generator<Job> {
      for (;;) {
        read += 1;
        yield jobs[read % jobs.length]!;
      }
    }
    const ranked = crew.rank(endless(), { signal: controller.signal });
    await ranked.next();
    controller.abort(new Error('enough'));
    await expect(ranked.next()).rejects.toThrow('enough');
    // No more is read than there is room for ahead of the reader.
    expect(read).toBeLessThan(20);
    expect(await all(crew.rank(jobs))).toHaveLength(jobs.length);
  });

  it('waits for a reader who takes their time', async () => {
    await using crew = await createRankingCrew(poolOf(people), { ontology: web, threads: 2 });
    let read = 0;
    function* endless(): Generator<Job> {
      for (;;) {
        read += 1;
        yield jobs[read % jobs.length]!;
      }
    }
    const ranked = crew.rank(endless());
    await ranked.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    // What was taken, and two for each thread.
    expect(read).toBeLessThanOrEqual(1 + 2 * 2);
    await ranked.return(undefined);
  });

  it('says that it is closed, and closes twice', async () => {
    const crew = await createRankingCrew(poolOf(people), { ontology: web, threads: 2 });
    await crew.close();
    await crew.close();
    await expect(all(crew.rank(jobs))).rejects.toMatchObject({ code: 'closed' });
    await expect(crew.put(people[0]!)).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('threads', () => {
  const crewOf = (answer: string) =>
    createCrew({
      threads: 2,
      code: `const { parentPort } = require('node:worker_threads');
        parentPort.on('message', ({ number, kind }) => { ${answer} });`,
    });

  it('that end in the midst of a job are named with it, and nothing hangs', async () => {
    const crew = crewOf(
      `if (kind === 'rank') process.exit(7); else parentPort.postMessage({ number })`,
    );
    await crew.askAll({ kind: 'snapshot' });
    const failed = crew.askFree(() => ({ kind: 'rank', run: 1, job: jobs[0]! }));
    await expect(failed).rejects.toMatchObject({
      code: 'thread-failed',
      message: expect.stringMatching(
        /thread 1 of 2 ended while it ranked job "job-css": exit code 7; close the crew/u,
      ) as string,
    });
    await expect(crew.askAll({ kind: 'snapshot' })).rejects.toMatchObject({
      code: 'thread-failed',
    });
    await crew.close();
  });

  it('that throw are named with what they threw', async () => {
    const crew = crewOf(`throw new Error('broken ' + kind)`);
    await expect(crew.askAll({ kind: 'snapshot' })).rejects.toThrow(/broken snapshot/u);
    await crew.close();
  });

  it('run the code that the sources make', async () => {
    const { path, text } = await buildWorker();
    expect(readFileSync(path, 'utf8') === text, 'run build:worker').toBe(true);
  });
});

describe('inOrder', () => {
  it('keeps the order whatever takes longest, works ahead, and no further', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (delays, ahead) => {
          let [open, most] = [0, 0];
          const work = async (delay: number): Promise<number> => {
            most = Math.max(most, ++open);
            for (let i = 0; i < delay; i++) await new Promise((resolve) => setImmediate(resolve));
            open -= 1;
            return delay;
          };
          const options = { ahead, whenFree: async () => {}, work, signal: undefined };
          expect(await all(inOrder(delays, options))).toEqual(delays);
          expect(most).toBeLessThanOrEqual(ahead);
          if (ahead > 1 && delays.length > 1 && delays.every((delay) => delay > 0))
            expect(most).toBeGreaterThan(1);
        },
      ),
    );
  });

  it('gives what came before a fault of the source, then the fault', async () => {
    async function* source(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      throw new Error('the file ends here');
    }
    const seen: number[] = [];
    const options = {
      ahead: 3,
      whenFree: async () => {},
      work: async (n: number) => n,
      signal: undefined,
    };
    await expect(
      (async () => {
        for await (const n of inOrder(source(), options)) seen.push(n);
      })(),
    ).rejects.toThrow('the file ends here');
    expect(seen).toEqual([1, 2]);
  });
});
