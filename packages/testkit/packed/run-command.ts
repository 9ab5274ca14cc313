import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

const SHOWN_LINES = 60;

/**
 * Runs a command to its end and returns its standard output.
 *
 * @throws Error with the command and the end of what it printed, when it exits with another code than 0.
 */
export async function runCommand(
  command: readonly string[],
  { cwd, env = process.env }: CommandOptions,
): Promise<string> {
  const [program, ...args] = command;
  // The programs of npm are scripts on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && !program!.endsWith('.exe');
  const child = spawn(program!, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let all = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
    all += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => (all += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    const tail = all.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
    throw new Error(`\`${command.join(' ')}\` exited with ${code}:\n${tail}`);
  }
  return stdout;
}

/** pnpm as the caller runs it, or fetched by npx when this was not started through pnpm. */
export function pnpm(...args: readonly string[]): readonly string[] {
  const path = process.env['npm_execpath'];
  const started = path !== undefined && /pnpm\.c?js$/u.test(path);
  return started ? [process.execPath, path, ...args] : ['npx', '-y', 'pnpm@10', ...args];
}
