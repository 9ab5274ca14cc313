import { Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { UI_LANGUAGES } from '../internal/ui-language.ts';
import type { RunRedactOptions } from './run-redact.ts';

/** `tremplin redact [file]` */
export function addRedactCommand(program: Command, { io }: CommandContext): void {
  program
    .command('redact')
    .summary('take out of a text what tells who somebody is')
    .description(
      'Writes a text (UTF-8) without names, contacts, dates of birth and what the law protects, with forms of both ' +
        'sexes for gendered words. It comes out as it goes in, piece by piece, so it can be of any length. ' +
        'Some will be missed: for a decision use "tremplin profile", which lets nothing but codes through.',
    )
    .argument('[file]', 'text to redact; "-" or nothing: standard input', '-')
    .option('--mask', 'write blocks of one length in the place of labels')
    .addOption(
      new Option(
        '--text-language <language>',
        'language of the text and of the labels (default: both are looked for, French labels)',
      ).choices(UI_LANGUAGES),
    )
    .addHelpText(
      'after',
      `
Examples:
  tremplin redact motivation-17.txt > for-reading.txt
  pdftotext letter.pdf - | tremplin redact --text-language en`,
    )
    .action(async (file: string, options: RunRedactOptions) => {
      const { runRedact } = await import('./run-redact.ts');
      await runRedact(file, options, io);
    });
}
