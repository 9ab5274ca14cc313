import { formatFigure } from './draw-growth.ts';
import { mainRuns } from './main-runs.ts';
import type { PerformanceRecord, PerformanceRun } from './performance-record.ts';

export interface Aim {
  readonly what: string;
  readonly beside: string;
  readonly aim: string;
  readonly figure: string;
  readonly isReached: boolean;
}

/** 128 numbers of one byte, and their scale. */
const VECTOR_BYTES = 132;

/** An aim for one figure of a run; `atMost` or `atLeast` is the bound. */
interface Bound {
  readonly what: string;
  readonly beside: string;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What the project set out to reach at the largest size, with what was reached. */
export function aimsOf({ runs }: PerformanceRecord): readonly Aim[] {
  const searches = runs.filter(({ task }) => task === 'search');
  const largest = Math.max(...searches.map(({ size }) => size));
  const volume = mainRuns(runs, 'volume').at(-1);
  return [
    ...searches.filter(({ size }) => size === largest).flatMap(searchAims),
    ...(volume ? volumeAims(volume) : []),
  ];
}

function searchAims({ node, size, sets }: PerformanceRun): readonly Aim[] {
  const { exact, js, floor, filtered, 'threads-2': threads } = sets;
  if (!exact || !js || !floor || !filtered) return [];
  const p50 = ({ p50Ms = Number.NaN }: Record<string, number>): number => p50Ms;
  const isRelaxed = Number(node.split('.')[0]) >= 22;
  const what = (way: string): string =>
    `${way}, ${formatFigure(size)} × 128, Node ${node.split('.')[0]}`;
  return [
    judge(p50(exact) / p50(floor), {
      what: what('ten nearest, one thread'),
      beside: 'reading the same bytes',
      unit: '×',
      atMost: isRelaxed ? 1.6 : 2.6,
    }),
    judge(p50(js) / p50(exact), {
      what: what('the same'),
      beside: 'plain float32 loop',
      unit: '× faster',
      atLeast: 12,
    }),
    judge(exact['recallAt10']!, {
      what: what('the same'),
      beside: 'all compared in float64',
      unit: 'recall',
      atLeast: 0.999,
    }),
    judge(p50(filtered) / p50(exact), {
      what: what('with a tag that 1 % have'),
      beside: 'without',
      unit: '×',
      atMost: 1,
    }),
    ...(threads
      ? [
          judge(p50(threads) / p50(exact), {
            what: what('two threads on one search'),
            beside: 'one',
            unit: '× the time: bound by memory',
          }),
        ]
      : []),
    judge(exact['addMicroseconds']!, {
      what: what('one vector added'),
      beside: '',
      unit: 'µs',
      atMost: 50,
    }),
    judge(exact['restartMs']!, {
      what: what('snapshot in memory to first answer'),
      beside: '',
      unit: 'ms',
      atMost: 1000,
    }),
    ...(exact['restartFromFileMs'] === undefined
      ? []
      : [
          judge(exact['restartFromFileMs'], {
            what: what('the same in a new process, from a file'),
            beside: '',
            unit: 'ms',
            atMost: 1000,
          }),
        ]),
  ];
}

function volumeAims({ size, sets }: PerformanceRun): readonly Aim[] {
  const { bounded, full, alone, 'crew-1': one, 'crew-2': two, 'crew-2-whole': whole } = sets;
  if (!bounded || !full) return [];
  const what = `first 50 of ${formatFigure(size)} profiles with verdicts and reasons`;
  return [
    judge(bounded['p50Ms']!, {
      what,
      beside: `scoring everybody, ${formatFigure(full['p50Ms']!)} ms`,
      unit: 'ms',
      atMost: 250,
    }),
    judge(bounded['sameTop50']!, {
      what: 'the same 50, to the byte',
      beside: 'scoring everybody',
      unit: 'of jobs',
      atLeast: 1,
    }),
    judge(bounded['bytesPerProfile']! + VECTOR_BYTES, {
      what: 'memory of a profile, with a vector of 128 int8',
      beside: '',
      unit: 'bytes',
      atMost: 800,
    }),
    judge((bounded['bytesPerProfile']! + VECTOR_BYTES) / full['bytesPerProfile']!, {
      what: 'the same',
      beside: 'its JSON',
      unit: '×',
      atMost: 0.2,
    }),
    ...(alone && one && two
      ? [
          judge(alone['p50Ms']! / two['p50Ms']!, {
            what: `150 jobs against ${formatFigure(size)} profiles, with reasons, by a crew of two threads`,
            beside: 'one thread, no crew',
            unit: '× faster',
            atLeast: 1.7,
          }),
          judge(one['p50Ms']! / two['p50Ms']!, {
            what: 'the same',
            beside: 'a crew of one thread',
            unit: '× faster',
            atLeast: 1.7,
          }),
        ]
      : []),
    ...(whole
      ? [
          judge(whole['nanosecondsPerPair']!, {
            what: `${formatFigure(whole['jobs']!)} jobs against ${formatFigure(size)} profiles, with reasons, two threads`,
            beside: '',
            unit: `ns a pair: ${formatFigure(whole['p50Ms']! / 1000)} s`,
          }),
        ]
      : []),
  ];
}

function judge(value: number, { what, beside, unit, atMost, atLeast }: Bound): Aim {
  const aims = [
    ...(atMost === undefined ? [] : [`≤ ${formatFigure(atMost)}`]),
    ...(atLeast === undefined ? [] : [`≥ ${formatFigure(atLeast)}`]),
  ];
  return {
    what,
    beside,
    aim: aims.join(', ') || 'stated',
    figure: `${formatFigure(value)} ${unit}`,
    isReached: value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity),
  };
}
