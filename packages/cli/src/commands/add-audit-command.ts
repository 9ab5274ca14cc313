import { InvalidArgumentError, Option, type Command } from 'commander';
import { CliError } from '../cli-error.ts';
import type { CommandContext } from '../internal/create-program.ts';
import { addOutputOptions, parseCount } from '../internal/options.ts';
import type { RunAuditMatcherOptions } from './run-audit-matcher.ts';
import type { RunAuditOptions } from './run-audit.ts';

type AuditCommandOptions = RunAuditOptions &
  Partial<RunAuditMatcherOptions> & { readonly barometer?: true };

/** `tremplin audit` */
export function addAuditCommand(program: Command, { io }: CommandContext): void {
  const command = program
    .command('audit')
    .summary('audit decisions by group, or a matcher by swaps')
    .description(
      'Audits a file of decisions (a row per application) by group, or, with --command, puts a ' +
        'matcher through swaps of names, ages, addresses… in the raw text.',
    )
    .argument('[file]', '.csv, .tsv, .json (a list of objects) or .ndjson')
    .option('--selected <column>', 'yes or no: was this person selected?')
    .option('--score <column>', 'a number, higher is better: counted is who is above the median')
    .option('--rank <column>', 'place in the list of the job, 1 is the first')
    .addOption(list('--stages <columns>', 'yes or no per stage, in their order: a,b,c'))
    .addOption(list('--group <columns>', 'columns of groups: gender,age'))
    .option('--job <column>', 'compare within jobs')
    .option('--groups <file>', 'take the groups from another file, by --id')
    .option('--id <column>', 'who applied; the same application twice is counted once')
    .option('--yes <value>', 'the value that means yes (default: yes, true, 1, oui…)')
    .addOption(list('--unknown <values>', 'values that mean "not known", besides empty ones'))
    .addOption(new Option('--top <n>', 'places that count, with --rank').argParser(parseCount))
    .addOption(new Option('--alpha <share>', 'share of false alarms').argParser(parseShare))
    .addOption(new Option('--suppress-below <n>', 'hide smaller cells').argParser(parseCount))
    .addOption(list('--nyc <columns>', 'sex,race: also the tables of Local Law 144'))
    .option('--period <text>', 'period of the data, for the report')
    .option('--audited-on <date>', 'date of the audit, for the report')
    .option('--distributed-on <date>', 'in use since, for the report')
    .option('--auditor <text>', 'who made the audit, for the report')
    .option('--barometer', 'the file holds counts: period,stage,attribute,group,people')
    .option('--command <command>', 'a matcher that reads and writes lines of JSON')
    .addOption(new Option('--pairs <n>', 'pairs of texts, with --command').argParser(parseCount))
    .option('--texts <file>', 'your own CVs and jobs, with --command (default: built in)')
    .option('--names <file>', 'CSV name,sex,count to draw first names from, with --command')
    .addOption(
      new Option('--seed <n>', 'of all that is drawn, with --command').argParser(parseCount),
    )
    .option('--html <file>', 'also write one page with plots')
    .option('--force', 'replace a file that is there');
  addOutputOptions(command, io)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: AuditCommandOptions) => {
      if (options.command !== undefined) {
        if (file !== undefined) throw usage('give a file or --command, not both');
        const { runAuditMatcher } = await import('./run-audit-matcher.ts');
        return runAuditMatcher({ ...options, command: options.command }, io);
      }
      if (file === undefined) throw usage('give a file of decisions, or --command');
      if (options.barometer) {
        const { runAuditBarometer } = await import('./run-audit-barometer.ts');
        return runAuditBarometer(file, options, io);
      }
      const { runAudit } = await import('./run-audit.ts');
      return runAudit(file, options, io);
    });
}

const EXAMPLES = `
Examples:
  tremplin audit applications.csv --selected hired --group gender,age --job posting
  tremplin audit ranking.csv --rank place --group gender --top 10 --html audit.html
  tremplin audit scores.csv --score score --group sex,race --nyc sex,race --html audit.html
  tremplin audit scores.csv --score score --groups people.csv --id person --group gender
  tremplin audit counts.csv --barometer --stages applied,interview,hired --html barometer.html
  tremplin audit --command "node my-matcher.mjs" --pairs 500`;

function usage(message: string): CliError {
  return new CliError('usage', `audit: ${message}`);
}

function list(flags: string, description: string): Option {
  return new Option(flags, description).default([], 'none').argParser((text: string) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}

function parseShare(text: string): number {
  const share = Number(text);
  if (share > 0 && share < 1) return share;
  throw new InvalidArgumentError('Give a share between 0 and 1, as in 0.05.');
}
