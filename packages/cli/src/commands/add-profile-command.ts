import type { Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOntologyOption, addOutputOptions, addPersonOptions } from '../internal/options.ts';
import type { RunProfileOptions } from './run-profile.ts';

/** `tremplin profile <file>` */
export function addProfileCommand(program: Command, { io }: CommandContext): void {
  const command = program
    .command('profile')
    .summary('show what a CV becomes: skills, levels and evidence, nothing else')
    .description(
      'Reads a CV and shows its pseudonymised profile: ' +
        'the skills and what supports them, where each was read, and what stayed behind. ' +
        'The base name of the file is taken as your opaque id of the person: name files by ' +
        'row numbers or UUIDs, not by people.',
    )
    .argument(
      '<file>',
      'CV: .json (JSON Resume, HR Open, European Learning Model), .xml (Europass), .zip (LinkedIn export), .pdf, .docx, .txt or .md; or a table of people (.csv, .tsv) with --columns',
    )
    .option(
      '--columns <file>',
      'the file is a table: JSON map of its columns, { "ID": "subjectId", "Skills": "skills" }',
    )
    .option(
      '--evidence <file>',
      'JSON with tests, reviews, attendance, projects, activities, badges of the person',
    )
    .option('--vault <file>', 'also write the original, for your sealed store (mode 0600)')
    .option('--force', 'let --vault replace a file');
  addPersonOptions(addOutputOptions(addOntologyOption(command), io))
    .addHelpText(
      'after',
      `
Examples:
  tremplin profile cv-17.json
  tremplin profile cv-17.txt --language fr --key-file pseudonyms.key
  tremplin profile cv-17.json --json --vault sealed/cv-17.json > profile-17.json
  tremplin profile people.csv --columns columns.json --json
  tremplin profile cv-17.txt --evidence tests-and-reviews-17.json`,
    )
    .action(async (file: string, options: RunProfileOptions) => {
      const { runProfile } = await import('./run-profile.ts');
      await runProfile(file, options, io);
    });
}
