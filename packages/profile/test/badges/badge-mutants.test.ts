import { expect, it } from 'vitest';
import { verifyBadge } from '../../src/index.ts';
import { badgeMutants, mutantSeeds } from './badge-mutants.ts';
import { mutantOptions, tallyMutants } from './tally-mutants.ts';

/** One place in 37 of those changed byte by byte; `pnpm measure badges` takes each. */
const STEP = 37;

it('accepts every badge before it is changed', async () => {
  const seeds = await mutantSeeds();
  const { other: _, ...badges } = seeds;
  for (const badge of Object.values(badges)) {
    expect(await verifyBadge(badge, mutantOptions(seeds))).toMatchObject({ status: 'verified' });
  }
});

it('accepts no badge that was changed', { timeout: 120_000 }, async () => {
  const seeds = await mutantSeeds();
  const tallies = await tallyMutants(badgeMutants(seeds, STEP), seeds);
  const accepted = [...tallies].filter(([, tally]) => tally.accepted > 0);
  const total = [...tallies.values()].reduce((sum, { mutants }) => sum + mutants, 0);
  expect(accepted).toEqual([]);
  expect(total).toBeGreaterThan(1000);
});
