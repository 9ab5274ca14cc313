import type { NeighborhoodWords } from './neighborhood-words.ts';
import type { Rectangle } from './place-group.ts';
import { textWidth } from './wrap-label.ts';

export const LEGEND_FONT_SIZE = 12;
export const SYMBOL_WIDTH = 36;
const SYMBOL_GAP = 8;
const ITEM_GAP = 24;
const ROW_HEIGHT = 26;

export type LegendSymbol =
  'learn' | 'related' | 'broader' | 'needed' | 'useful' | 'skill' | 'group' | 'occupation';

export interface LegendItem extends Rectangle {
  readonly symbol: LegendSymbol;
  readonly text: string;
}

/** The signs that are in the picture, in rows that are no wider than `width`, from 0, 0 on. */
export function layoutLegend(
  symbols: ReadonlySet<LegendSymbol>,
  words: NeighborhoodWords,
  width: number,
): readonly LegendItem[] {
  const items: LegendItem[] = [];
  let x = 0;
  let y = 0;
  for (const symbol of LEGEND_ORDER.filter((candidate) => symbols.has(candidate))) {
    const text = words.legend[symbol];
    const itemWidth = SYMBOL_WIDTH + SYMBOL_GAP + textWidth(text, LEGEND_FONT_SIZE);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += ROW_HEIGHT;
    }
    items.push({ symbol, text, x, y, width: itemWidth, height: ROW_HEIGHT });
    x += itemWidth + ITEM_GAP;
  }
  return items;
}

/** Where the text of an item begins, from its left side. */
export const LEGEND_TEXT_X: number = SYMBOL_WIDTH + SYMBOL_GAP;

const LEGEND_ORDER: readonly LegendSymbol[] = [
  'skill',
  'group',
  'occupation',
  'learn',
  'broader',
  'related',
  'needed',
  'useful',
];
