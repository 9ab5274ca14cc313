import { assessSelections, type AssessOptions, type GroupCounts } from '../../src/index.ts';
import { binomialPmf } from '../../src/internal/binomial-pmf.ts';
import { seededRandom } from '../../src/internal/seeded-random.ts';

/** Groups × jobs with true rates, of which every audit is one draw. */
export interface VerdictDesign {
  /** Members of each group in each job. */
  readonly sizes: readonly number[];
  /** True rate of each group, in every job. */
  readonly rates: readonly number[];
  readonly jobs: number;
}

/** Share of simulated audits with any concern, and with one for the first group, in any job or in all. */
export interface FlagRates {
  readonly any: number;
  readonly first: number;
  /** With the four-fifths rule alone, over all jobs together. */
  readonly fourFifths: number;
}

export function simulateVerdicts(
  design: VerdictDesign,
  simulation: { readonly audits: number; readonly seed: string },
  options: AssessOptions = {},
): FlagRates {
  const random = seededRandom(simulation.seed);
  const draws = design.sizes.map((size, i) => sampler(size, design.rates[i]!));
  let [any, first, fourFifths] = [0, 0, 0];
  for (let audit = 0; audit < simulation.audits; audit++) {
    const jobs = Array.from({ length: design.jobs }, (_, job) => ({
      job: `job ${job}`,
      counts: countsOf(
        design,
        draws.map((draw) => draw(random())),
      ),
    }));
    const { groups } = assessSelections(jobs, options);
    const concerns = groups.filter(({ verdict }) => verdict === 'concern');
    if (concerns.length > 0) any += 1;
    if (concerns.some(({ group }) => group === 'g0')) first += 1;
    const rates = design.sizes.map(
      (size, i) =>
        jobs.reduce((sum, { counts }) => sum + counts.groups[i]!.selected, 0) /
        (size * design.jobs),
    );
    if (Math.min(...rates) < 0.8 * Math.max(...rates)) fourFifths += 1;
  }
  const { audits } = simulation;
  return { any: any / audits, first: first / audits, fourFifths: fourFifths / audits };
}

function countsOf({ sizes }: VerdictDesign, selected: readonly number[]): GroupCounts {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return {
    groups: sizes.map((total, i) => ({ group: `g${i}`, selected: selected[i]!, total })),
    unknown: { selected: 0, total: 0 },
    overall: { selected: sum(selected), total: sum(sizes) },
  };
}

/** Binomial draws by the inverse of the distribution function. */
function sampler(size: number, rate: number): (u: number) => number {
  const cdf = binomialPmf(size, rate);
  for (let x = 1; x <= size; x++) cdf[x]! += cdf[x - 1]!;
  return (u) => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cdf[middle]! > u) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
