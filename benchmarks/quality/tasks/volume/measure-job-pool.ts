import {
  createJobPool,
  explainMatch,
  rankJobPool,
  rankJobs,
  type Job,
  type JobPool,
  type Ranking,
} from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';
import type { People } from '../../../generate/people.ts';
import { median } from '../../../measure/median.ts';
import { retainedBytes } from '../../../measure/retained-bytes.ts';

/** People who look for a job. */
const PERSONS = 5;
const WARMUPS = 2;
const ROUNDS = 5;
const CHANGES = 200;

export interface MeasureJobPoolOptions {
  readonly people: People;
  readonly ontology: Ontology;
  readonly openings: number;
  /** Also by compiling and scoring all, for the first person. */
  readonly isFull: boolean;
  readonly top: number;
}

interface Measured {
  readonly set: string;
  readonly metrics: Record<string, number>;
}

/** The first jobs of a pool for a person, by bounds and by scoring all. */
export function measureJobPool(options: MeasureJobPoolOptions): readonly Measured[] {
  const { people, ontology, openings, isFull, top } = options;
  const pool = createJobPool(ontology);
  const bytes = retainedBytes(() => {
    for (let number = 0; number < openings; number++) pool.put(people.job(number));
    rankJobPool(people.profile(0), pool, { top: 1 });
    return pool;
  });
  const bounded = Array.from({ length: PERSONS }, (_, person) =>
    timeBounded(people.profile(person), pool, top),
  );
  const full = isFull ? timeFull(pool, options) : undefined;
  const medianOf = (of: (timed: Timed) => readonly number[]): number =>
    round(median(bounded.flatMap(of)));
  const metrics = {
    p50Ms: medianOf(({ times }) => times),
    p50CpuMs: medianOf(({ cpu }) => cpu),
    bytesPerJob: Math.round(bytes / openings),
    scored: medianOf(({ scored }) => [scored]),
    putMicroseconds: putMicroseconds(pool, people),
  };
  if (!full) return [{ set: 'openings', metrics }];
  const sameTop50 = Number(full.text === bounded[0]!.text);
  return [
    { set: 'openings', metrics: { ...metrics, sameTop50 } },
    { set: 'openings-full', metrics: { p50Ms: round(full.elapsed), sameTop50: 1 } },
  ];
}

interface Timed {
  readonly times: number[];
  readonly cpu: number[];
  readonly scored: number;
  /** The matches and their reasons as JSON. */
  readonly text: string;
}

function timeBounded(profile: Profile, pool: JobPool, top: number): Timed {
  const [times, cpu]: [number[], number[]] = [[], []];
  let [text, scored] = ['', 0];
  for (let turn = 0; turn < WARMUPS + ROUNDS; turn++) {
    const before = process.cpuUsage();
    const start = performance.now();
    const ranking = rankJobPool(profile, pool, { top });
    text = withReasons(ranking.matches, pool.ontology);
    scored = ranking.scored;
    if (turn < WARMUPS) continue;
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { times, cpu, scored, text };
}

/** The first person, and all jobs, which are in memory as objects. */
function timeFull(
  pool: JobPool,
  { people, ontology, top }: MeasureJobPoolOptions,
): { readonly elapsed: number; readonly text: string } {
  const jobs: readonly Job[] = [...pool.ids()].map((id) => pool.jobOf(id)!);
  const start = performance.now();
  const { matches } = rankJobs(people.profile(0), jobs, { ontology });
  const text = withReasons(matches.slice(0, top), ontology);
  return { elapsed: performance.now() - start, text };
}

function withReasons(matches: Ranking['matches'], ontology: Ontology): string {
  return JSON.stringify(
    matches.map((match) => ({ match, explanation: explainMatch(match, { ontology }) })),
  );
}

function putMicroseconds(pool: JobPool, people: People): number {
  const changed = Array.from({ length: Math.min(CHANGES, pool.size) }, (_, i) => people.job(i));
  const times = changed.map((job) => {
    const start = performance.now();
    pool.put(job);
    return (performance.now() - start) * 1000;
  });
  return round(median(times));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
