import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOntologyOption, addOutputOptions, parseCount } from '../internal/options.ts';
import type { RunLogExportOptions } from './run-log-export.ts';
import type { RunLogReplayOptions } from './run-log-replay.ts';
import type { RunLogVerifyOptions } from './run-log-verify.ts';

/** `tremplin log verify|export|replay` */
export function addLogCommand(program: Command, context: CommandContext): void {
  const log = program
    .command('log')
    .summary('check, export and replay the log of decisions')
    .description('Reads a decision log that "tremplin match --log <folder>" or a host wrote.');
  addVerify(log, context);
  addExport(log, context);
  addReplay(log, context);
}

function addVerify(log: Command, { io, outcome }: CommandContext): void {
  const command = log
    .command('verify <folder>')
    .summary('check that nothing in a log was changed')
    .description(
      'Checks every entry, the chain and what stands behind it. Exits with 3 where something ' +
        'does not hold, and names the first entry. A log that was cut at its end shows only ' +
        'beside a head that was kept elsewhere.',
    )
    .addOption(
      new Option('--head <entries:hash>', 'the end of the log as it was known').argParser(
        parseHead,
      ),
    );
  addOutputOptions(command, io).action(async (folder: string, options: RunLogVerifyOptions) => {
    const { runLogVerify } = await import('./run-log-verify.ts');
    outcome.exitCode = await runLogVerify(folder, options, io);
  });
}

function addExport(log: Command, { io }: CommandContext): void {
  const command = log
    .command('export <folder>')
    .summary('what was used about a person, or a table for an audit')
    .description(
      'Without --person: everybody in every ranking as CSV, or JSON, that "tremplin audit" reads. ' +
        'With --person: what was used about this one, and nobody else.',
    )
    .option('--person <id>', 'pseudonym of a person');
  addOutputOptions(addOntologyOption(command), io).action(
    async (folder: string, options: RunLogExportOptions) => {
      const { runLogExport } = await import('./run-log-export.ts');
      await runLogExport(folder, options, io);
    },
  );
}

function addReplay(log: Command, { io, outcome }: CommandContext): void {
  const command = log
    .command('replay <folder>')
    .summary('make a ranking of the log again, and compare')
    .description('Exits with 3 where the ranking made now is not, to the byte, the one logged.')
    .addOption(new Option('--entry <n>', 'which ranking (default: all)').argParser(parseCount));
  addOutputOptions(addOntologyOption(command), io).action(
    async (folder: string, options: RunLogReplayOptions) => {
      const { runLogReplay } = await import('./run-log-replay.ts');
      outcome.exitCode = await runLogReplay(folder, options, io);
    },
  );
}

function parseHead(text: string): { readonly entries: number; readonly hash: string } {
  const found = /^(\d{1,9}):([0-9a-f]{64})$/u.exec(text);
  if (!found) throw new InvalidArgumentError('Give it as "tremplin match --log" says it: 12:9f…');
  return { entries: Number(found[1]), hash: found[2]! };
}
