import { Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import {
  addOntologyOption,
  addOutputOptions,
  addPersonOptions,
  parseCount,
} from '../internal/options.ts';
import type { RunPasserellesOptions } from './run-passerelles.ts';

/** `tremplin passerelles --profile <file>` */
export function addPasserellesCommand(program: Command, { io, outcome }: CommandContext): void {
  const command = program
    .command('passerelles')
    .summary('occupations in reach of a person')
    .description(
      'All occupations of the pack, seen from the person behind a CV: how much is there today, how ' +
        'much would be after some months of learning, and what is missing. Public figures of shortage ' +
        'can be shown beside, with source, year and area; they order only when asked.',
    )
    .requiredOption('-c, --profile <file>', 'CV: .json, .xml, .zip, .pdf, .docx, .txt or .md')
    .addOption(new Option('--top <n>', 'show the first n').default(10).argParser(parseCount))
    .option('--bmo <file>', 'recruitment needs (BMO) as .csv')
    .option('--dares <file>', 'tensions on the labour market (Dares) as .csv')
    .option('--mapping <file>', 'family (FAP) → occupation as .csv; needed with the two above')
    .option('--bassin <code>', 'labour market area of the search')
    .option('--departement <code>', 'département of the search')
    .option('--region <code>', 'region of the search')
    .option('--order-by-shortage', 'within each tenth of reach, order by shortage');
  addPersonOptions(addOutputOptions(addOntologyOption(command), io))
    .addHelpText(
      'after',
      `
Examples:
  tremplin passerelles --profile cv-17.json --ontology esco.pack
  tremplin passerelles --profile cv-17.json --bmo bmo.csv --mapping fap.csv --bassin 5301 --order-by-shortage`,
    )
    .action(async (options: RunPasserellesOptions) => {
      const { runPasserelles } = await import('./run-passerelles.ts');
      outcome.exitCode = await runPasserelles(options, io);
    });
}
