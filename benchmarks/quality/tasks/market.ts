import {
  CliError,
  type BenchContext,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import type { Ontology } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import {
  drawMarket,
  type BackgroundGroup,
  type Market,
  type MarketJob,
} from '@tremplin/testkit/market';
import { areaUnderCurve } from '../metrics/area-under-curve.ts';
import { ndcgAtK } from '../metrics/ndcg-at-k.ts';
import { bm25 } from '../rankers/bm25.ts';
import { embeddingCosine } from '../rankers/embedding-cosine.ts';
import { odoo } from '../rankers/odoo.ts';
import { oracle } from '../rankers/oracle.ts';
import type { Ranker } from '../rankers/ranker.ts';
import { skillOverlap } from '../rankers/skill-overlap.ts';
import { tremplin } from '../rankers/tremplin.ts';

const DEPTH = 10;
const GROUPS: readonly BackgroundGroup[] = ['favoured', 'overlooked'];
const RANKERS: readonly Ranker[] = [
  tremplin,
  bm25,
  embeddingCosine('embedding-cosine'),
  odoo,
  skillOverlap,
  oracle,
];
const PARAMETERS = [
  'candidates',
  'jobs',
  'credentialBias',
  'evidenceNoise',
  'unverifiedShare',
  'rampUpMonths',
  'markets',
] as const;

/** A made-up labour market, of which it is known who would succeed where. */
export const market: BenchTask = {
  name: 'market',
  summary: 'a made-up labour market with known truth: who finds the able, and whom do they miss',
  requires: undefined,
  data: 'none',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const ontology = context.ontology ?? digitalPack();
  const { markets = 1, ...settings } = readParameters(context.params);
  if (!Number.isInteger(markets) || markets < 1 || markets > 1000)
    throw new CliError('usage', `--param markets=${markets}: give an integer from 1 to 1000`);
  const drawn = Array.from({ length: markets }, (_, i) =>
    drawMarket({ ontology, seed: context.seed + i, ...settings }),
  );
  const results: BenchResult[] = [];
  for (const [i, ranker] of RANKERS.entries()) {
    context.progress(i, RANKERS.length, ranker.name);
    const start = performance.now();
    const measured: (readonly JobResult[])[] = [];
    for (const one of drawn) measured.push(await measureMarket(ranker, one, ontology));
    results.push({
      ...summarize(ranker.name, measured),
      seconds: (performance.now() - start) / 1000,
    });
  }
  return {
    results,
    embedder: null,
    remarks: [
      'ndcgAt10: gains are the shares of the essential requirements that a candidate would meet by the end of the ramp-up. auc: of success, within a job. missed: of the able, as many as the first ten could hold, the share that is not there; by group: of the able of the group, the share that is not among the first ten, which even the oracle has where more than ten are able. Ties are broken by the order of the candidates, which says nothing about them. Means over jobs with somebody able; with --param markets=n those of n markets, drawn by this seed and those after it, and worstNdcgAt10 of the worst of them.',
    ],
  };
}

function readParameters(params: BenchContext['params']): Readonly<Partial<Record<string, number>>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => {
      if (!(PARAMETERS as readonly string[]).includes(name)) {
        throw new CliError('usage', `--param ${name}: not one of ${PARAMETERS.join(', ')}`);
      }
      const value = Number(text);
      if (text.trim() === '' || !Number.isFinite(value)) {
        throw new CliError('usage', `--param ${name}=${text}: give a number`);
      }
      return [name, value];
    }),
  );
}

/** Jobs that somebody is able in. */
async function measureMarket(
  ranker: Ranker,
  drawn: Market,
  ontology: Ontology,
): Promise<readonly JobResult[]> {
  const scoreJob = await ranker.prepare(drawn, ontology);
  const jobs: (JobResult | undefined)[] = [];
  for (const job of drawn.jobs) jobs.push(measureJob(job, await scoreJob(job), drawn));
  return jobs.filter((job) => job !== undefined);
}

interface JobResult {
  readonly ndcg: number;
  readonly auc: number | undefined;
  readonly missed: number;
  /** Able and found, by group. */
  readonly byGroup: Readonly<
    Record<BackgroundGroup, { readonly able: number; readonly found: number }>
  >;
}

function measureJob(
  { outcomes }: MarketJob,
  scores: readonly number[],
  { candidates }: Market,
): JobResult | undefined {
  const able = outcomes.filter(({ succeeds }) => succeeds).length;
  if (able === 0) return undefined;
  const order = scores.map((_, i) => i).toSorted((a, b) => scores[b]! - scores[a]! || a - b);
  const top = new Set(order.slice(0, DEPTH));
  const countIn = (group: BackgroundGroup): { able: number; found: number } => {
    const indices = candidates.flatMap((candidate, i) =>
      candidate.group === group && outcomes[i]!.succeeds ? [i] : [],
    );
    return { able: indices.length, found: indices.filter((i) => top.has(i)).length };
  };
  const byGroup = { favoured: countIn('favoured'), overlooked: countIn('overlooked') };
  const room = Math.min(DEPTH, able);
  return {
    ndcg: ndcgAtK(
      order.map((i) => outcomes[i]!.value),
      DEPTH,
    ),
    auc: areaUnderCurve(
      scores,
      outcomes.map(({ succeeds }) => succeeds),
    ),
    missed: 1 - (byGroup.favoured.found + byGroup.overlooked.found) / room,
    byGroup,
  };
}

function summarize(
  set: string,
  markets: readonly (readonly JobResult[])[],
): Omit<BenchResult, 'seconds'> {
  const jobs = markets.flat();
  if (jobs.length === 0) {
    throw new CliError(
      'bad-input',
      'market: nobody is able in any job; raise --param candidates or rampUpMonths',
    );
  }
  const aucs = jobs.map(({ auc }) => auc).filter((auc) => auc !== undefined);
  return {
    set,
    n: jobs.length,
    metrics: {
      ndcgAt10: mean(jobs.map(({ ndcg }) => ndcg)),
      ...(aucs.length > 0 && { auc: mean(aucs) }),
      missed: mean(jobs.map(({ missed }) => missed)),
      ...(markets.length > 1 && {
        worstNdcgAt10: Math.min(
          ...markets
            .filter((one) => one.length > 0)
            .map((one) => mean(one.map(({ ndcg }) => ndcg))),
        ),
      }),
    },
    groups: Object.fromEntries(
      GROUPS.map((group) => {
        const able = jobs.reduce((sum, { byGroup }) => sum + byGroup[group].able, 0);
        const found = jobs.reduce((sum, { byGroup }) => sum + byGroup[group].found, 0);
        return [group, able === 0 ? {} : { missed: 1 - found / able }];
      }),
    ),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
