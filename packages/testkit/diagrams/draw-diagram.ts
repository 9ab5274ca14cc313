import { dagre } from 'd3-dag';
import type { Diagram, DiagramNode, Holder } from './diagram.ts';

const LINE = 18;
const LETTER = 7.4;
const BOLD_LETTER = 8.4;
const PADDING = 12;
const MARGIN = 16;
const LEGEND = 30;
/** Ink on each fill is at least 7 to 1, in both themes. */
const STYLE = `.tremplin{--paper:#fff;--ink:#1f2328;--line:#57606a;--library:#dbeafe;--host:#fdecc8;--outside:#eceff2;font:13px system-ui,sans-serif}
@media(prefers-color-scheme:dark){.tremplin{--paper:#14191c;--ink:#e6edf3;--line:#9aa5b1;--library:#12365e;--host:#4a3410;--outside:#2b3238}}
.tremplin text{fill:var(--ink)}.tremplin .name{font-weight:600}.tremplin path{fill:none;stroke:var(--line);stroke-width:1.5}.tremplin marker path{fill:var(--line);stroke:none}
.tremplin .library{fill:var(--library)}.tremplin .host{fill:var(--host)}.tremplin .outside{fill:var(--outside)}.tremplin .box{stroke:var(--line)}.tremplin .sealed{stroke-dasharray:6 4}`;

interface Box extends DiagramNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = { readonly x: number; readonly y: number };

/** An SVG document, light or dark as its reader is; the same diagram gives the same bytes. */
export function drawDiagram(diagram: Diagram): string {
  const { boxes, routes, width, height } = layOut(diagram);
  const holders = Object.entries(diagram.legend) as [Holder, string][];
  const foot = holders.length > 0 ? LEGEND : 0;
  const size = `${Math.ceil(width + 2 * MARGIN)} ${Math.ceil(height + 2 * MARGIN + foot)}`;
  const title = escape(diagram.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="tremplin" viewBox="0 0 ${size}" width="${size.split(' ')[0]}" height="${size.split(' ')[1]}" role="img" aria-label="${title}">`,
    `<title>${title}</title><style>${STYLE}</style>`,
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>',
    '<rect width="100%" height="100%" style="fill:var(--paper)"/>',
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...routes.map(drawRoute),
    ...boxes.map(drawBox),
    '</g>',
    ...drawLegend(holders, height + 2 * MARGIN),
    '</svg>\n',
  ].join('\n');
}

interface Route {
  readonly points: readonly Point[];
  readonly isSealed: boolean;
}

function layOut({ nodes, edges }: Diagram): {
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
  readonly width: number;
  readonly height: number;
} {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 72 });
  for (const { id, lines } of nodes) {
    const widths = lines.map((line, i) => line.length * (i === 0 ? BOLD_LETTER : LETTER));
    graph.setNode(id, {
      width: Math.max(...widths) + 2 * PADDING,
      height: lines.length * LINE + 2 * PADDING - 4,
    });
  }
  for (const { from, to } of edges) graph.setEdge(from, to);
  dagre.layout(graph);
  const boxes = nodes.map((node): Box => ({ ...node, ...graph.node(node.id) }));
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const routes = edges.map(({ from, to, isSealed = false }): Route => {
    const [start, end] = [boxOf.get(from)!, boxOf.get(to)!];
    const [left, right] = [start.x + start.width / 2, end.x - end.width / 2];
    // Out at the right, in at the left. The points of the layout that lie at or under one of the two boxes are corners.
    const between = graph.edge(from, to).points.filter(({ x }) => x > left + 1 && x < right - 1);
    const points = [{ x: left, y: start.y }, ...between, { x: right, y: end.y }];
    return { points, isSealed };
  });
  const points = routes.flatMap((route) => route.points);
  return {
    boxes,
    routes,
    width: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
    height: Math.max(...boxes.map(({ y, height }) => y + height / 2), ...points.map(({ y }) => y)),
  };
}

function drawBox({ x, y, width, height, lines, holder }: Box): string {
  const left = round(x - width / 2);
  const top = round(y - height / 2);
  const texts = lines.map(
    (line, i) =>
      `<text x="${left + PADDING}" y="${round(top + PADDING + 10 + i * LINE)}"${i === 0 ? ' class="name"' : ''}>${escape(line)}</text>`,
  );
  return `<rect class="box ${holder}" x="${left}" y="${top}" width="${round(width)}" height="${round(height)}" rx="6"/>${texts.join('')}`;
}

/** Smooth through its points, level at both ends. */
function drawRoute({ points, isSealed }: Route): string {
  const [first, ...rest] = points;
  let path = `M${round(first!.x)} ${round(first!.y)}`;
  let last = first!;
  for (const point of rest) {
    const middle = round((last.x + point.x) / 2);
    path += `C${middle} ${round(last.y)} ${middle} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
    last = point;
  }
  return `<path${isSealed ? ' class="sealed"' : ''} d="${path}" marker-end="url(#arrow)"/>`;
}

function drawLegend(holders: readonly [Holder, string][], top: number): readonly string[] {
  let left = MARGIN;
  return holders.map(([holder, words]) => {
    const at = left;
    left += words.length * LETTER + 50;
    return `<rect class="box ${holder}" x="${at}" y="${round(top - 4)}" width="16" height="16" rx="3"/><text x="${at + 24}" y="${round(top + 9)}">${escape(words)}</text>`;
  });
}

/** Half a pixel is seen by nobody, and the last digits of a layout by the machine. */
function round(value: number): number {
  return Math.round(value);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
