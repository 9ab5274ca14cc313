import type { Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import {
  addOntologyOption,
  addOutputOptions,
  addPersonOptions,
  addRankingOptions,
} from '../internal/options.ts';
import type { RunJobsOptions } from './run-jobs.ts';

/** `tremplin jobs --profile <file> --jobs <paths...>` */
export function addJobsCommand(program: Command, { io, outcome }: CommandContext): void {
  const command = program
    .command('jobs')
    .summary('rank jobs for a person, with the path to each')
    .description(
      'The other direction of "match": ranks jobs for the person behind one CV file, with ' +
        'the same scores, the verdict on each requirement and the path to what is within reach.',
    )
    .requiredOption('-c, --profile <file>', 'CV: .json, .xml, .zip, .pdf, .docx, .txt or .md')
    .requiredOption('-j, --jobs <paths...>', 'job files, or folders of them');
  addRankingOptions(addPersonOptions(addOutputOptions(addOntologyOption(command), io)))
    .addHelpText(
      'after',
      `
Examples:
  tremplin jobs --profile cv-17.json --jobs ads/
  tremplin jobs --profile cv-17.txt --jobs ads/ --top 5 --language fr --json`,
    )
    .action(async (options: RunJobsOptions) => {
      const { runJobs } = await import('./run-jobs.ts');
      outcome.exitCode = await runJobs(options, io);
    });
}
