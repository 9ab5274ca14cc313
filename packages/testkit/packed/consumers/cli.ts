import { equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { runCli } from '@tremplin/cli';

export async function run(): Promise<string> {
  const version = tremplin('--version').trim();
  match(version, /^\d+\.\d+\.\d+/u);
  match(tremplin('--help'), /Usage: tremplin/u);

  let printed = '';
  const stdout = { write: (part: string): unknown => (printed += part) };
  equal(await runCli(['--version'], { stdout }), 0);
  equal(printed.trim(), version);
  return version;
}

/** What the installed program prints, as `npx tremplin` finds it. */
function tremplin(...args: readonly string[]): string {
  const result = spawnSync('npx', ['--no-install', 'tremplin', ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  equal(result.status, 0, result.stderr);
  return result.stdout;
}
