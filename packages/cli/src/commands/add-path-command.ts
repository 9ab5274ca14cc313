import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOntologyOption, addOutputOptions, addPersonOptions } from '../internal/options.ts';
import type { RunPathOptions } from './run-path.ts';

const OBJECTIVES = ['hours', 'cost', 'weeks'];

/** `tremplin path --profile <file> --job <file> --catalogue <file>` */
export function addPathCommand(program: Command, { io, outcome }: CommandContext): void {
  const command = program
    .command('path')
    .summary('the cheapest courses from a person to a job')
    .description(
      'The courses of a catalogue by which the person behind a CV meets what a job requires: fewest ' +
        'hours, least cost or fewest weeks, in an order in which they can be taken. What no course ' +
        'brings into reach is named, with the reason.',
    )
    .requiredOption('-c, --profile <file>', 'CV: .json, .xml, .zip, .pdf, .docx, .txt or .md')
    .requiredOption('-j, --job <file>', 'job: .json, .txt or .md')
    .requiredOption('--catalogue <file>', 'courses: .json, see docs/paths.md')
    .addOption(
      new Option('--objective <what>', 'what to keep small').choices(OBJECTIVES).default('hours'),
    )
    .addOption(new Option('--budget <amount>', 'most that all may cost').argParser(parseAmount))
    .option('--place <places...>', 'places that can be reached (default: all)')
    .option('--no-remote', 'no learning at a distance')
    .option('--course-language <codes...>', 'languages to learn in (default: all)')
    .option('--need <needs...>', 'access needed, such as stepFree; kept nowhere')
    .option('--start-after <date>', 'first free day, YYYY-MM-DD');
  addPersonOptions(addOutputOptions(addOntologyOption(command), io))
    .addHelpText(
      'after',
      `
Examples:
  tremplin path --profile cv-17.json --job ad.json --catalogue courses.json
  tremplin path --profile cv-17.json --job ad.json --catalogue courses.json --objective cost --place Rennes --need stepFree`,
    )
    .action(async (options: RunPathOptions) => {
      const { runPath } = await import('./run-path.ts');
      outcome.exitCode = await runPath(options, io);
    });
}

function parseAmount(text: string): number {
  if (!/^\d{1,9}(?:\.\d{1,2})?$/u.test(text))
    throw new InvalidArgumentError('Give an amount, 0 or more.');
  return Number(text);
}
