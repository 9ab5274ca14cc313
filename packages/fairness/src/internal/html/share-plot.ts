import { html, type Markup } from './html.ts';

/** One group of a plot of shares over places or stages. */
export interface ShareLine {
  readonly label: string;
  /** One per position; `null` leaves a gap. */
  readonly shares: readonly (number | null)[];
  /** Where the line would lie by chance; `null`: not drawn. */
  readonly expected: number | null;
}

export interface SharePlotText {
  readonly title: string;
  readonly description: string;
  readonly percent: (share: number) => string;
}

/** Positions along the axis, each in [0, 1] of its length, with the text below some. */
export interface SharePlotAxis {
  readonly at: readonly number[];
  readonly labels: readonly (string | null)[];
}

const LEFT = 46;
const RIGHT = 392;
const TOP = 8;
const BOTTOM = 218;
const LEGEND_ROW = 19;

/** Lines differ by colour, by dashes and by mark. */
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 4', '12 4', '1 4', '6 2 2 2 2 2'];

/** The most lines that can be told apart. */
export const MOST_LINES: number = DASHES.length;

/** Shares from 0 to 100 %, one line per group, the expected share as a faint line of the same colour. */
export function sharePlot(
  lines: readonly ShareLine[],
  axis: SharePlotAxis,
  text: SharePlotText,
): Markup {
  const x = (i: number): number => round(LEFT + axis.at[i]! * (RIGHT - LEFT));
  const height = BOTTOM + 30 + lines.length * LEGEND_ROW;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      html`<path class="grid" d="M${LEFT} ${y(share)}H${RIGHT}" /><text
          class="axis"
          x="${LEFT - 5}"
          y="${y(share) + 4}"
          text-anchor="end"
          >${text.percent(share)}</text
        >`,
  );
  const labels = axis.labels.map((label, i) =>
    label === null
      ? html``
      : html`<text
          class="axis"
          x="${x(i)}"
          y="${BOTTOM + 16}"
          text-anchor="${axis.at[i] === 1 ? 'end' : axis.at[i] === 0 ? 'start' : 'middle'}"
          >${label}</text
        >`,
  );
  return html`<svg viewBox="0 0 400 ${height}" role="img" aria-label="${text.title}">
    <title>${text.title}</title>
    <desc>${text.description}</desc>
    ${grid}${labels} ${lines.map((line, i) => lineOf(line, i, x))}
  </svg> `;
}

function lineOf(
  { label, shares, expected }: ShareLine,
  i: number,
  x: (i: number) => number,
): Markup {
  const stroke = `var(--s${i % MOST_LINES})`;
  const dashes = DASHES[i % MOST_LINES]!;
  const legend = BOTTOM + 38 + i * LEGEND_ROW;
  const chance =
    expected === null
      ? html``
      : html`<path
          d="M${LEFT} ${y(expected)}H${RIGHT}"
          stroke="${stroke}"
          stroke-width="1"
          opacity=".55"
        />`;
  return html`${chance}<path
      d="${pathOf(shares, x)}"
      fill="none"
      stroke="${stroke}"
      stroke-width="2.5"
      stroke-linejoin="round"
      stroke-dasharray="${dashes}"
    />
    <path
      d="M${LEFT} ${legend - 4}h30"
      stroke="${stroke}"
      stroke-width="2.5"
      stroke-dasharray="${dashes}"
    /><text x="${LEFT + 38}" y="${legend}">${label}</text> `;
}

function pathOf(shares: readonly (number | null)[], x: (i: number) => number): string {
  let isDown = false;
  const steps = shares.map((share, i) => {
    if (share === null) {
      isDown = false;
      return '';
    }
    const step = `${isDown ? 'L' : 'M'}${x(i)} ${y(share)}`;
    isDown = true;
    return step;
  });
  return steps.join('');
}

function y(share: number): number {
  return round(BOTTOM - share * (BOTTOM - TOP));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
