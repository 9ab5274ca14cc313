import type { ConceptKind } from '../concept.ts';
import type { Neighbor, NeighborGroup, Role } from './neighborhood.ts';
import type { NeighborhoodWords } from './neighborhood-words.ts';
import { wrapLabel } from './wrap-label.ts';

export const FONT_SIZE = 13;
export const LINE_HEIGHT = 17;
export const HEADING_FONT_SIZE = 12;
const HEADING_HEIGHT = 24;
const BOX_GAP = 9;
const PADDING_X = 14;
const PADDING_Y = 7;
const MOST_LINES = 3;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Rectangle {
  readonly shape: 'focus' | 'skill' | 'group' | 'occupation' | 'more';
  readonly lines: readonly string[];
  /** In full. */
  readonly label: string;
}

export interface Heading extends Rectangle {
  readonly text: string;
}

export interface PlacedGroup {
  readonly role: Role;
  readonly heading: Heading;
  readonly neighbors: readonly Neighbor[];
  /** Those of the neighbours, in their order, then one that says how many more there are. */
  readonly boxes: readonly Box[];
  readonly height: number;
}

/** A heading and boxes below it, one below the other, from the upper left corner on. */
export function placeGroup(
  { role, shown, hidden }: NeighborGroup & { readonly role: Role },
  corner: Point & { readonly width: number },
  words: NeighborhoodWords,
): PlacedGroup {
  const { x, width } = corner;
  const boxes: Box[] = [];
  let y = corner.y + HEADING_HEIGHT;
  const add = (label: string, shape: Box['shape']): void => {
    const text = { width: width - 2 * PADDING_X, fontSize: FONT_SIZE, lines: MOST_LINES };
    const lines = wrapLabel(label, text);
    const height = lines.length * LINE_HEIGHT + 2 * PADDING_Y;
    boxes.push({ x, y, width, height, shape, lines, label });
    y += height + BOX_GAP;
  };
  for (const { label, kind } of shown) add(label, shapeOf(kind));
  if (hidden > 0) add(words.more(hidden), 'more');
  return {
    role,
    heading: { x, y: corner.y, width, height: HEADING_HEIGHT, text: words.headings[role] },
    neighbors: shown,
    boxes,
    height: y - BOX_GAP - corner.y,
  };
}

function shapeOf(kind: ConceptKind): Box['shape'] {
  if (kind === 'skill') return 'skill';
  return kind === 'occupation' || kind === 'jobTitle' ? 'occupation' : 'group';
}
