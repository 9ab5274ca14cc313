import { Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import {
  addLanguageOption,
  addOntologyOption,
  addOutputOptions,
  parseCount,
} from '../internal/options.ts';
import type { OutputOptions } from '../internal/options.ts';
import { addExport, addImportOverlay } from './add-overlay-commands.ts';
import type { Classification, RunOntologyImportOptions } from './run-ontology-import.ts';
import type { RunDiffOptions } from './run-ontology-diff.ts';
import type { RunDrawOptions } from './run-ontology-draw.ts';
import type { RunSearchOptions } from './run-ontology-search.ts';

/** `tremplin ontology import | export | show | diff | search | draw` */
export function addOntologyCommand(program: Command, context: CommandContext): void {
  const ontology = program
    .command('ontology')
    .summary('import, inspect and search packs of skills and occupations')
    .description(
      'Packs of skills and occupations: import the official files, look inside, search, draw.',
    )
    .addHelpText(
      'after',
      `
Examples:
  tremplin ontology import esco --dir esco-1.1.1/ --out esco.pack
  tremplin ontology import overlay --file our-skills.csv --base esco.pack --out our.pack
  tremplin ontology export digital --to digital-csv/
  tremplin ontology show digital
  tremplin ontology search "développeuse web"
  tremplin ontology draw React --out react.svg`,
    );
  const imports = ontology
    .command('import')
    .summary('make a pack from official files')
    .description('Makes a pack from the official files of a classification.')
    .addHelpText(
      'after',
      `
Examples:
  tremplin ontology import esco --dir esco-1.1.1/ --out esco.pack
  tremplin ontology import rome --dir rome-v460/ --out rome.pack
  tremplin ontology import onet --dir db_29_0_text/ --out onet.pack
  tremplin ontology import overlay --file our-skills.csv --base esco.pack --out our.pack`,
    );
  addImportEsco(imports, context);
  addImportRome(imports, context);
  addImportOnet(imports, context);
  addImportCsv(imports, context);
  addImportOverlay(imports, context);
  addExport(ontology, context);
  addShow(ontology, context);
  addDiff(ontology, context);
  addSearch(ontology, context);
  addDraw(ontology, context);
}

function addImportEsco(imports: Command, context: CommandContext): void {
  const command = imports
    .command('esco')
    .summary('make a pack from the official ESCO CSV files')
    .description(
      'Reads the official ESCO CSV files (1.0 to 1.2, plain or .gz, any languages) and writes a ' +
        'pack. Every row that cannot be used is listed with its line; the others are kept.',
    )
    .option('--release <version>', 'ESCO version to write in the pack', 'unknown');
  finishImport(command, 'esco', context).addHelpText(
    'after',
    `
Examples:
  tremplin ontology import esco --dir esco-1.1.1/ --out esco.pack --release 1.1.1
  tremplin ontology import esco --dir esco/ --out esco.pack --report left-out.json`,
  );
}

function addImportRome(imports: Command, context: CommandContext): void {
  const command = imports
    .command('rome')
    .summary('make a pack from the official ROME CSV files, version 3 or 4')
    .description(
      'Reads the official ROME files (unix_…_v347_utf8.csv or unix_…_v460_utf8.csv, plain or .gz) ' +
        'and writes a pack. The version is in their names. Mobilities between occupations are not read.',
    );
  finishImport(command, 'rome', context).addHelpText(
    'after',
    `
Examples:
  tremplin ontology import rome --dir rome-v460/ --out rome.pack
  tremplin ontology import rome --dir rome-v347/ --out rome3.pack --report left-out.json`,
  );
}

function addImportOnet(imports: Command, context: CommandContext): void {
  const command = imports
    .command('onet')
    .summary('make a pack from the O*NET database files')
    .description(
      'Reads the O*NET database (tab-separated text or CSV, plain or .gz) and writes a pack: ' +
        'occupations, rated skills and knowledge, technologies, tasks and work activities. ' +
        'Job zones and related occupations are not read.',
    )
    .option('--release <version>', 'O*NET version to write in the pack', 'unknown');
  finishImport(command, 'onet', context).addHelpText(
    'after',
    `
Examples:
  tremplin ontology import onet --dir db_29_0_text/ --out onet.pack --release 29.0
  tremplin ontology import onet --dir onet/ --out onet.pack --report left-out.json`,
  );
}

function addImportCsv(imports: Command, context: CommandContext): void {
  const command = imports
    .command('csv')
    .summary('make a pack from the CSV files that "ontology export" writes')
    .description(
      'Reads a pack back from the CSV files that "tremplin ontology export" writes, changed in a ' +
        'spreadsheet or not. Unchanged files give the same pack, with the same hash.',
    );
  finishImport(command, 'csv', context).addHelpText(
    'after',
    `
Examples:
  tremplin ontology import csv --dir digital-csv/ --out digital.pack
  tremplin ontology import csv --dir acme/ --out acme.pack --report left-out.json`,
  );
}

function finishImport(
  command: Command,
  classification: Classification,
  { io }: CommandContext,
): Command {
  command
    .requiredOption(
      '--dir <dir>',
      classification === 'csv'
        ? 'folder of the CSV files'
        : 'folder of the unpacked official files',
    )
    .requiredOption('--out <pack>', 'pack file to write; one that is there is replaced')
    .option('--report <file>', 'write the full import report there, as JSON');
  return addOutputOptions(command, io).action(async (options: RunOntologyImportOptions) => {
    const { runOntologyImport } = await import('./run-ontology-import.ts');
    await runOntologyImport(classification, options, io);
  });
}

function addShow(ontology: Command, { io }: CommandContext): void {
  const command = ontology
    .command('show')
    .summary('what a pack holds')
    .description('Shows the name, version, licence, counts and content hash of a pack.')
    .argument('[pack]', 'pack file, or "digital" for the bundled one', 'digital');
  addOutputOptions(command, io)
    .addHelpText(
      'after',
      '\nExamples:\n  tremplin ontology show\n  tremplin ontology show esco.pack --json',
    )
    .action(async (pack: string, options: OutputOptions) => {
      const { runOntologyShow } = await import('./run-ontology-show.ts');
      await runOntologyShow(pack, options, io);
    });
}

function addDiff(ontology: Command, { io }: CommandContext): void {
  const command = ontology
    .command('diff')
    .summary('what changed between two versions of a classification')
    .description(
      'Compares two packs: what was added, retired, replaced, split, merged, moved or relabelled, ' +
        'and what the codes that you have stored become.',
    )
    .argument('<before>', 'the older pack')
    .argument('<after>', 'the newer pack')
    .option('--codes <file>', 'stored codes, one on each line: says what each becomes');
  addOutputOptions(command, io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin ontology diff rome3.pack rome4.pack
  tremplin ontology diff rome3.pack rome4.pack --codes stored-codes.txt --json`,
    )
    .action(async (before: string, after: string, options: RunDiffOptions) => {
      const { runOntologyDiff } = await import('./run-ontology-diff.ts');
      await runOntologyDiff([before, after], options, io);
    });
}

function addSearch(ontology: Command, { io }: CommandContext): void {
  const command = ontology
    .command('search')
    .summary('what a label or a text stands for')
    .description(
      'Shows the concepts whose labels answer to a text, as a field with completion would, and ' +
        'those that it names, as one label and word by word.',
    )
    .argument('<text...>', 'a skill, a job title or a sentence');
  addOutputOptions(addOntologyOption(command), io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin ontology search "développeuse web"
  tremplin ontology search I built two shops with React and PostgreSQL --ontology esco.pack`,
    )
    .action(async (words: readonly string[], options: RunSearchOptions) => {
      const { runOntologySearch } = await import('./run-ontology-search.ts');
      await runOntologySearch(words.join(' '), options, io);
    });
}

function addDraw(ontology: Command, { io }: CommandContext): void {
  const command = ontology
    .command('draw')
    .summary('a picture of a skill and what is around it')
    .description(
      'Draws a skill as SVG: what it builds on, what builds on it, what it belongs to, related ' +
        'skills, and the occupations that need it.',
    )
    .argument('<skill...>', 'label, code or id of a skill')
    .option('--out <file>', 'SVG file to write, replacing one that is there (default: stdout)')
    .addOption(
      new Option('--depth <n>', 'steps of prerequisites').choices(['1', '2', '3']).default('1'),
    )
    .addOption(
      new Option('--max-nodes <n>', 'concepts around the skill at most')
        .default(20)
        .argParser(parseCount),
    )
    .addOption(
      new Option('--theme <theme>', 'colours').choices(['auto', 'light', 'dark']).default('auto'),
    );
  addLanguageOption(addOntologyOption(command), io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin ontology draw React --out react.svg
  tremplin ontology draw "gestion de projets" --language fr --ontology esco.pack > projets.svg`,
    )
    .action(async (words: readonly string[], options: RunDrawOptions) => {
      const { runOntologyDraw } = await import('./run-ontology-draw.ts');
      await runOntologyDraw(words.join(' '), options, io);
    });
}
