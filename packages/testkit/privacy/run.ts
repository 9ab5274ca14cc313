import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { inProcesses } from './in-processes.ts';
import { GUESSED_ATTRIBUTES, POPULATIONS, type AdversaryRow } from './measure-adversary.ts';
import type { ContainmentRow } from './measure-containment.ts';
import type { CriterionResult } from './measure-counterfactual.ts';
import type { Part } from './run-part.ts';
import { showAdversary } from './show-adversary.ts';
import { showContainment } from './show-containment.ts';
import { showCounterfactual } from './show-counterfactual.ts';
import { createProgress } from './show-progress.ts';

const USAGE = `usage: check:privacy [adversary|containment|counterfactual] [--count n] [--seed n] [--workers n] [--shard i/n]
adversary: how well sex, age, origin and area are guessed from --count CVs (2000) and from their profiles
containment: everything planted in --count CVs (50000), looked for in their profiles
counterfactual: --count pairs (1000) per criterion that must give the same profile
--workers: processes at a time (as many as cores)
--shard 2/5: the second of five parts, for what would take too long at once; the tallies add up`;

const COUNTS = { adversary: 2_000, containment: 50_000, counterfactual: 1_000 } as const;
type Which = keyof typeof COUNTS;

/** Small enough that the processes end together. */
const PEOPLE_PER_PART = 100;

interface Settings {
  readonly which: Which;
  readonly count: number;
  readonly seed: number;
  readonly workers: number;
  readonly shard: readonly [number, number];
}

/** Exit code 3 when something passed that must not. */
async function main(): Promise<number> {
  const settings = settingsOf();
  if (!settings) {
    console.error(USAGE);
    return 2;
  }
  const { which, workers, shard } = settings;
  const [i, n] = shard;
  const all = partsOf(settings);
  const parts = all.slice(((i - 1) * all.length) / n, (i * all.length) / n);
  const options = { workers, onProgress: createProgress() };
  if (which === 'adversary') return showAdversary(await inProcesses<AdversaryRow>(parts, options));
  if (which === 'containment') {
    return showContainment(await inProcesses<readonly ContainmentRow[]>(parts, options));
  }
  return showCounterfactual(await inProcesses<readonly CriterionResult[]>(parts, options));
}

function partsOf({ which, count, seed }: Settings): readonly Part[] {
  if (which === 'adversary') {
    return POPULATIONS.flatMap((population) =>
      GUESSED_ATTRIBUTES.map((attribute): Part => ({
        measure: which,
        options: { population, attribute, count, seed },
      })),
    );
  }
  return Array.from({ length: Math.ceil(count / PEOPLE_PER_PART) }, (_, i): Part => {
    const from = i * PEOPLE_PER_PART;
    const options = { from, count: Math.min(PEOPLE_PER_PART, count - from), seed };
    return { measure: which, options };
  });
}

function settingsOf(): Settings | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        count: { type: 'string' },
        seed: { type: 'string', default: '1' },
        workers: { type: 'string', default: String(availableParallelism()) },
        shard: { type: 'string', default: '1/1' },
      },
    });
    const [which = 'counterfactual', ...rest] = positionals;
    if (!isKnown(which) || rest.length > 0) return undefined;
    const [i = 0, n = 0, ...more] = values.shard.split('/').map(Number);
    const count = Number(values.count ?? COUNTS[which]);
    const [seed, workers] = [Number(values.seed), Number(values.workers)];
    const positive = [count, workers, i, n].every((one) => Number.isInteger(one) && one >= 1);
    if (!positive || i > n || more.length > 0 || !Number.isInteger(seed)) return undefined;
    return { which, count, seed, workers, shard: [i, n] };
  } catch {
    // An option that is not there.
    return undefined;
  }
}

function isKnown(which: string): which is Which {
  return Object.hasOwn(COUNTS, which);
}

process.exitCode = await main();
