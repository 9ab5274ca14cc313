import type { BenchTask, BenchTasks } from '../bench-task.ts';
import { CliError } from '../cli-error.ts';
import { suggestName } from './suggest-name.ts';

/** @throws CliError `usage`: no task was named, or one that is not there; the message lists them or the nearest. */
export function findBenchTask(name: string | undefined, tasks: BenchTasks): BenchTask {
  if (name === undefined) throw new CliError('usage', `bench: name a task\n${listOf(tasks)}`);
  const found = tasks.find((task) => task.name === name);
  if (found) return found;
  const near = suggestName(
    name,
    tasks.map((task) => task.name),
  );
  const hint = near === undefined ? `\n${listOf(tasks)}` : ` Did you mean ${near}?`;
  throw new CliError('usage', `bench: no task '${name}'.${hint}`);
}

function listOf(tasks: BenchTasks): string {
  const width = Math.max(0, ...tasks.map(({ name }) => name.length));
  return tasks.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
}
