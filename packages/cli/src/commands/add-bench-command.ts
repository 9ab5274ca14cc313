import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOutputOptions } from '../internal/options.ts';
import type { RunBenchOptions } from './run-bench.ts';

/** `tremplin bench` */
export function addBenchCommand(program: Command, { io, outcome, bench }: CommandContext): void {
  const command = program
    .command('bench')
    .summary('measure one thing on public data (in a checkout)')
    .description(
      'Measures one thing on data and prints it beside a plain way of doing the same. Works in a ' +
        'checkout of the repository only. Without a task it lists them.',
    )
    .argument('[task]', 'what to measure')
    .option('--data <path>', 'folder or file of the data')
    .option('--ontology <pack>', 'pack file, or "digital" for the bundled one')
    .option(
      '--model <path>',
      'folder of a sentence encoder to compare with, or a model file in place of the bundled one',
    )
    .addOption(new Option('--seed <n>', 'of all that is drawn').default(1).argParser(parseSeed))
    .addOption(
      new Option('--param <k=v>', 'setting of the task; may be repeated')
        .default({}, 'none')
        .argParser(addParam),
    );
  addOutputOptions(command, io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin bench fairness-cases --data fairness_cases.json
  tremplin bench melo --data data/ --ontology esco.pack --json`,
    )
    .action(async (task: string | undefined, options: RunBenchOptions) => {
      const { runBench } = await import('./run-bench.ts');
      outcome.exitCode = await runBench(task, options, { io, bench });
    });
}

function parseSeed(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
}

function addParam(
  text: string,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Give a name and a value, as in candidates=500.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
