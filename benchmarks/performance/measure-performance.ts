import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describeMachine } from '../measure/machine.ts';
import { median } from '../measure/median.ts';
import { withTemporaryFolder } from '../measure/with-temporary-folder.ts';
import type { PerformanceRecord, PerformanceRun } from './performance-record.ts';

const CLI = fileURLToPath(new URL('../../scripts/tremplin.mjs', import.meta.url));
const start = promisify(execFile);

export interface MeasureOptions {
  /** How many vectors and profiles, ascending. */
  readonly sizes: readonly number[];
  /** Node programs. All sizes of everything on the first; the largest search on the others. */
  readonly programs: readonly string[];
  /** The others keep what the record says. @defaultValue both */
  readonly tasks?: readonly PerformanceRun['task'][];
  /** What is measured no more, or not now. */
  readonly before?: PerformanceRecord;
  /** The day, as `2026-11-23`. */
  readonly measured: string;
  readonly onProgress: (message: string) => void;
}

interface Wanted {
  readonly task: PerformanceRun['task'];
  readonly size: number;
  readonly program: string;
  readonly params: readonly string[];
}

/** Jobs that are ranked at the largest size; where it is smaller, a few show how many threads help. */
const MANY_JOBS = 10_000;
const FEW_JOBS = 150;

/** Each task at each size in a process of its own, one after the other: what one leaves in memory troubles no other. */
export async function measurePerformance(options: MeasureOptions): Promise<PerformanceRecord> {
  const { sizes, programs, tasks = ['search', 'volume'], before, measured, onProgress } = options;
  const { platform, cores, memoryGiB } = describeMachine();
  const [load] = loadavg();
  const [first, ...others] = programs as [string, ...string[]];
  const search = (size: number, program: string): Wanted => ({
    task: 'search',
    size,
    program,
    params: [`n=${size}`],
  });
  const volume = (size: number): Wanted => ({
    task: 'volume',
    size,
    program: first,
    params: volumeParams(size, size === sizes.at(-1) ? MANY_JOBS : FEW_JOBS),
  });
  const all: readonly Wanted[] = [
    ...sizes.map((size) => search(size, first)),
    ...others.map((program) => search(sizes.at(-1)!, program)),
    ...sizes.map(volume),
  ];
  const runs = before?.runs.filter(({ task }) => !tasks.includes(task)) ?? [];
  for (const one of all.filter(({ task }) => tasks.includes(task))) {
    onProgress(`${one.task} ${one.size}`);
    runs.push(one.task === 'search' ? await measureSearch(one) : await measureOne(one));
  }
  return { measured, machine: { platform, cores, memoryGiB, load: round(load ?? 0) }, runs };
}

const RESTARTS = 5;

/** With restarts from its snapshot, each in a process of its own. */
function measureSearch(wanted: Wanted): Promise<PerformanceRun> {
  return withTemporaryFolder(async (folder) => {
    const snapshot = `snapshot=${join(folder, 'index')}`;
    const run = await measureOne({ ...wanted, params: [...wanted.params, snapshot] });
    const restarts: number[] = [];
    for (let i = 0; i < RESTARTS; i++) {
      const { restart } = await resultsOf(wanted.program, 'restart', [snapshot]);
      restarts.push(restart!['restartMs']!);
    }
    const exact = { ...run.sets['exact']!, restartFromFileMs: median(restarts) };
    return { ...run, sets: { ...run.sets, exact } };
  });
}

async function measureOne({ task, size, program, params }: Wanted): Promise<PerformanceRun> {
  const sets = await resultsOf(program, task, params);
  const { stdout: version } = await start(program, ['--version']);
  return { task, node: version.trim().replace(/^v/u, ''), size, sets };
}

async function resultsOf(
  program: string,
  task: string,
  params: readonly string[],
): Promise<PerformanceRun['sets']> {
  const options = params.flatMap((param) => ['--param', param]);
  const { stdout } = await start(program, [CLI, 'bench', task, ...options, '--json'], {
    maxBuffer: 1e8,
  });
  const { results } = JSON.parse(stdout) as {
    readonly results: readonly { set: string; metrics: Record<string, number> }[];
  };
  return Object.fromEntries(results.map(({ set, metrics }) => [set, metrics]));
}

function volumeParams(size: number, batch: number): readonly string[] {
  return [`profiles=${size}`, `openings=${Math.ceil(size / 10)}`, `batch=${batch}`];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
