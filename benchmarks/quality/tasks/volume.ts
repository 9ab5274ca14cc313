import {
  CliError,
  type BenchContext,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import {
  createProfilePool,
  explainMatch,
  rankPool,
  rankProfiles,
  type Job,
  type Match,
  type ProfilePool,
} from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import type { ProfileId } from '@tremplin/profile';
import { createPeople, type People } from '../../generate/people.ts';
import { median } from '../../measure/median.ts';
import { retainedBytes } from '../../measure/retained-bytes.ts';
import { measureBatch } from './volume/measure-batch.ts';
import { measureJobPool } from './volume/measure-job-pool.ts';
import { measureShortlist } from './volume/measure-shortlist.ts';

const TOP = 50;
/** Of the bounded way, for each job: one run of many is noise. */
const ROUNDS = 5;
const WARMUPS = 2;
/** Profiles that the full way has as objects at one time. */
const CHUNK = 20_000;
/** Changes that are timed one by one. */
const CHANGES = 200;
const DEFAULTS = { profiles: 1_000_000, jobs: 1, openings: 10_000, shortlist: 0, batch: 0 };
const MOST = {
  profiles: 10_000_000,
  jobs: 1000,
  openings: 1_000_000,
  shortlist: 1_000_000,
  batch: 1_000_000,
};
/** Those that are left out with 0. */
const OPTIONAL: readonly string[] = ['shortlist', 'batch'];

/** The first 50 of very many profiles, and of very many jobs, with verdicts and reasons: by bounds and by scoring all. */
export const volume: BenchTask = {
  name: 'volume',
  summary:
    'the first 50 of very many profiles for a job, by bounds and in full; of jobs for a person',
  requires: undefined,
  data: 'none',
  run,
};

async function run({ params, seed, progress }: BenchContext): Promise<BenchRun> {
  const { profiles, jobs, openings, shortlist, batch, isFull } = parametersOf(params);
  const began = performance.now();
  const ontology = digitalPack();
  const people = createPeople(ontology, seed);
  const pool = createProfilePool(people.profile(0).ontology);
  let jsonBytes = 0;
  const bytes = retainedBytes(() => {
    for (let number = 0; number < profiles; number++) {
      if (number % 1000 === 0) progress(number, 2 * profiles, 'drawing profiles');
      const profile = people.profile(number);
      if (number < 1000) jsonBytes += JSON.stringify(profile).length;
      pool.put(profile);
    }
    // What the first ranking makes and keeps counts too.
    rankPool(people.job(0), pool, { ontology, top: 1 });
    return pool;
  });
  const bounded = timeBounded({ pool, people, ontology, jobs });
  const full = isFull
    ? timeFull({ pool, people, ontology, jobs }, (done) =>
        progress(profiles + done / jobs, 2 * profiles, 'scoring everybody'),
      )
    : undefined;
  const byVectors =
    shortlist > 0
      ? measureShortlist({ pool, people, ontology, jobs, size: shortlist, top: TOP })
      : undefined;
  const byThreads =
    batch > 0
      ? await measureBatch({
          pool,
          people,
          ontology,
          jobs: batch,
          top: TOP,
          onProgress: (share) => progress((1 + share) * profiles, 2 * profiles, 'many jobs'),
        })
      : [];
  const forPerson = measureJobPool({ people, ontology, openings, isFull, top: TOP });
  const sameTop50 = full && bounded.tops.filter((top, job) => top === full.tops[job]).length / jobs;
  const seconds = round((performance.now() - began) / 1000);
  const result = (set: string, metrics: BenchResult['metrics']): BenchResult => ({
    set,
    n: profiles,
    metrics,
    seconds,
  });
  const jsonPerProfile = Math.round(jsonBytes / Math.min(1000, profiles));
  return {
    results: [
      result('bounded', {
        p50Ms: round(median(bounded.times)),
        p50CpuMs: round(median(bounded.cpu)),
        ...(sameTop50 !== undefined && { sameTop50 }),
        bytesPerProfile: Math.round(bytes / profiles),
        scored: Math.round(median(bounded.scored)),
        putMicroseconds: putMicroseconds(pool, people),
        nanosecondsPerPair: round((median(bounded.cpu) * 1e6) / profiles),
      }),
      ...(full
        ? [
            result('full', {
              p50Ms: round(median(full.times)),
              sameTop50: 1,
              bytesPerProfile: jsonPerProfile,
            }),
          ]
        : []),
      ...(byVectors ? [result('shortlist', byVectors)] : []),
      ...byThreads.map(({ set, metrics }) => result(set, metrics)),
      ...forPerson.map(({ set, metrics }) => ({ ...result(set, metrics), n: openings })),
    ],
    embedder: null,
    remarks: [
      `node ${process.version}; ${jobs} jobs; bounded: median of ${ROUNDS} runs of each after ${WARMUPS}; full: one run of each, from profiles that are in memory as objects`,
      `bounded: the job compiled, everybody bounded, the first ${TOP} with verdicts and reasons; bytesPerProfile is growth of heap and typed arrays, for full the bytes of its JSON`,
      'sameTop50: share of jobs of which the first 50 and their reasons are the same to the byte; p50CpuMs: processor time of the process, which a busy machine does not stretch; scored: people scored in full, median; putMicroseconds: one profile replaced, median; nanosecondsPerPair: processor time over profiles',
      'openings: jobs in a pool for one person, in the same ways; its rows replaced one by one',
      ...(batch > 0
        ? [
            'alone, crew-1, crew-2: 150 jobs (or as many as are asked for) with verdicts and reasons by this thread, by a crew of one thread and of two, in turns, medians; timesAlone: how many times as fast as this thread; same: whether all say the same; crew-2-whole: all the jobs once; p50Ms is of all the jobs, nanosecondsPerPair by the clock',
          ]
        : []),
      ...(byVectors
        ? [
            'shortlist: nearest profiles by 128 numbers of random signs, one direction a skill, then exact among them; agreement: share of the exact first 50 that it has',
          ]
        : []),
    ],
  };
}

interface Contest {
  readonly pool: ProfilePool;
  readonly people: People;
  readonly ontology: Ontology;
  readonly jobs: number;
}

interface Timed {
  readonly times: number[];
  /** By job: the matches and their reasons as JSON. */
  readonly tops: string[];
}

function timeBounded(
  contest: Contest,
): Timed & { readonly scored: number[]; readonly cpu: number[] } {
  const { pool, people, ontology, jobs } = contest;
  const timed = {
    times: [] as number[],
    tops: [] as string[],
    scored: [] as number[],
    cpu: [] as number[],
  };
  for (let number = 0; number < jobs; number++) {
    const job = people.job(number);
    for (let round = 0; round < WARMUPS + ROUNDS; round++) {
      const before = process.cpuUsage();
      const start = performance.now();
      const ranking = rankPool(job, pool, { ontology, top: TOP });
      const top = withReasons(ranking.matches, ontology);
      const elapsed = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      if (round >= WARMUPS) {
        timed.times.push(elapsed);
        timed.cpu.push((user + system) / 1000);
      }
      if (round > 0) continue;
      timed.tops.push(JSON.stringify(top));
      timed.scored.push(ranking.scored);
    }
  }
  return timed;
}

function timeFull(contest: Contest, onProfiles: (done: number) => void): Timed {
  const timed: Timed = { times: [], tops: [] };
  for (let number = 0; number < contest.jobs; number++) {
    const { elapsed, matches } = scoreAll(contest.people.job(number), contest, (done) =>
      onProfiles(number * contest.pool.size + done),
    );
    const start = performance.now();
    const top = withReasons(matches, contest.ontology);
    timed.times.push(elapsed + performance.now() - start);
    timed.tops.push(JSON.stringify(top));
  }
  return timed;
}

/** All profiles do not fit in memory as objects: they come in chunks, and making a chunk is not timed. */
function scoreAll(
  job: Job,
  { pool, ontology }: Contest,
  onProfiles: (done: number) => void,
): { readonly elapsed: number; readonly matches: readonly Match[] } {
  const ids: readonly ProfileId[] = [...pool.ids()];
  let elapsed = 0;
  let best: readonly Match[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK).map((id) => pool.profileOf(id)!);
    // The best so far again, so that the order is that of one ranking.
    const profiles = [...chunk, ...best.map(({ profile }) => pool.profileOf(profile)!)];
    const start = performance.now();
    best = rankProfiles(job, profiles, { ontology }).matches.slice(0, TOP);
    elapsed += performance.now() - start;
    onProfiles(from + chunk.length);
  }
  return { elapsed, matches: best };
}

