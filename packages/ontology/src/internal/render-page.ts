import type { Language } from '../concept.ts';
import { layoutLegend, type LegendSymbol } from './layout-legend.ts';
import type { NeighborhoodLayout } from './layout-neighborhood.ts';
import { ROLES, type Neighborhood } from './neighborhood.ts';
import type { NeighborhoodWords } from './neighborhood-words.ts';
import type { Rectangle } from './place-group.ts';
import {
  escapeXml,
  number,
  renderBox,
  renderEdge,
  renderHeading,
  renderLegendItem,
} from './render-neighborhood.ts';
import { wrapLabel } from './wrap-label.ts';

const MARGIN = 24;
const LEGEND_GAP = 28;
const SOURCE_FONT_SIZE = 11;
const SOURCE_LINE_HEIGHT = 15;
/** A skill alone still has room for its legend. */
const NARROWEST = 420;
const FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

export interface PageOptions {
  readonly neighborhood: Neighborhood;
  readonly words: NeighborhoodWords;
  /** Said below the picture: the pack and whom it owes. */
  readonly source: string;
  readonly style: string;
  readonly language: Language;
}

/** The whole file: the picture, its legend and its source below. */
export function renderPage(layout: NeighborhoodLayout, options: PageOptions): string {
  const { words, neighborhood, language, style } = options;
  const bounds = boundsOf([...layout.boxes, ...layout.headings]);
  const width = Math.max(bounds.width, NARROWEST);
  const left = bounds.x - (width - bounds.width) / 2;
  const legend = layoutLegend(symbolsIn(layout), words, width);
  const legendTop = bounds.y + bounds.height + LEGEND_GAP;
  const sourceTop = legendTop + Math.max(...legend.map(({ y, height }) => y + height));
  const source = renderSource(options.source, { x: left, y: sourceTop, width });
  const view = [
    left - MARGIN,
    bounds.y - MARGIN,
    width + 2 * MARGIN,
    sourceTop + source.height - bounds.y + 2 * MARGIN,
  ].map(number);
  const [x, y, pageWidth, pageHeight] = view;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="tremplin-neighborhood" role="img" aria-labelledby="tremplin-title tremplin-desc" lang="${escapeXml(language)}" font-family="${FONTS}" width="${pageWidth}" height="${pageHeight}" viewBox="${view.join(' ')}">`,
    `<title id="tremplin-title">${escapeXml(words.title(neighborhood.label))}</title>`,
    `<desc id="tremplin-desc">${escapeXml(describe(neighborhood, words))}</desc>`,
    `<style>\n${style}\n</style>`,
    `<rect class="page" x="${x}" y="${y}" width="${pageWidth}" height="${pageHeight}" rx="8"/>`,
    ...layout.edges.map(renderEdge),
    ...layout.headings.map(renderHeading),
    ...layout.boxes.map(renderBox),
    `<g transform="translate(${number(left)},${number(legendTop)})">`,
    ...legend.map(renderLegendItem),
    '</g>',
    ...source.lines,
    '</svg>',
  ].join('\n')}\n`;
}

/** All of it in words, for who hears the picture. */
function describe({ groups }: Neighborhood, words: NeighborhoodWords): string {
  return ROLES.filter((role) => groups[role].shown.length + groups[role].hidden > 0)
    .map((role) => {
      const { shown, hidden } = groups[role];
      const labels = shown.map(({ label }) => label);
      return `${words.headings[role]}: ${[...labels, ...(hidden > 0 ? [words.more(hidden)] : [])].join(', ')}.`;
    })
    .join(' ');
}

/** What the legend must say: nothing of what is not in the picture. */
function symbolsIn({ boxes, edges }: NeighborhoodLayout): ReadonlySet<LegendSymbol> {
  const symbols = new Set<LegendSymbol>(['skill']);
  for (const { shape } of boxes) if (shape !== 'focus' && shape !== 'more') symbols.add(shape);
  for (const { relation } of edges) symbols.add(relation);
  return symbols;
}

function renderSource(
  source: string,
  { x, y, width }: Omit<Rectangle, 'height'>,
): { readonly lines: readonly string[]; readonly height: number } {
  const lines = wrapLabel(source, { width, fontSize: SOURCE_FONT_SIZE, lines: 6 });
  return {
    lines: lines.map(
      (line, i) =>
        `<text class="quiet" x="${number(x)}" y="${number(y + (i + 1) * SOURCE_LINE_HEIGHT)}" font-size="${SOURCE_FONT_SIZE}">${escapeXml(line)}</text>`,
    ),
    height: lines.length * SOURCE_LINE_HEIGHT,
  };
}

function boundsOf(rectangles: readonly Rectangle[]): Rectangle {
  const x = Math.min(...rectangles.map((rectangle) => rectangle.x));
  const y = Math.min(...rectangles.map((rectangle) => rectangle.y));
  return {
    x,
    y,
    width: Math.max(...rectangles.map((rectangle) => rectangle.x + rectangle.width)) - x,
    height: Math.max(...rectangles.map((rectangle) => rectangle.y + rectangle.height)) - y,
  };
}
