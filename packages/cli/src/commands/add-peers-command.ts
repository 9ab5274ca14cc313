import { Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOntologyOption, addOutputOptions, addPersonOptions } from '../internal/options.ts';
import type { RunPeersOptions } from './run-peers.ts';

/** `tremplin peers --profiles <paths...> --job <file>` */
export function addPeersCommand(program: Command, { io, outcome }: CommandContext): void {
  const command = program
    .command('peers')
    .summary('who can teach whom what')
    .description(
      'Pairs and triads among the people behind CV files, so that each gets closer to the job: every ' +
        'essential requirement that one lacks and another meets gets a teacher, and whoever teaches ' +
        'most teaches as little as possible. Only pseudonyms are shown.',
    )
    .requiredOption('-p, --profiles <paths...>', 'CV files, or folders of them')
    .requiredOption('-j, --job <file>', 'the job that they aim at: .json, .txt or .md')
    .addOption(
      new Option('--group-size <n>', 'people in one lesson, the teacher included')
        .choices(['2', '3'])
        .default('3'),
    );
  addPersonOptions(addOutputOptions(addOntologyOption(command), io))
    .addHelpText(
      'after',
      `
Examples:
  tremplin peers --profiles cvs/ --job ad.json
  tremplin peers --profiles cvs/ --job ad.json --group-size 2 --language fr`,
    )
    .action(async (options: RunPeersOptions) => {
      const { runPeers } = await import('./run-peers.ts');
      outcome.exitCode = await runPeers(options, io);
    });
}
