import { leadingLevel } from '../../internal/leading-level.ts';

/** A piece of text on a page, in points; `y` is its baseline, counted downwards. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fragments on one baseline, from left to right. */
export interface PageRow {
  readonly y: number;
  readonly fragments: readonly Fragment[];
}

/** Parts of the height of the letters. */
const SAME_ROW = 0.5;
const WORD_GAP = 0.15;
const CELL_GAP = 2;

/** Groups fragments by baseline, from the top. */
export function pageRows(fragments: readonly Fragment[]): readonly PageRow[] {
  const rows: { y: number; height: number; fragments: Fragment[] }[] = [];
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const { y, height } = fragment;
    if (row && y - row.y <= SAME_ROW * Math.min(row.height, height)) row.fragments.push(fragment);
    else rows.push({ y, height, fragments: [fragment] });
  }
  return rows.map((row) => ({ y: row.y, fragments: row.fragments.toSorted((a, b) => a.x - b.x) }));
}

/** The text of a row; a wide gap is a tab, and a skill with its level beside it is a row of a table. */
export function rowText({ fragments }: PageRow): string {
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width, height } of fragments) {
    const gap = x - end;
    const last = cells.length - 1;
    if (last < 0 || gap > CELL_GAP * height) cells.push(text.trim());
    else {
      const isSpaced = gap > WORD_GAP * height || /^\s/u.test(text);
      cells[last] += isSpaced && !cells[last]!.endsWith(' ') ? ` ${text.trimStart()}` : text;
    }
    end = x + width;
  }
  const trimmed = cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim()).filter(Boolean);
  const isLevel = trimmed.length === 2 && leadingLevel(trimmed[1]!) !== null;
  return isLevel ? `| ${trimmed.join(' | ')} |` : trimmed.join('\t');
}
