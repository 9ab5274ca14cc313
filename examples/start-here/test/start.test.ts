import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const HERE = join(import.meta.dirname, '..');
const ROOT = join(HERE, '../..');

it('is the code of the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, block] = /## In twenty lines\n\n```ts\n([\s\S]*?)```/u.exec(readme)!;
  const [code] = block!.split('\nconst labelled');
  expect(readFileSync(join(HERE, 'start.ts'), 'utf8')).toContain(code);
});

it('runs, and says why', async () => {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [tsx, join(HERE, 'start.ts')]);
  expect(stdout).toMatch(/React.*reachable/u);
  expect(stdout).toMatch(/Stayed behind: .*identity/u);
  expect(stdout).not.toContain('Ana');
}, 60_000);
