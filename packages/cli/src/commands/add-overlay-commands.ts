import { Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOutputOptions } from '../internal/options.ts';
import type { RunExportOptions } from './run-ontology-export.ts';
import type { RunImportOverlayOptions } from './run-ontology-import-overlay.ts';

/** `tremplin ontology import overlay` */
export function addImportOverlay(imports: Command, { io }: CommandContext): void {
  const command = imports
    .command('overlay')
    .summary('make a pack from your own list of skills, over other packs')
    .description(
      'Reads your own skills or occupations (a CSV list, a SKOS file in JSON-LD, or a folder that ' +
        '"tremplin ontology export" wrote), lays them over other packs and writes one pack. Says ' +
        'how many are mapped, and what to look at. A column "label" is enough.',
    )
    .requiredOption('--file <file...>', '.csv, .tsv, .jsonld or .json files, or folders')
    .option('--base <pack...>', 'packs to lay it over; "digital" is the bundled one')
    .requiredOption('--out <pack>', 'pack file to write; one that is there is replaced')
    .option('--id <name>', 'short name of your list (default: what the file says, or overlay)')
    .option('--release <version>', 'version of your list (default: what the file says)')
    .option('--namespace <start>', 'start of the ids of concepts without a URI: urn:acme:')
    .option('--label-language <language>', 'language of texts that do not say theirs: en, fr')
    .option('--column <ours=yours...>', 'name of a column: label=Skill aliases=Synonyms')
    .addOption(
      new Option('--exact-match <how>', 'what becomes of a concept that is one of the base')
        .choices(['join', 'keep'])
        .default('join'),
    )
    .addOption(
      new Option('--prefer <whose>', 'whose word counts where both say something')
        .choices(['overlay', 'base'])
        .default('overlay'),
    )
    .option('--relate-close-matches', 'skills that are close matches help to learn each other')
    .option('--report <file>', 'write the full report there, as JSON');
  addOutputOptions(command, io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin ontology import overlay --file skills.csv --label-language en --out acme.pack
  tremplin ontology import overlay --file our.jsonld --base esco.pack digital --out our.pack
  tremplin ontology import overlay --file liste.csv --column label=Compétence --label-language fr --base rome.pack --out acme.pack`,
    )
    .action(async (options: RunImportOverlayOptions) => {
      const { runOntologyImportOverlay } = await import('./run-ontology-import-overlay.ts');
      await runOntologyImportOverlay(options, io);
    });
}

/** `tremplin ontology export` */
export function addExport(ontology: Command, { io }: CommandContext): void {
  const command = ontology
    .command('export')
    .summary('write a pack as CSV files or as SKOS')
    .description(
      'Writes a pack as CSV files that can be changed in a spreadsheet and imported again ' +
        '(ontology import csv), or as one SKOS file in JSON-LD.',
    )
    .argument('<pack>', 'pack file, or "digital" for the bundled one')
    .requiredOption('--to <folder>', 'folder to write to; made when it is not there')
    .addOption(
      new Option('--format <format>', 'csv loses nothing; skos is for other tools')
        .choices(['csv', 'skos'])
        .default('csv'),
    )
    .option('--force', 'replace files that are there');
  addOutputOptions(command, io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin ontology export digital --to digital-csv/
  tremplin ontology export esco.pack --to skos/ --format skos`,
    )
    .action(async (pack: string, options: RunExportOptions) => {
      const { runOntologyExport } = await import('./run-ontology-export.ts');
      await runOntologyExport(pack, options, io);
    });
}
