import type { ConceptId } from '../concept.ts';
import { ROLES, type Neighbor, type Neighborhood, type Role } from './neighborhood.ts';
import type { NeighborhoodWords } from './neighborhood-words.ts';
import { placeGroup, type Box, type Heading, type PlacedGroup, type Point } from './place-group.ts';
import { wrapLabel } from './wrap-label.ts';

export const FOCUS_FONT_SIZE = 16;
export const FOCUS_LINE_HEIGHT = 21;
const BOX_WIDTH = 200;
const FOCUS_WIDTH = 220;
const FOCUS_PADDING = 14;
const COLUMN_GAP = 96;
const GROUP_GAP = 24;
/** From the middle to what is above and below it. */
const STEM = 30;
/** What is above or below hangs on a line at its left. */
const INDENT = 30;

export interface Edge {
  readonly relation: 'learn' | 'related' | 'broader' | 'needed' | 'useful';
  /** `sideways`: a curve from a right side to a left one. `above`, `below`: along the line at the left. */
  readonly way: 'sideways' | 'above' | 'below';
  readonly from: Point;
  /** The end that bears the mark, where the relation has one. */
  readonly to: Point;
}

/** All in pixels, with the skill in the middle around 0, 0. */
export interface NeighborhoodLayout {
  readonly boxes: readonly Box[];
  readonly headings: readonly Heading[];
  readonly edges: readonly Edge[];
}

/**
 * What comes first at the left, what follows at the right, the broader above, the narrower below:
 * columns of boxes, so that nothing lies on anything else.
 */
export function layoutNeighborhood(
  { label, groups }: Neighborhood,
  words: NeighborhoodWords,
): NeighborhoodLayout {
  const focus = focusBox(label);
  const placed: PlacedGroup[] = [];
  const deepest = Math.max(
    1,
    ...groups.basis.shown.concat(groups.building.shown).map(({ level }) => level),
  );
  for (const side of SIDES) {
    for (let level = 1; level <= deepest; level++) {
      const column = side.roles
        .filter((role) => level === 1 || role === side.roles[0])
        .map((role) => ({ role, ...ofLevel(groups[role], level, placed) }));
      const middle = { x: columnX(side.direction, level), y: middleOf(column, placed) };
      placed.push(...placeColumn(column, middle, words));
    }
  }
  placed.push(...placeAboveAndBelow(groups, focus, words));
  return {
    boxes: [focus, ...placed.flatMap(({ boxes }) => boxes)],
    headings: placed.flatMap(({ heading }) => heading),
    edges: edgesOf(placed, focus),
  };
}

const SIDES: readonly { readonly roles: readonly [Role, Role]; readonly direction: -1 | 1 }[] = [
  { roles: ['basis', 'related'], direction: -1 },
  { roles: ['building', 'occupation'], direction: 1 },
];

function columnX(direction: -1 | 1, level: number): number {
  const nearest = FOCUS_WIDTH / 2 + COLUMN_GAP + (level - 1) * (BOX_WIDTH + COLUMN_GAP);
  return direction > 0 ? nearest : -nearest - BOX_WIDTH;
}

function focusBox(label: string): Box {
  const lines = wrapLabel(label, {
    width: FOCUS_WIDTH - 2 * FOCUS_PADDING,
    // Bold letters are a little wider.
    fontSize: FOCUS_FONT_SIZE * 1.08,
    lines: 4,
  });
  const height = lines.length * FOCUS_LINE_HEIGHT + 2 * FOCUS_PADDING;
  return {
    x: -FOCUS_WIDTH / 2,
    y: -height / 2,
    width: FOCUS_WIDTH,
    height,
    shape: 'focus',
    lines,
    label,
  };
}

interface Level {
  readonly shown: readonly Neighbor[];
  readonly hidden: number;
}

/** Those of one level, in the order of what they lead to, and how many are hidden: said at the last level only. */
function ofLevel({ shown, hidden }: Level, level: number, placed: readonly PlacedGroup[]): Level {
  const last = Math.max(1, ...shown.map((neighbor) => neighbor.level));
  const centers = centersOf(placed);
  const center = ({ towards }: Neighbor): number =>
    towards.reduce((sum, id) => sum + (centers.get(id) ?? 0), 0) / Math.max(1, towards.length);
  const here = shown.filter((neighbor) => neighbor.level === level);
  return {
    shown: level === 1 ? here : here.toSorted((a, b) => center(a) - center(b)),
    hidden: level === last ? hidden : 0,
  };
}

