import { formatFigure, type GrowthPlot, type GrowthPoint } from './draw-growth.ts';
import { aimsOf, type Aim } from './aims.ts';
import { hundredMillion } from './hundred-million.ts';
import { mainRuns } from './main-runs.ts';
import type { PerformanceRecord, PerformanceRun } from './performance-record.ts';

export interface PerformancePage {
  readonly markdown: string;
  /** By file name. */
  readonly plots: ReadonlyMap<string, GrowthPlot>;
}

/** The page is a function of the record: nothing on it was typed by hand. */
export function performancePage(record: PerformanceRecord): PerformancePage {
  const plots = plotsOf(record);
  const markdown = [
    '# Performance',
    '<!-- Written by `pnpm performance` from benchmarks/performance/record.json; do not edit. -->',
    introductionOf(record),
    '## What was aimed at',
    aimsTable(aimsOf(record)),
    '## How the cost grows',
    ...[...plots].map(([file, { title }]) => `![${title}](images/${file})`),
    ...(['search', 'volume'] as const).map((task) => growthTable(record, task)),
    NOTES,
    '## A hundred million profiles, on paper',
    hundredMillion(record),
  ];
  return { markdown: `${markdown.join('\n\n')}\n`, plots };
}

const NOTES = `\`exact\`, \`js\`, \`floor\`, \`filtered\`, \`batch\` and \`threads-2\` are ways of one search (ten nearest of clustered vectors of 128
numbers): our index, a plain loop over float32, a sum over the same bytes, our index with a tag that one vector in a hundred
has, sixteen searches at once (each), two threads. \`bounded\` gives the first 50 profiles for one job with verdicts and
reasons by bounds; \`full\` scores everybody; \`openings\` gives the first 50 jobs for one person, of a tenth as many jobs,
and \`openings-full\` scores them all. \`alone\`, \`crew-1\` and \`crew-2\` rank 150 jobs, with reasons, on one thread and by crews of one and
two, \`crew-2-whole\` all of them: the time of one job. [Searching](search.md), [matching at volume](volume.md) and
[benchmarks](../benchmarks/README.md) tell what each promises and how it is measured.`;

function introductionOf({ measured, machine, runs }: PerformanceRecord): string {
  const nodes = [...new Set(runs.map(({ node }) => node))].join(', ');
  const busy = `load before the first run ${machine.load}`;
  return `\`npx pnpm@10 performance --measure\` runs what is on this page and writes it anew. Measured ${measured} on ${machine.platform}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${nodes}; ${busy}. Medians; ways of one row took turns in one process. Read the ratios, not the milliseconds.`;
}

function aimsTable(aims: readonly Aim[]): string {
  const rows = aims.map(({ what, beside, aim, figure, isReached }) => [
    what,
    beside,
    aim,
    figure,
    isReached ? 'yes' : '**no**',
  ]);
  return table(['what', 'beside', 'aim', 'measured', 'reached'], rows);
}

function growthTable({ runs }: PerformanceRecord, task: PerformanceRun['task']): string {
  const own = mainRuns(runs, task);
  const rows = own.flatMap(({ size, sets }) =>
    Object.entries(sets).map(([set, figures]) => [
      formatFigure(size),
      `\`${set}\``,
      ...[
        figures['msPerJob'] ?? figures['p50Ms'],
        figures['bytesPerVector'] ?? figures['bytesPerProfile'] ?? figures['bytesPerJob'],
      ].map((value) => (value === undefined ? '' : formatFigure(value))),
    ]),
  );
  const things = task === 'search' ? 'vectors' : 'profiles';
  return table([things, 'way', 'median, ms', 'bytes each'], rows);
}

function plotsOf({ runs }: PerformanceRecord): ReadonlyMap<string, GrowthPlot> {
  const searches = pointsOf(mainRuns(runs, 'search'), 'p50Ms');
  const rankings = pointsOf(mainRuns(runs, 'volume'), 'p50Ms').filter(({ way }) =>
    ['bounded', 'full'].includes(way),
  );
  return new Map([
    [
      'performance-search.svg',
      {
        title: 'Ten nearest vectors: milliseconds against how many there are',
        things: 'vectors',
        unit: 'ms',
        points: searches,
      },
    ],
    [
      'performance-volume.svg',
      {
        title:
          'First 50 profiles with verdicts and reasons: milliseconds against how many there are',
        things: 'profiles',
        unit: 'ms',
        points: rankings,
      },
    ],
  ]);
}

function pointsOf(runs: readonly PerformanceRun[], figure: string): readonly GrowthPoint[] {
  return runs.flatMap(({ size, sets }) =>
    Object.entries(sets).flatMap(([way, { [figure]: value }]) =>
      value === undefined || value <= 0 ? [] : [{ way, size, value }],
    ),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
