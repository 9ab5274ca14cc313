import type { Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOutputOptions, type OutputOptions } from '../internal/options.ts';

/** `tremplin demo` */
export function addDemoCommand(program: Command, { io, command: start }: CommandContext): void {
  const command = program
    .command('demo')
    .summary('rank fictitious candidates for three jobs, from CVs to reasons')
    .description(
      'Reads the fictitious CVs and job ads that come with Tremplin, ranks the candidates for ' +
        'each job, explains the first ones, and shows the shortest path of the person who has ' +
        'most to gain. Needs no file of yours, and no network.',
    );
  addOutputOptions(command, io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin demo
  tremplin demo --language fr
  tremplin demo --json | jq '.jobs[].ranking[0].id'`,
    )
    .action(async (options: OutputOptions) => {
      const { runDemo } = await import('./run-demo.ts');
      await runDemo({ ...options, command: start }, io);
    });
}
