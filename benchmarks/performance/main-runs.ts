import type { PerformanceRun } from './performance-record.ts';

/** All sizes were run on one Node only. */
export function mainRuns(
  runs: readonly PerformanceRun[],
  task: PerformanceRun['task'],
): readonly PerformanceRun[] {
  const own = runs.filter((run) => run.task === task);
  return own.filter(({ node }) => node === own[0]?.node).toSorted((a, b) => a.size - b.size);
}
