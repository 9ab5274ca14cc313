import type { BenchMetrics, BenchResult } from '../bench-task.ts';

/** Lines of a Markdown table, readable as it is in a terminal: a row per set, one under it per baseline and group. */
export function formatBenchTable(results: readonly BenchResult[]): readonly string[] {
  const names = [
    ...new Set(
      results.flatMap(({ metrics, baselines = {}, groups = {} }) =>
        [metrics, ...Object.values(baselines), ...Object.values(groups)].flatMap((each) =>
          Object.keys(each),
        ),
      ),
    ),
  ];
  const header = ['set', 'n', ...names, 'seconds'];
  const body = results.flatMap((result) => rowsOf(result, names));
  const widths = header.map((_, i) =>
    Math.max(3, ...[header, ...body].map((line) => line[i]!.length)),
  );
  const pad = (line: readonly string[]): string =>
    `| ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [pad(header), `| ${rule.join(' | ')} |`, ...body.map(pad)];
}

function rowsOf(result: BenchResult, names: readonly string[]): readonly (readonly string[])[] {
  const { set, n, metrics, interval = {}, baselines = {}, groups = {}, seconds } = result;
  const own = names.map((name) => {
    const value = numberAt(metrics, name);
    const bounds = interval[name];
    return bounds ? `${value} [${rounded(bounds[0])}, ${rounded(bounds[1])}]` : value;
  });
  const below = (role: string, parts: Readonly<Record<string, BenchMetrics>>) =>
    Object.entries(parts).map(([name, part]) => [
      `– ${name} (${role})`,
      '',
      ...names.map((metric) => numberAt(part, metric)),
      '',
    ]);
  return [
    [set, String(n), ...own, seconds.toFixed(1)],
    ...below('group', groups),
    ...below('baseline', baselines),
  ];
}

function numberAt(metrics: BenchMetrics, name: string): string {
  const value = metrics[name];
  return value === undefined ? '' : rounded(value);
}

/** Counts as they are; three decimals below 10, else three figures. */
function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 10 ? value.toFixed(3) : String(Number(value.toPrecision(4)));
}
