import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describeMachine } from '../measure/machine.ts';
import type { PerformanceRecord, PerformanceRun } from './performance-record.ts';

const CLI = fileURLToPath(new URL('../../scripts/tremplin.mjs', import.meta.url));
const start = promisify(execFile);

export interface MeasureOptions {
  /** How many vectors and profiles, ascending. */
  readonly sizes: readonly number[];
  /** Node programs. All sizes of everything on the first; the largest search on the others. */
  readonly programs: readonly string[];
  /** The day, as `2026-11-23`. */
  readonly measured: string;
  readonly onProgress: (message: string) => void;
}

interface Wanted {
  /** Of the task `volume`. */
  readonly batch?: number;
  readonly task: PerformanceRun['task'];
  readonly size: number;
  readonly program: string;
}

/** Jobs that are ranked at the largest size; where it is smaller, a few show how many threads help. */
const MANY_JOBS = 10_000;
const FEW_JOBS = 150;

/** Each task at each size in a process of its own, one after the other: what one leaves in memory troubles no other. */
export async function measurePerformance(options: MeasureOptions): Promise<PerformanceRecord> {
  const { sizes, programs, measured, onProgress } = options;
  const { platform, cores, memoryGiB } = describeMachine();
  const [load] = loadavg();
  const [first, ...others] = programs as [string, ...string[]];
  const wanted: readonly Wanted[] = [
    ...sizes.map((size) => ({ task: 'search', size, program: first }) as const),
    ...others.map((program) => ({ task: 'search', size: sizes.at(-1)!, program }) as const),
    ...sizes.map(
      (size, i) =>
        ({
          task: 'volume',
          size,
          program: first,
          batch: i === sizes.length - 1 ? MANY_JOBS : FEW_JOBS,
        }) as const,
    ),
  ];
  const runs: PerformanceRun[] = [];
  for (const one of wanted) {
    onProgress(`${one.task} ${one.size}`);
    runs.push(await measureOne(one));
  }
  return { measured, machine: { platform, cores, memoryGiB, load: round(load ?? 0) }, runs };
}

async function measureOne({ task, size, program, batch = 0 }: Wanted): Promise<PerformanceRun> {
  const params =
    task === 'search'
      ? [`n=${size}`]
      : [`profiles=${size}`, `openings=${Math.ceil(size / 10)}`, `batch=${batch}`];
  const options = params.flatMap((param) => ['--param', param]);
  const { stdout } = await start(program, [CLI, 'bench', task, ...options, '--json'], {
    maxBuffer: 1e8,
  });
  const { results } = JSON.parse(stdout) as {
    readonly results: readonly { set: string; metrics: Record<string, number> }[];
  };
  const { stdout: version } = await start(program, ['--version']);
  return {
    task,
    node: version.trim().replace(/^v/u, ''),
    size,
    sets: Object.fromEntries(results.map(({ set, metrics }) => [set, metrics])),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
