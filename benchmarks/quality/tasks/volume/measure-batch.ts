import { setImmediate } from 'node:timers/promises';
import {
  explainMatch,
  rankPoolForJobs,
  type Job,
  type Match,
  type ProfilePool,
} from '@tremplin/matching';
import { createRankingCrew, type RankingCrew } from '@tremplin/matching/threads';
import type { Ontology } from '@tremplin/ontology';
import type { People } from '../../../generate/people.ts';
import { median } from '../../../measure/median.ts';

export interface BatchContest {
  readonly pool: ProfilePool;
  readonly people: People;
  readonly ontology: Ontology;
  /** How many jobs. */
  readonly jobs: number;
  readonly top: number;
  readonly onProgress: (share: number) => void;
}

export interface BatchResult {
  readonly set: string;
  readonly metrics: Readonly<Record<string, number>>;
}

/** Jobs of which the ways are compared; a longer batch is run once more, as a whole. */
const COMPARED = 150;
const ROUNDS = 5;
/** Rankings before the first that counts: until the engine has compiled what they run, in every thread. */
const WARM_UPS = 60;

type Way = readonly [set: string, run: (count: number) => Promise<string>];

/** Many jobs with verdicts and reasons, by this thread and by crews of one and of two, in turns. */
export async function measureBatch(contest: BatchContest): Promise<readonly BatchResult[]> {
  const { pool, ontology, jobs } = contest;
  const crews = [
    await createRankingCrew(pool, { ontology, threads: 1 }),
    await createRankingCrew(pool, { ontology, threads: 2 }),
  ] as const;
  const ways: readonly Way[] = [
    ['alone', (count) => runAlone(contest, count)],
    ['crew-1', (count) => runCrew(crews[0], contest, count)],
    ['crew-2', (count) => runCrew(crews[1], contest, count)],
  ];
  const compared = await compare(ways, contest);
  await crews[0].close();
  const whole = jobs > COMPARED ? [await runWhole(crews[1], contest)] : [];
  await crews[1].close();
  return [...compared, ...whole];
}

async function compare(
  ways: readonly Way[],
  { jobs, pool, onProgress }: BatchContest,
): Promise<readonly BatchResult[]> {
  const count = Math.min(jobs, COMPARED);
  const times = ways.map((): number[] => []);
  const sums = new Set<string>();
  for (const [, run] of ways) await run(WARM_UPS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, [, run]] of ways.entries()) {
      onProgress((round * ways.length + i) / (ROUNDS * ways.length) / 2);
      await setImmediate();
      const start = performance.now();
      sums.add(await run(count));
      times[i]!.push(performance.now() - start);
    }
  }
  const alone = median(times[0]!);
  return ways.map(([set], i) => ({
    set,
    metrics: {
      ...costOf(median(times[i]!), count, pool.size),
      timesAlone: rounded(alone / median(times[i]!)),
      // Of scores and reasons, summed: all ways must say the same.
      same: sums.size === 1 ? 1 : 0,
    },
  }));
}

/** All jobs once, by two threads. */
async function runWhole(crew: RankingCrew, contest: BatchContest): Promise<BatchResult> {
  const { jobs, pool } = contest;
  const start = performance.now();
  await runCrew(crew, contest, jobs);
  return {
    set: 'crew-2-whole',
    metrics: { jobs, ...costOf(performance.now() - start, jobs, pool.size) },
  };
}

function costOf(ms: number, jobs: number, profiles: number): Readonly<Record<string, number>> {
  return {
    p50Ms: rounded(ms),
    msPerJob: rounded(ms / jobs),
    nanosecondsPerPair: rounded((ms * 1e6) / jobs / profiles),
  };
}

function* drawn(people: People, count: number): Generator<Job> {
  for (let number = 0; number < count; number++) yield people.job(number);
}

async function runAlone(contest: BatchContest, count: number): Promise<string> {
  const { pool, people, ontology, top } = contest;
  const said = createSaid();
  for await (const outcome of rankPoolForJobs(drawn(people, count), pool, { ontology, top })) {
    const { matches } = 'ranking' in outcome ? outcome.ranking : { matches: [] };
    said.add(
      matches,
      matches.map((match) => explainMatch(match, { ontology })),
    );
  }
  return said.sum();
}

async function runCrew(crew: RankingCrew, contest: BatchContest, count: number): Promise<string> {
  const said = createSaid();
  const jobs = drawn(contest.people, count);
  const { top, onProgress } = contest;
  const options = {
    top,
    explain: {},
    onProgress: (done: number) => onProgress((1 + done / count) / 2),
  };
  for await (const outcome of crew.rank(jobs, options))
    said.add('ranking' in outcome ? outcome.ranking.matches : [], outcome.explanations ?? []);
  return said.sum();
}

/** What a batch said, in short. */
function createSaid() {
  let [scores, letters, count] = [0, 0, 0];
  return {
    add(matches: readonly Match[], explanations: readonly { readonly summary: string }[]): void {
      for (const { score } of matches) scores += score;
      for (const { summary } of explanations) letters += summary.length;
      count += explanations.length;
    },
    sum: (): string => `${count} ${letters} ${scores}`,
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
