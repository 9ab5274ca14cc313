import { once } from 'node:events';
import { expect, it } from 'vitest';
import { startHostProcess } from './host-process.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { temporaryFolder } from './start-host.ts';

it('loses no acknowledged write when it is killed under load', { timeout: 300_000 }, async () => {
  const tally = await killUnderLoad(temporaryFolder(), { kills: 2 });
  expect(tally.acknowledged).toBeGreaterThan(0);
  expect([tally.lost, tally.brokenLogs]).toEqual([0, 0]);
});

it('stops when it is told to', { timeout: 180_000 }, async () => {
  const host = await startHostProcess(temporaryFolder());
  const ended = once(host.process, 'exit');
  host.process.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

it('names a setting that does not hold, and not its value', { timeout: 120_000 }, async () => {
  const started = startHostProcess(temporaryFolder(), { VAULT_KEY: 'Quetzalcoatl' });
  await expect(started).rejects.toThrow(/VAULT_KEY: give 64 hexadecimal digits/u);
  await expect(started).rejects.not.toThrow(/Quetzalcoatl/u);
});
