import type { Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addLanguageOption } from '../internal/options.ts';
import type { RunInitOptions } from './run-init.ts';

/** `tremplin init` */
export function addInitCommand(program: Command, { io }: CommandContext): void {
  const command = program
    .command('init')
    .summary('write a settings file here, so that options need not be repeated')
    .description(
      'Writes tremplin.config.json, which commands read in this folder and below, and ' +
        'tremplin.schema.json, from which editors complete and check it. ' +
        'What stands on the command line goes before the file.',
    )
    .option('--ontology <pack>', 'pack file, or "digital" for the bundled one', 'digital')
    .option('--new-key <file>', 'also write a random key for pseudonyms (mode 0600) and use it')
    .option('--force', 'replace files that are there; a key is never replaced');
  addLanguageOption(command, io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin init
  tremplin init --language fr --ontology esco.pack --new-key pseudonyms.key`,
    )
    .action(async (options: RunInitOptions) => {
      const { runInit } = await import('./run-init.ts');
      await runInit(options, io);
    });
}
