import type { Interval } from '../../interval.ts';
import { html, type Markup } from './html.ts';

/** One line of an interval plot: shares in [0, 1]. */
export interface IntervalLine {
  readonly label: string;
  readonly value: number;
  readonly interval: Interval;
}

export interface IntervalPlotText {
  readonly title: string;
  readonly description: string;
  /** A share as text. */
  readonly percent: (share: number) => string;
  /** Label of the line that all are compared with, with its rate. */
  readonly overall: string;
}

const WIDTH = 400;
const LEFT = 8;
const RIGHT = 392;
const ROW = 38;

/** Each rate as a dot on its interval, below its name; the rate of everybody as a dashed line through all. */
export function intervalPlot(
  lines: readonly IntervalLine[],
  overall: number,
  text: IntervalPlotText,
): Markup {
  const highest = Math.max(overall, ...lines.map(({ interval }) => interval.upper));
  const { end, ticks } = axisOf(highest);
  const x = (share: number): number => round(LEFT + (share / end) * (RIGHT - LEFT));
  const bottom = 20 + lines.length * ROW;
  return html`<svg viewBox="0 0 ${WIDTH} ${bottom + 24}" role="img" aria-label="${text.title}">
    <title>${text.title}</title>
    <desc>${text.description}</desc>
    ${ticks.map((tick) => html`<path class="grid" d="M${x(tick)} 18V${bottom}" /><text class="axis" x="${x(tick)}" y="${bottom + 16}" text-anchor="${anchorOf(tick, end)}">${text.percent(tick)}</text>`)}
    <path
      d="M${x(overall)} 18V${bottom}"
      stroke="var(--soft)"
      stroke-width="1.5"
      stroke-dasharray="4 3"
    />
    <text
      class="axis"
      x="${x(overall)}"
      y="12"
      text-anchor="${overall > end * 0.75 ? 'end' : overall < end * 0.25 ? 'start' : 'middle'}"
    >
      ${text.overall}
    </text>
    ${lines.map((line, i) => lineOf(line, 20 + i * ROW, x))}
  </svg> `;
}

function lineOf(
  { label, value, interval }: IntervalLine,
  top: number,
  x: (share: number) => number,
): Markup {
  const [from, to, y] = [x(interval.lower), x(interval.upper), top + 26];
  return html`<text
      x="${LEFT}"
      y="${top + 15}"
      paint-order="stroke"
      stroke="var(--paper)"
      stroke-width="4"
      >${shorten(label)}</text
    >
    <path
      d="M${from} ${y - 5}V${y + 5}M${from} ${y}H${to}M${to} ${y - 5}V${y + 5}"
      stroke="var(--s0)"
      stroke-width="2"
      fill="none"
    />
    <circle cx="${x(value)}" cy="${y}" r="4.5" fill="var(--s0)" /> `;
}

/** The end of the axis and where it is marked: four to six round steps. */
function axisOf(highest: number): { readonly end: number; readonly ticks: readonly number[] } {
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25].find((each) => highest / each <= 5) ?? 0.25;
  const count = Math.max(1, Math.ceil(Math.min(1, highest) / step - 1e-9));
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) };
}

function anchorOf(tick: number, end: number): 'start' | 'middle' | 'end' {
  if (tick === 0) return 'start';
  return tick > end * 0.99 ? 'end' : 'middle';
}

/** Whole in the table beside it. */
function shorten(label: string): string {
  const letters = Array.from(label);
  return letters.length <= 48 ? label : `${letters.slice(0, 47).join('')}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
