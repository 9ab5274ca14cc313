import { createProgram } from './internal/create-program.ts';
import { reportError } from './internal/report-error.ts';
import type { BenchTasks } from './bench-task.ts';
import type { CliIo } from './cli-io.ts';

export interface RunCliOptions {
  /**
   * What `tremplin bench` measures; asked for by that command only.
   *
   * @defaultValue nothing: the command says that it needs a checkout of the repository
   */
  readonly bench?: () => Promise<BenchTasks>;
  /**
   * How the reader starts this program: in commands that are there to be copied.
   *
   * @defaultValue `'tremplin'`
   */
  readonly command?: string;
}

/**
 * Runs `tremplin <args>` and returns its exit code: 0 done, 1 bad input, 2 wrong usage, 3 a check has
 * failed. Never throws, never ends the process. The result goes to `stdout`, all else to `stderr`.
 *
 * @param args What stands after `tremplin`.
 * @param io Each member defaults to that of the running process.
 *
 * @example
 * ```ts
 * import { runCli } from '@tremplin/cli';
 *
 * let text = '';
 * const code = await runCli(['--version'], { stdout: { write: (part) => (text += part) } });
 * code; // 0
 * ```
 */
export async function runCli(
  args: readonly string[],
  io: Partial<CliIo> = {},
  options: RunCliOptions = {},
): Promise<number> {
  const all: CliIo = {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    now: new Date(),
    ...io,
  };
  const outcome = { exitCode: 0 };
  try {
    const program = createProgram({
      io: all,
      outcome,
      bench: options.bench,
      command: options.command ?? 'tremplin',
    });
    await program.parseAsync([...args], { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    return reportError(error, all);
  }
}
