import type { BenchMetrics, BenchResult } from '@tremplin/cli';
import { bootstrapInterval } from './bootstrap-interval.ts';

/** What one query is worth, by the name of the metric. */
export type QueryMetrics<Query> = Readonly<Record<string, (query: Query) => number>>;

/** Means over queries, each with its 95 % bootstrap interval over queries. */
export function summarize<Query>(
  queries: readonly Query[],
  metrics: QueryMetrics<Query>,
  seed: number,
): Required<Pick<BenchResult, 'metrics' | 'interval'>> {
  const values = Object.entries(metrics).map(([name, of]) => [name, queries.map(of)] as const);
  return {
    metrics: Object.fromEntries(values.map(([name, each]) => [name, mean(each)])),
    interval: Object.fromEntries(
      values.map(([name, each]) => [name, bootstrapInterval(each, { seed })]),
    ),
  };
}

/** The means alone: for baselines. */
export function meansOf<Query>(
  queries: readonly Query[],
  metrics: QueryMetrics<Query>,
): BenchMetrics {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, of]) => [name, mean(queries.map(of))]),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
