import { parseArgs } from 'node:util';
import type { AucWithInterval } from '@tremplin/fairness';
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { measureAdversary } from './measure-adversary.ts';
import { measureContainment } from './measure-containment.ts';
import { measureCounterfactual } from './measure-counterfactual.ts';

const USAGE = `usage: check:privacy [adversary|containment|counterfactual] [--count n] [--seed n]
adversary: how well sex, age, origin and area are guessed from --count CVs (2000) and from their profiles
containment: everything planted in --count CVs (50000), looked for in their profiles
counterfactual: --count pairs (1000) per criterion that must give the same profile`;

const COUNTS: Readonly<Record<string, number>> = { adversary: 2_000, containment: 50_000 };

/** Exit code 3 when something passed that must not. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const [which = 'counterfactual'] = positionals;
  const seed = Number(values.seed);
  const count = Number(values.count ?? COUNTS[which] ?? 1_000);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    console.error(USAGE);
    return 2;
  }
  if (which === 'containment') return showContainment(count, seed);
  if (which === 'adversary') return showAdversary(count, seed);
  if (which === 'counterfactual') return showCounterfactual(count, seed);
  console.error(USAGE);
  return 2;
}

function onProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} `);
}

async function showContainment(count: number, seed: number): Promise<number> {
  const linker = await createLinker(digitalPack());
  const { profiles, leaks, skillsFound } = await measureContainment({
    linker,
    count,
    seed,
    onProgress,
  });
  console.table([
    { profiles, leaks: leaks.length, 'share of skills found': skillsFound.toFixed(3) },
  ]);
  for (const { person, format, pieces } of leaks.slice(0, 20)) {
    console.log(`${person} ${format}: ${pieces.join(', ')}`);
  }
  return leaks.length > 0 ? 3 : 0;
}

async function showCounterfactual(count: number, seed: number): Promise<number> {
  const linker = await createLinker(digitalPack());
  const results = await measureCounterfactual({ linker, pairs: count, seed, onProgress });
  console.table(
    results.map(({ criterion, pairs, rawDiffers, profileDiffers }) => ({
      criterion,
      pairs,
      'raw differs': rawDiffers,
      'profile differs': profileDiffers,
    })),
  );
  const criteria = results.slice(0, -1);
  for (const { criterion, differing } of criteria) {
    for (const { person, format } of differing.slice(0, 5))
      console.log(`${criterion}: ${person} ${format}`);
  }
  return criteria.some(({ profileDiffers }) => profileDiffers > 0) ? 3 : 0;
}

async function showAdversary(count: number, seed: number): Promise<number> {
  const linker = await createLinker(digitalPack());
  const rows = await measureAdversary({ linker, count, seed, onProgress });
  const shown = ({ auc, interval }: AucWithInterval): string =>
    `${auc.toFixed(3)} [${interval.lower.toFixed(3)}, ${interval.upper.toFixed(3)}]`;
  console.table(
    rows.map(({ population, attribute, raw, profile, oracle, shuffled }) => ({
      population,
      attribute,
      'from the CV': shown(raw),
      'from the profile': shown(profile),
      'from true skills': shown(oracle),
      shuffled: shown(shuffled),
    })),
  );
  return 0;
}

process.exitCode = await main();
