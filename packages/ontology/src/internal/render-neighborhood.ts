import { LEGEND_FONT_SIZE, LEGEND_TEXT_X, SYMBOL_WIDTH, type LegendItem } from './layout-legend.ts';
import { FOCUS_FONT_SIZE, FOCUS_LINE_HEIGHT, type Edge } from './layout-neighborhood.ts';
import {
  FONT_SIZE,
  HEADING_FONT_SIZE,
  LINE_HEIGHT,
  type Box,
  type Heading,
  type Point,
  type Rectangle,
} from './place-group.ts';

/** From the baseline to the middle of small letters, in font sizes. */
const HALF_LETTER = 0.34;

export function renderBox(box: Box): string {
  const isFocus = box.shape === 'focus';
  const fontSize = isFocus ? FOCUS_FONT_SIZE : FONT_SIZE;
  const lineHeight = isFocus ? FOCUS_LINE_HEIGHT : LINE_HEIGHT;
  const x = box.x + box.width / 2;
  const firstLine = box.y + box.height / 2 - ((box.lines.length - 1) * lineHeight) / 2;
  const lines = box.lines.map((line, i) =>
    renderText(line, { x, y: firstLine + i * lineHeight + fontSize * HALF_LETTER }, fontSize),
  );
  return `<g class="${box.shape}"><title>${escapeXml(box.label)}</title>${renderShape(box)}${lines.join('')}</g>`;
}

export function renderHeading({ text, x, y, width }: Heading): string {
  const at = { x: x + width / 2, y: y + HEADING_FONT_SIZE };
  return `<g class="heading">${renderText(text, at, HEADING_FONT_SIZE)}</g>`;
}

export function renderEdge({ relation, way, from, to }: Edge): string {
  const bend = (to.x - from.x) / 2;
  const path =
    way === 'sideways'
      ? `M${point(from)} C${point({ x: from.x + bend, y: from.y })} ${point({ x: to.x - bend, y: to.y })} ${point(to)}`
      : way === 'above'
        ? `M${point(from)} V${number(to.y)} H${number(to.x)}`
        : `M${point(from)} H${number(to.x)} V${number(to.y)}`;
  return `<g class="${relation}"><path class="line" d="${path}"/>${renderMark(relation, to, way === 'below')}</g>`;
}

export function renderLegendItem({ symbol, text, x, y, height }: LegendItem): string {
  const middle = y + height / 2;
  const label = `<text class="quiet" x="${number(x + LEGEND_TEXT_X)}" y="${number(middle + LEGEND_FONT_SIZE * HALF_LETTER)}" font-size="${LEGEND_FONT_SIZE}">${escapeXml(text)}</text>`;
  if (symbol === 'skill' || symbol === 'group' || symbol === 'occupation') {
    const shape = { x, y: middle - 8, width: SYMBOL_WIDTH, height: 16, shape: symbol };
    return `<g class="${symbol}">${renderShape(shape)}</g>${label}`;
  }
  const from = { x, y: middle };
  const to = { x: x + SYMBOL_WIDTH, y: middle };
  return renderEdge({ relation: symbol, way: 'sideways', from, to }) + label;
}

/** Rounded for a skill, with its corners cut for a group, round at both ends for an occupation. */
function renderShape({ x, y, width, height, shape }: Rectangle & Pick<Box, 'shape'>): string {
  if (shape === 'group') {
    const cut = 8;
    const across = number(width - 2 * cut);
    const down = number(height - 2 * cut);
    return `<path class="shape" d="M${point({ x: x + cut, y })} h${across} l${cut},${cut} v${down} l-${cut},${cut} h-${across} l-${cut},-${cut} v-${down} z"/>`;
  }
  const radius = shape === 'occupation' ? Math.min(height / 2, 20) : 6;
  return `<rect class="shape" x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${number(radius)}"/>`;
}

/** An arrow for what to learn, a hollow one for the broader, a dot for occupations; none where both ends are alike. */
function renderMark(relation: Edge['relation'], { x, y }: Point, pointsUp: boolean): string {
  if (relation === 'related') return '';
  if (relation === 'needed' || relation === 'useful')
    return `<circle class="mark" cx="${number(x - 3)}" cy="${number(y)}" r="3"/>`;
  const [length, half] = [9, 4.5];
  const back = pointsUp
    ? [
        { x: x - half, y: y + length },
        { x: x + half, y: y + length },
      ]
    : [
        { x: x - length, y: y - half },
        { x: x - length, y: y + half },
      ];
  return `<path class="mark" d="M${point({ x, y })} L${point(back[0]!)} L${point(back[1]!)} z"/>`;
}

function renderText(text: string, { x, y }: Point, fontSize: number): string {
  return `<text x="${number(x)}" y="${number(y)}" font-size="${fontSize}" text-anchor="middle">${escapeXml(text)}</text>`;
}

function point({ x, y }: Point): string {
  return `${number(x)},${number(y)}`;
}

/** To a tenth of a pixel. */
export function number(value: number): string {
  // Adding 0 makes 0 of −0.
  return String(Math.round(value * 10) / 10 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// oxlint-disable-next-line no-control-regex -- XML has no way to write these
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** As it may stand in XML, in a text or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/gu, (letter) => ENTITIES[letter]!);
}
