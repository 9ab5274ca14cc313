import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface GrowthPoint {
  readonly way: string;
  readonly size: number;
  /** In `unit`; above 0. */
  readonly value: number;
}

export interface GrowthPlot {
  readonly title: string;
  /** What is counted along the bottom. */
  readonly things: string;
  readonly unit: string;
  readonly points: readonly GrowthPoint[];
}

const HEIGHT = 420;
const MARGIN_TOP = 30;
const MARGIN_BOTTOM = 40;
const LINE_HEIGHT = 16;
/** Okabe and Ito (2008): told apart with any kind of colour vision, on white. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#555555', '#e69f00'];

/** Cost against size, both axes logarithmic: an SVG document with a line per way, its name at its end. */
export function drawGrowth({ title, things, unit, points }: GrowthPlot): string {
  const { document } = parseHTML('<!doctype html><body></body>');
  const ways = [...new Set(points.map(({ way }) => way))];
  const ends = ways.map((way) => points.filter((point) => point.way === way).at(-1)!);
  const values = points.map(({ value }) => value);
  const range = [Math.min(...values), Math.max(...values)] as const;
  const plot = Plot.plot({
    document,
    width: 760,
    height: HEIGHT,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: 70,
    marginRight: 190,
    style: { background: '#fff', color: '#222', fontSize: '13px', fontFamily: 'sans-serif' },
    x: { type: 'log', label: things, grid: true, ticks: sizesOf(points), tickFormat: ',d' },
    y: { type: 'log', domain: range, label: unit, grid: true, ticks: 6, tickFormat: formatFigure },
    color: { domain: ways, range: COLOURS },
    marks: [
      Plot.line(points, { x: 'size', y: 'value', stroke: 'way', strokeWidth: 2 }),
      Plot.dot(points, { x: 'size', y: 'value', fill: 'way', r: 4 }),
      ...spread(ends, range).map(({ end, shift }) =>
        Plot.text([end], {
          x: 'size',
          y: 'value',
          text: ({ way, value }: GrowthPoint) => `${way}: ${formatFigure(value)}`,
          fill: 'way',
          textAnchor: 'start',
          dx: 10,
          dy: shift,
        }),
      ),
    ],
  });
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', title);
  return `${plot.outerHTML}\n`;
}

function sizesOf(points: readonly GrowthPoint[]): readonly number[] {
  return [...new Set(points.map(({ size }) => size))];
}

/** Three digits, `1,186` and `0.314`. */
export function formatFigure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

interface Named {
  readonly end: GrowthPoint;
  /** Pixels down from its point. */
  readonly shift: number;
}

/** How far down each name goes, so that none stands on the one above. */
function spread(ends: readonly GrowthPoint[], [low, high]: readonly [number, number]): Named[] {
  const height = HEIGHT - MARGIN_TOP - MARGIN_BOTTOM;
  const below = (value: number): number => (height * Math.log(high / value)) / Math.log(high / low);
  const named: Named[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const end of ends.toSorted((a, b) => b.value - a.value)) {
    const at = Math.max(below(end.value), free);
    named.push({ end, shift: at - below(end.value) });
    free = at + LINE_HEIGHT;
  }
  return named;
}
