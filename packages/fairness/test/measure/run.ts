import {
  bootstrapInterval,
  clopperPearsonInterval,
  exactPower,
  jeffreysInterval,
  percentileBootstrapInterval,
  requiredSampleSize,
  wilsonInterval,
  type Interval,
  type Proportion,
} from '../../src/index.ts';
import { checkFaStarIrTable } from './check-fa-star-ir-table.ts';
import { rerankTasks } from './rerank-tasks.ts';
import { simulateVerdicts } from './simulate-verdicts.ts';
import { coverageAt, smallestCoverage } from './smallest-coverage.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Everything that the README claims and that takes too long for a test. Named measures, or all. */
const measures: Readonly<Record<string, () => void>> = {
  coverage() {
    const sizes = Array.from({ length: 196 }, (_, i) => i + 5);
    const lowest = (intervalOf: (count: Proportion) => Interval): string =>
      Math.min(...sizes.map((n) => smallestCoverage(n, intervalOf))).toFixed(4);
    print('smallest exact coverage over all rates, n = 5 … 200, nominal .95');
    print(`  Clopper-Pearson (the default of audits) ${lowest(clopperPearsonInterval)}`);
    print(`  Wilson ${lowest(wilsonInterval)}, Jeffreys ${lowest(jeffreysInterval)}`);
    for (const n of [10, 20, 40]) {
      const at = (intervalOf: (count: Proportion) => Interval): string =>
        coverageAt(n, 0.1, intervalOf).toFixed(3);
      print(
        `  rate .1, n = ${n}: Clopper-Pearson ${at(clopperPearsonInterval)}, Wilson ${at(wilsonInterval)}, percentile bootstrap ${at(percentileBootstrapInterval)}, BCa bootstrap ${at(bcaOfRate)}`,
      );
    }
  },

  flags() {
    for (const [size, rate] of [
      [40, 0.2],
      [100, 0.5],
    ] as const) {
      const design = { sizes: Array<number>(7).fill(size), rates: Array<number>(7).fill(rate) };
      const result = simulateVerdicts({ ...design, jobs: 3 }, { audits: 20_000, seed: 'equal' });
      print(
        `equal rates of ${rate}, 7 groups × 3 jobs, ${size} people in each: any concern ${result.any}, four-fifths rule ${result.fourFifths} of 20000 audits`,
      );
    }
  },

  power() {
    for (const baseRate of [0.5, 0.2, 0.1]) {
      const alpha = 0.05 / (7 * 3 + 7);
      const { group } = requiredSampleSize({ baseRate, alpha, allocation: 6 });
      const size = Math.ceil(group / 3);
      const rates = [0.8 * baseRate, ...Array<number>(6).fill(baseRate)];
      const design = { sizes: Array<number>(7).fill(size), rates, jobs: 3 };
      const { first } = simulateVerdicts(design, { audits: 500, seed: 'lower' });
      const sizes = requiredSampleSize({ baseRate });
      const exact = exactPower(sizes, { groupRate: 0.8 * baseRate, referenceRate: baseRate });
      print(
        `ratio .8 of ${baseRate}: 7 groups × 3 jobs, n = ${group} per group: seen in ${first} of 500 audits; two groups, n = ${sizes.group} each: power ${exact.toFixed(4)} exactly`,
      );
    }
  },

  rerank() {
    const summary = rerankTasks(10_000, { k: 50, seed: 'rerank' });
    print(`detConstSort, 2 to 10 groups, unequal targets, k = 50: ${JSON.stringify(summary)}`);
  },

  'fa-star-ir'() {
    const tally = { tables: 0, exceeding: 0, notMaximal: 0, nearest: 0 };
    for (const p of [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7]) {
      for (const alpha of [0.05, 0.1, 0.15]) {
        for (let k = 1; k <= 400; k++) checkFaStarIrTable(k, { p, alpha, tally });
      }
    }
    const { tables, exceeding, notMaximal, nearest } = tally;
    print(
      `FA*IR: ${tables} tables (every k to 400, 8 shares, alpha .05, .1, .15), in exact fractions: ${exceeding} fail more than alpha, ${notMaximal} of which the next larger one does not; the nearest at ${nearest.toFixed(6)} alpha`,
    );
  },
};

/** A rate as a mean of 0 and 1; where the bootstrap has nothing to say, the point. */
function bcaOfRate({ selected, total }: Proportion): Interval {
  const people = Array.from({ length: total }, (_, i) => (i < selected ? 1 : 0));
  const mean = ([values]: readonly (readonly number[])[]): number =>
    values!.reduce<number>((sum, value) => sum + value, 0) / total;
  const meanOfAny = (strata: readonly (readonly number[])[]): number =>
    (mean(strata) * total) / strata[0]!.length;
  const point = selected / total;
  return bootstrapInterval([people], meanOfAny) ?? { lower: point, upper: point };
}

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(measures)) {
  const measure = measures[name];
  if (measure === undefined) {
    throw new Error(`no measure ${name}; there are ${Object.keys(measures).join(', ')}`);
  }
  measure();
}
