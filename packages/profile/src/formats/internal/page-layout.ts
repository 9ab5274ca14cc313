import { findGutter } from './page-gutter.ts';
import { pageRows, rowText, type Fragment } from './page-rows.ts';

/** Columns inside columns inside columns are no layout any more. */
const DEEPEST = 3;
/** A gap this many times the usual distance of two rows ends a paragraph. */
const PARAGRAPH_GAP = 1.6;

/**
 * The lines of a page in the order in which people read them: what stands above the columns, each column from the
 * top, what stands below. A column ends with a blank line, and so does a paragraph.
 */
export function pageLines(fragments: readonly Fragment[], depth = 0): readonly string[] {
  const filled = fragments.filter(({ text }) => text.trim() !== '');
  const gutter = depth < DEEPEST ? findGutter(filled) : undefined;
  if (!gutter) return plainLines(filled);
  const { above, left, right, below } = gutter;
  const parts = [
    plainLines(above),
    pageLines(left, depth + 1),
    pageLines(right, depth + 1),
    plainLines(below),
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

function plainLines(fragments: readonly Fragment[]): readonly string[] {
  const rows = pageRows(fragments);
  const gaps = rows.slice(1).map((row, i) => row.y - rows[i]!.y);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  return rows.flatMap((row, i) => {
    const isApart = i > 0 && gaps[i - 1]! > PARAGRAPH_GAP * usual;
    return isApart ? ['', rowText(row)] : [rowText(row)];
  });
}
