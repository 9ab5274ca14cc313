import type { Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import {
  addOntologyOption,
  addOutputOptions,
  addPersonOptions,
  addRankingOptions,
} from '../internal/options.ts';
import type { RunMatchOptions } from './run-match.ts';

/** `tremplin match --job <file> --profiles <paths...>` */
export function addMatchCommand(program: Command, { io, outcome }: CommandContext): void {
  const command = program
    .command('match')
    .summary('rank candidates for a job, with reasons')
    .description(
      'Ranks the people behind CV files for one job and says why: a verdict for each ' +
        'requirement, the evidence, and the path to what is within reach. Only pseudonyms ' +
        'are shown. The base name of a file is taken as your opaque id of the person; of two ' +
        'files with the same one, the first in byte order of path is used. Files that cannot ' +
        'be used are named on standard error and cost no other file.',
    )
    .requiredOption('-j, --job <file>', 'job: .json (ours, or schema.org JobPosting), .txt or .md')
    .requiredOption(
      '-p, --profiles <paths...>',
      'CV files, or folders of them; or .ndjson, one profile a line, however many',
    )
    .option('--reveal', 'show the file behind each pseudonym')
    .option(
      '--resume <file>',
      'with .ndjson: keep in this file how far it came, and go on from there',
    )
    .option('--log <folder>', 'append the ranking to a decision log, made when it is not there');
  addRankingOptions(addPersonOptions(addOutputOptions(addOntologyOption(command), io)))
    .addHelpText(
      'after',
      `
Examples:
  tremplin match --job ad.txt --profiles cvs/
  tremplin match --job ad.json --profiles cvs/ --top 10 --explain 1 --language fr
  tremplin match --job ad.json --profiles million.ndjson --top 50 --resume match.state
  tremplin match --job ad.json --profiles 17.json 18.txt --reveal --json | jq '.ranking[0]'`,
    )
    .action(async (options: RunMatchOptions) => {
      const { runMatch } = await import('./run-match.ts');
      outcome.exitCode = await runMatch(options, io);
    });
}
