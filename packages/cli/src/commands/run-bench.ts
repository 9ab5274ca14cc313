import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ontology } from '@tremplin/ontology';
import packageJson from '../../package.json' with { type: 'json' };
import type { BenchContext, BenchRun, BenchTask, BenchTasks } from '../bench-task.ts';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createProgress } from '../internal/create-progress.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { describeOntology } from '../internal/describe-job.ts';
import { findBenchTask } from '../internal/find-bench-task.ts';
import { formatBenchTable } from '../internal/format-bench-table.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import type { OutputOptions } from '../internal/options.ts';

export interface RunBenchOptions extends OutputOptions {
  readonly data?: string;
  readonly ontology?: string;
  readonly model?: string;
  readonly seed: number;
  readonly param: Readonly<Record<string, string>>;
}

/** Where `tremplin bench` finds what it measures: a checkout only. */
export type LoadBench = () => Promise<BenchTasks>;

const CHECK_FAILED = 3;

/** @returns the exit code: 3 when a check of the task has failed. */
export async function runBench(
  name: string | undefined,
  options: RunBenchOptions,
  { io, bench }: { readonly io: CliIo; readonly bench: LoadBench | undefined },
): Promise<number> {
  if (!bench) {
    throw new CliError(
      'usage',
      'bench works in a checkout of the repository only: git clone it, then npx pnpm@10 tremplin bench',
    );
  }
  const task = findBenchTask(name, await bench());
  const given = checkOptions(task, options, io);
  const ontology = await ontologyOf(task, options, io);
  const screen = createScreen(io, options.language);
  // Who runs all tasks alike gives the folder to all of them.
  if (task.data === 'none' && options.data !== undefined)
    screen.note(`${task.name}: reads no --data`);
  const run = await measure(task, { given, ontology, screen, io });
  show({ task, run, ontology }, { screen, isJson: options.json === true });
  return run.results.some(({ failedIds = [] }) => failedIds.length > 0) ? CHECK_FAILED : 0;
}

type Given = Pick<BenchContext, 'dataPath' | 'modelPath' | 'seed' | 'params'>;

function checkOptions(task: BenchTask, options: RunBenchOptions, { cwd }: CliIo): Given {
  const { data, model, seed, param } = options;
  if (task.data === 'required' && data === undefined) {
    throw usage(task, 'needs --data <folder or file>');
  }
  if (task.requires !== undefined && options.ontology === undefined) {
    throw usage(task, `needs --ontology <pack> of ${task.requires}; ${howToMake(task.requires)}`);
  }
  return {
    seed,
    params: param,
    ...(data !== undefined &&
      task.data !== 'none' && { dataPath: existingPath('--data', data, cwd) }),
    ...(model !== undefined && { modelPath: existingPath('--model', model, cwd) }),
  };
}

function usage({ name }: BenchTask, message: string): CliError {
  return new CliError('usage', `bench ${name}: ${message}`);
}

function howToMake(id: string): string {
  return `make one with tremplin ontology import ${id} --dir <official files> --out ${id}.pack`;
}

function existingPath(option: string, path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  if (existsSync(absolute)) return absolute;
  throw new CliError('bad-input', `${option} ${path}: no such file or folder; check the path`);
}

/** @throws CliError `bad-input` for a pack of another classification. */
async function ontologyOf(
  task: BenchTask,
  { ontology: path }: RunBenchOptions,
  { cwd }: CliIo,
): Promise<Ontology | undefined> {
  if (path === undefined) return undefined;
  const ontology = await loadOntology(path, cwd);
  const { requires } = task;
  if (requires === undefined || ontology.meta.id === requires) return ontology;
  throw new CliError(
    'bad-input',
    `bench ${task.name}: needs a pack of ${requires}, ${path} is one of ${ontology.meta.id}; ${howToMake(requires)}`,
  );
}

async function measure(
  task: BenchTask,
  from: {
    readonly given: Given;
    readonly ontology: Ontology | undefined;
    readonly screen: Screen;
    readonly io: CliIo;
  },
): Promise<BenchRun> {
  const { given, ontology, screen, io } = from;
  const bar = await createProgress(io, { title: task.name, isLong: true });
  try {
    return await task.run({
      ...given,
      ...(ontology && { ontology }),
      note: (message) => screen.note(`bench ${task.name}: ${message}`),
      progress: (done, total, what) => bar.update(done, total, what),
    });
  } finally {
    bar.stop();
  }
}

interface Measured {
  readonly task: BenchTask;
  readonly run: BenchRun;
  readonly ontology: Ontology | undefined;
}

function show(
  { task, run, ontology }: Measured,
  { screen, isJson }: { readonly screen: Screen; readonly isJson: boolean },
): void {
  const { results, embedder, remarks = [] } = run;
  if (isJson) {
    const { version } = packageJson;
    const engine = { version, ontology: ontology ? describeOntology(ontology) : null, embedder };
    return screen.json({ task: task.name, engine, results, remarks });
  }
  const pack = ontology ? `${ontology.meta.id} ${ontology.meta.version}` : 'no pack';
  screen.print(`${task.name}: ${pack}, ${embedder ?? 'no embedder'}`, screen.colors.bold);
  screen.print('');
  screen.verbatim(formatBenchTable(results));
  for (const remark of remarks) screen.print(`\n${remark}`);
}
