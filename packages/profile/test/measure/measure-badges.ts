import { badgeMutants, mutantSeeds } from '../badges/badge-mutants.ts';
import { tallyMutants } from '../badges/tally-mutants.ts';

/** Prints what every mutant came to, family by family. True when none was accepted. */
export async function measureBadges(): Promise<boolean> {
  const seeds = await mutantSeeds();
  const tallies = await tallyMutants(badgeMutants(seeds), seeds);
  const row = (name: string, cells: readonly unknown[]) =>
    console.log([name.padEnd(34), ...cells.map((cell) => String(cell).padStart(10))].join(''));
  row('family', ['mutants', 'unchanged', 'accepted']);
  const total = { mutants: 0, same: 0, accepted: 0 };
  for (const [family, { mutants, same, accepted }] of tallies) {
    row(family, [mutants, same, accepted]);
    total.mutants += mutants;
    total.same += same;
    total.accepted += accepted;
  }
  row('all', [total.mutants, total.same, total.accepted]);
  return total.accepted === 0;
}
