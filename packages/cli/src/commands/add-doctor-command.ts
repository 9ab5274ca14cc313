import type { Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOutputOptions } from '../internal/options.ts';
import type { OutputOptions } from '../internal/options.ts';

/** `tremplin doctor` */
export function addDoctorCommand(program: Command, { io, outcome }: CommandContext): void {
  const command = program
    .command('doctor')
    .summary('say what works here, which optional parts are present, and what they would add')
    .description(
      'Looks at this machine and folder: the engine, its settings and the parts that are optional. ' +
        'Exit code 3 when something that is there does not work; a part that is absent is no fault.',
    );
  addOutputOptions(command, io).action(async (options: OutputOptions) => {
    const { runDoctor } = await import('./run-doctor.ts');
    outcome.exitCode = await runDoctor(options, io);
  });
}