function withReasons(matches: readonly Match[], ontology: Ontology) {
  return matches.map((match) => ({ match, explanation: explainMatch(match, { ontology }) }));
}

function putMicroseconds(pool: ProfilePool, people: People): number {
  const changed = Array.from({ length: CHANGES }, (_, i) => people.profile(i));
  const times = changed.map((profile) => {
    const start = performance.now();
    pool.put(profile);
    return (performance.now() - start) * 1000;
  });
  return round(median(times));
}

interface VolumeParams extends Record<keyof typeof DEFAULTS, number> {
  readonly isFull: boolean;
}

function parametersOf(params: BenchContext['params']): VolumeParams {
  for (const name of Object.keys(params)) {
    if (!(name in DEFAULTS) && name !== 'full')
      throw new CliError(
        'usage',
        `--param ${name}: unknown; volume takes ${Object.keys(DEFAULTS).join(', ')} and full`,
      );
  }
  const { full = 'yes' } = params;
  if (full !== 'yes' && full !== 'no')
    throw new CliError('usage', `--param full is "${full}"; give yes or no`);
  const integerOf = (name: keyof typeof DEFAULTS): number => {
    const text = params[name];
    const value = text === undefined ? DEFAULTS[name] : Number(text);
    const least = OPTIONAL.includes(name) ? 0 : 1;
    if (Number.isInteger(value) && value >= least && value <= MOST[name]) return value;
    throw new CliError(
      'usage',
      `--param ${name} is "${text}"; give an integer from ${least} to ${MOST[name]}`,
    );
  };
  return {
    profiles: integerOf('profiles'),
    jobs: integerOf('jobs'),
    openings: integerOf('openings'),
    shortlist: integerOf('shortlist'),
    batch: integerOf('batch'),
    isFull: full === 'yes',
  };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
