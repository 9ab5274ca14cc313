import { Command, type OutputConfiguration } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { CliIo } from '../cli-io.ts';
import { colorsFor, hasColors } from './colors-for.ts';
import { addAuditCommand } from '../commands/add-audit-command.ts';
import { addBadgeCommand } from '../commands/add-badge-command.ts';
import { addBenchCommand } from '../commands/add-bench-command.ts';
import { addCompletionCommand } from '../commands/add-completion-command.ts';
import { addDemoCommand } from '../commands/add-demo-command.ts';
import { addDoctorCommand } from '../commands/add-doctor-command.ts';
import { addInitCommand } from '../commands/add-init-command.ts';
import { addJobsCommand } from '../commands/add-jobs-command.ts';
import { addLogCommand } from '../commands/add-log-command.ts';
import { addMatchCommand } from '../commands/add-match-command.ts';
import { addOntologyCommand } from '../commands/add-ontology-command.ts';
import { addPasserellesCommand } from '../commands/add-passerelles-command.ts';
import { addPathCommand } from '../commands/add-path-command.ts';
import { addPeersCommand } from '../commands/add-peers-command.ts';
import { addProfileCommand } from '../commands/add-profile-command.ts';
import { addRedactCommand } from '../commands/add-redact-command.ts';
import type { LoadBench } from '../commands/run-bench.ts';

/** What a command that went through says to the shell. */
export interface Outcome {
  exitCode: number;
}

/** What each `add…Command` needs to attach its command. */
export interface CommandContext {
  readonly io: CliIo;
  readonly outcome: Outcome;
  /** `undefined` where nothing can be measured: outside a checkout. */
  readonly bench: LoadBench | undefined;
  /** How the reader starts this program. */
  readonly command: string;
}

/** The grammar of `tremplin`. Nothing heavy is loaded here: each command imports its work when it runs. */
export function createProgram(context: CommandContext): Command {
  const { io } = context;
  const program = new Command('tremplin')
    .description(
      'Matches people to jobs by what they can do and could soon do.\n' +
        'It advises and explains; a person decides. Nothing leaves this machine.',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText(
      'after',
      `
Examples:
  tremplin demo
  tremplin profile cv-17.json
  tremplin match --job ad.txt --profiles cvs/

Results go to standard output, notes and progress to standard error.
Exit code: 0 done, 1 bad input, 2 wrong usage, 3 a check has failed.`,
    )
    .exitOverride()
    .showHelpAfterError('See tremplin --help.')
    .configureOutput(outputOf(io))
    .configureHelp({ styleTitle: (title) => colorsFor(io.stdout, io.env).bold(title) });
  addCommands(program, context);
  addCompletionCommand(program, () => addCommands(new Command('tremplin'), context));
  program.hook('preAction', async (_, action) => {
    const { applySettings } = await import('./apply-settings.ts');
    await applySettings(action, io);
  });
  return program;
}

function addCommands(program: Command, context: CommandContext): Command {
  addInitCommand(program, context);
  addDoctorCommand(program, context);
  addDemoCommand(program, context);
  addProfileCommand(program, context);
  addRedactCommand(program, context);
  addBadgeCommand(program, context);
  addMatchCommand(program, context);
  addJobsCommand(program, context);
  addPathCommand(program, context);
  addPasserellesCommand(program, context);
  addPeersCommand(program, context);
  addLogCommand(program, context);
  addOntologyCommand(program, context);
  addAuditCommand(program, context);
  addBenchCommand(program, context);
  return program;
}

function outputOf({ stdout, stderr, env }: CliIo): OutputConfiguration {
  return {
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    getOutHelpWidth: () => Math.max(80, stdout.columns ?? 80),
    getErrHelpWidth: () => Math.max(80, stderr.columns ?? 80),
    getOutHasColors: () => hasColors(stdout, env),
    getErrHasColors: () => hasColors(stderr, env),
    outputError: (text, write) => write(text.replace(/^error: /u, 'tremplin: ')),
  };
}
