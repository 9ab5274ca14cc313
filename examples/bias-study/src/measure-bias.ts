import { z } from 'zod';
import { askTremplin } from './ask-tremplin.ts';
import type { StudySize } from './study-size.ts';

const METRICS = z.record(z.string(), z.number());
const BENCH = z.object({
  results: z.array(
    z.object({
      set: z.string(),
      n: z.number(),
      metrics: METRICS,
      groups: z.record(z.string(), METRICS).optional(),
    }),
  ),
});

/** As the remarks of the command say. */
interface MatcherMetrics {
  readonly swapsChanged: number;
  readonly swapsBound: number;
  readonly reads: number;
  readonly credentialsChanged: number;
  readonly credentialsBound: number;
  readonly credentialShift: number;
  readonly missedFavoured: number;
  readonly missedOverlooked: number;
}

interface LeakMetrics {
  readonly auc: number;
  readonly lower: number;
  readonly upper: number;
}

interface PlantedMetrics {
  readonly tprGap: number;
  readonly utility: number;
  readonly leakAuc: number;
}

const MATCHER: z.ZodType<MatcherMetrics> = z.object({
  swapsChanged: z.number(),
  swapsBound: z.number(),
  reads: z.number(),
  credentialsChanged: z.number(),
  credentialsBound: z.number(),
  credentialShift: z.number(),
  missedFavoured: z.number(),
  missedOverlooked: z.number(),
});
const LEAK: z.ZodType<LeakMetrics> = z.object({
  auc: z.number(),
  lower: z.number(),
  upper: z.number(),
});
const PLANTED: z.ZodType<PlantedMetrics> = z.object({
  tprGap: z.number(),
  utility: z.number(),
  leakAuc: z.number(),
});

/** A row of the table, and how often each credential changed a score. */
export interface MatcherRow extends MatcherMetrics {
  readonly name: string;
  readonly pairs: number;
  readonly byCredential: Readonly<Record<string, number>>;
}

export interface LeakRow extends LeakMetrics {
  readonly name: string;
  readonly people: number;
}

export interface PlantedRow extends PlantedMetrics {
  readonly name: string;
}

/** What `tremplin bench bias` measures, in its three parts. */
export interface BiasMeasures {
  readonly matchers: readonly MatcherRow[];
  readonly leaks: readonly LeakRow[];
  readonly planted: readonly PlantedRow[];
}

/** The command that the figures come from, as somebody would type it. */
export function biasArguments(size: StudySize, seed: number): readonly string[] {
  const { triples, perturbations, candidates, jobs, rows } = size;
  const parameters = Object.entries({ triples, perturbations, candidates, jobs, rows });
  return [
    'bench',
    'bias',
    '--seed',
    `${seed}`,
    ...parameters.flatMap(([name, value]) => ['--param', `${name}=${value}`]),
  ];
}

export async function measureBias(size: StudySize, seed: number): Promise<BiasMeasures> {
  const { results } = await askTremplin(biasArguments(size, seed), BENCH);
  const named = (start: string): typeof results =>
    results.filter(({ set }) => set.startsWith(start));
  return {
    matchers: results.flatMap(({ set, n, metrics, groups }) =>
      groups === undefined
        ? []
        : [
            {
              name: set,
              pairs: n,
              ...MATCHER.parse(metrics),
              byCredential: Object.fromEntries(
                Object.entries(groups).map(([name, own]) => [name, own['credentialsChanged'] ?? 0]),
              ),
            },
          ],
    ),
    leaks: named('leak: ').map(({ set, n, metrics }) => ({
      name: set.slice('leak: '.length),
      people: n,
      ...LEAK.parse(metrics),
    })),
    planted: named('planted: ').map(({ set, metrics }) => ({
      name: set.slice('planted: '.length),
      ...PLANTED.parse(metrics),
    })),
  };
}
