import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A figure with what the data still allow around it. */
export interface Estimate {
  readonly row: string;
  /** Beside one another: a panel for each. */
  readonly panel?: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface EstimatePlot {
  readonly title: string;
  /** Of the axis along the bottom: what is counted. */
  readonly axis: string;
  readonly domain: readonly [from: number, to: number];
  readonly isShare: boolean;
  /** What chance alone, or no difference, would give: a line across. */
  readonly reference?: number;
  readonly estimates: readonly Estimate[];
}

const ROW_HEIGHT = 26;
const BOTTOM = 50;
const LETTER = 7.2;
/** Blue on white and on near black: at least 4.5 to 1 either way. */
const THEMES = {
  light: '--paper:#ffffff;--ink:#1f2328;--faint:#d0d7de;--mark:#005ea8',
  dark: '--paper:#14191c;--ink:#e6edf3;--faint:#3d444d;--mark:#6cb6ff',
} as const;

/** A dot and its interval per row: an SVG document that is light or dark as its reader is. */
export function drawEstimates(figure: EstimatePlot): string {
  const { title, axis, domain, isShare, reference, estimates } = figure;
  const { document } = parseHTML('<!doctype html><body></body>');
  const rows = [...new Set(estimates.map(({ row }) => row))];
  const panels = [...new Set(estimates.flatMap(({ panel }) => panel ?? []))];
  const top = panels.length > 0 ? 40 : 16;
  const plot = Plot.plot({
    document,
    className: 'study',
    width: 860,
    height: rows.length * ROW_HEIGHT + top + BOTTOM,
    marginLeft: Math.max(...rows.map((row) => row.length)) * LETTER + 16,
    marginRight: 28,
    marginTop: top,
    marginBottom: BOTTOM,
    style: {
      background: 'var(--paper)',
      color: 'var(--ink)',
      fontSize: '13px',
      fontFamily: 'system-ui, sans-serif',
    },
    x: {
      domain,
      label: axis,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: panels.length > 0 ? domain : 5,
      ...(isShare && { tickFormat: (value: number) => `${Math.round(value * 100)} %` }),
    },
    y: { domain: rows, label: null, tickSize: 0 },
    ...(panels.length > 0 && { fx: { domain: panels, label: null, axis: 'top', padding: 0.3 } }),
    marks: [
      Plot.gridX({ stroke: 'var(--faint)', strokeOpacity: 1, ticks: panels.length > 0 ? 2 : 5 }),
      ...(reference === undefined
        ? []
        : [Plot.ruleX([reference], { stroke: 'var(--ink)', strokeDasharray: '4 4' })]),
      Plot.ruleY(estimates, {
        ...placesOf(panels),
        x1: 'lower',
        x2: 'upper',
        stroke: 'var(--mark)',
        strokeWidth: 3,
        strokeOpacity: 0.55,
      }),
      Plot.dot(estimates, { ...placesOf(panels), x: 'value', fill: 'var(--mark)', r: 5 }),
    ],
  });
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', title);
  const style = document.createElement('style');
  style.textContent = `.study{${THEMES.light}}@media(prefers-color-scheme:dark){.study{${THEMES.dark}}}`;
  plot.prepend(style);
  return `${plot.outerHTML}\n`;
}

function placesOf(panels: readonly string[]): { readonly y: 'row'; readonly fx?: 'panel' } {
  return panels.length > 0 ? { y: 'row', fx: 'panel' } : { y: 'row' };
}