function centersOf(placed: readonly PlacedGroup[]): ReadonlyMap<ConceptId, number> {
  return new Map(
    placed.flatMap(({ neighbors, boxes }) =>
      neighbors.map(({ id }, i) => [id, boxes[i]!.y + boxes[i]!.height / 2] as const),
    ),
  );
}

/** Around which height a column lies: that of what it leads to, which for the nearest ones is the middle. */
function middleOf(column: readonly Level[], placed: readonly PlacedGroup[]): number {
  const centers = centersOf(placed);
  const heights = column
    .flatMap(({ shown }) => shown)
    .flatMap(({ towards }) => towards.flatMap((id) => centers.get(id) ?? []));
  return heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.length);
}

/** One group below the other, the whole as high above the middle as below it. */
function placeColumn(
  groups: readonly (Level & { readonly role: Role })[],
  middle: Point,
  words: NeighborhoodWords,
): readonly PlacedGroup[] {
  const stacked: PlacedGroup[] = [];
  let y = 0;
  for (const group of groups) {
    if (group.shown.length + group.hidden === 0) continue;
    const placed = placeGroup(group, { x: middle.x, y, width: BOX_WIDTH }, words);
    stacked.push(placed);
    y += placed.height + GROUP_GAP;
  }
  const shift = middle.y - (y - GROUP_GAP) / 2;
  return stacked.map((group) => moveDown(group, shift));
}

function placeAboveAndBelow(
  groups: Neighborhood['groups'],
  focus: Box,
  words: NeighborhoodWords,
): readonly PlacedGroup[] {
  const column = { x: focus.x + INDENT, y: 0, width: FOCUS_WIDTH - INDENT };
  const place = (role: Role): readonly PlacedGroup[] => {
    const { shown, hidden } = groups[role];
    if (shown.length + hidden === 0) return [];
    return [placeGroup({ role, shown, hidden }, column, words)];
  };
  const edge = focus.height / 2 + STEM;
  return [
    ...place('broader').map((group) => moveDown(group, -edge - group.height)),
    ...place('narrower').map((group) => moveDown(group, edge)),
  ];
}

function moveDown(group: PlacedGroup, by: number): PlacedGroup {
  return {
    ...group,
    heading: { ...group.heading, y: group.heading.y + by },
    boxes: group.boxes.map((box) => ({ ...box, y: box.y + by })),
  };
}

function edgesOf(placed: readonly PlacedGroup[], focus: Box): readonly Edge[] {
  const boxOf = new Map(
    placed.flatMap(({ neighbors, boxes }) =>
      neighbors.map(({ id }, i) => [id, boxes[i]!] as const),
    ),
  );
  // Drawn from the far roles to the near ones, so that what matters most lies on top.
  return ROLES.toReversed().flatMap((role) =>
    placed
      .filter((group) => group.role === role)
      .flatMap(({ neighbors, boxes }) =>
        neighbors.flatMap((neighbor, i) => {
          const ends = neighbor.towards.flatMap((id) => boxOf.get(id) ?? []);
          return (neighbor.level === 1 ? [focus] : ends).map((end) =>
            edgeBetween(role, { box: boxes[i]!, neighbor }, end),
          );
        }),
      ),
  );
}

function edgeBetween(
  role: Role,
  { box, neighbor }: { readonly box: Box; readonly neighbor: Neighbor },
  end: Box,
): Edge {
  const middle = box.y + box.height / 2;
  const leftOf = { x: box.x, y: middle };
  const rightOf = { x: box.x + box.width, y: middle };
  // Two kinds of lines come to each side of the middle: they meet it at two places.
  const upper = end.y + end.height * (end.shape === 'focus' ? 1 / 3 : 1 / 2);
  const lower = end.y + (end.height * 2) / 3;
  const stem = end.x + INDENT / 2;
  switch (role) {
    case 'basis':
      return { relation: 'learn', way: 'sideways', from: rightOf, to: { x: end.x, y: upper } };
    case 'related':
      return { relation: 'related', way: 'sideways', from: rightOf, to: { x: end.x, y: lower } };
    case 'building':
      return {
        relation: 'learn',
        way: 'sideways',
        from: { x: end.x + end.width, y: upper },
        to: leftOf,
      };
    case 'occupation':
      return {
        relation: neighbor.essential ? 'needed' : 'useful',
        way: 'sideways',
        from: { x: end.x + end.width, y: lower },
        to: leftOf,
      };
    case 'broader':
      return { relation: 'broader', way: 'above', from: { x: stem, y: end.y }, to: leftOf };
    case 'narrower':
      return {
        relation: 'broader',
        way: 'below',
        from: leftOf,
        to: { x: stem, y: end.y + end.height },
      };
  }
}
