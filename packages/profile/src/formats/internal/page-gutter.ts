import { findDateRanges } from '../../internal/find-date-ranges.ts';
import { leadingLevel } from '../../internal/leading-level.ts';
import { pageRows, rowText, type Fragment, type PageRow } from './page-rows.ts';

/** A page split at the white strip between two columns. */
export interface Gutter {
  readonly above: readonly Fragment[];
  readonly left: readonly Fragment[];
  readonly right: readonly Fragment[];
  readonly below: readonly Fragment[];
}

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** A head with a name, a title and an address runs over both columns; a foot has a line or two. */
const MOST_ROWS_ABOVE = 14;
const MOST_ROWS_BELOW = 3;
/** Fewer rows are no column. */
const FEWEST_ROWS = 3;
/** Width of a gutter in heights of the letters. */
const NARROWEST = 0.9;
/** Share of rows of one side with a row of the other beside them, from which both may be one table. */
const ALIGNED = 0.8;
const TABULAR = 0.6;

/**
 * The white strip that splits a page into columns, with as few rows as possible above and below it that run across.
 * A list of dates or levels beside its entries is a table and no column.
 */
export function findGutter(fragments: readonly Fragment[]): Gutter | undefined {
  const rows = pageRows(fragments);
  for (let skipped = 0; skipped <= MOST_ROWS_ABOVE + MOST_ROWS_BELOW; skipped++) {
    for (let below = 0; below <= Math.min(skipped, MOST_ROWS_BELOW); below++) {
      const above = skipped - below;
      const last = rows.length - below;
      if (above > MOST_ROWS_ABOVE || last - above < FEWEST_ROWS) continue;
      const body = rows.slice(above, last).flatMap((row) => row.fragments);
      const strip = widestStrip(body);
      if (!strip) continue;
      return {
        above: rows.slice(0, above).flatMap((row) => row.fragments),
        left: body.filter(({ x }) => x < strip.from),
        right: body.filter(({ x }) => x >= strip.from),
        below: rows.slice(last).flatMap((row) => row.fragments),
      };
    }
  }
  return undefined;
}

function widestStrip(body: readonly Fragment[]): Strip | undefined {
  const heights = body.map(({ height }) => height).toSorted((a, b) => a - b);
  const narrowest = NARROWEST * (heights[Math.floor(heights.length / 2)] ?? 0);
  const strips: Strip[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { x, width } of body.toSorted((a, b) => a.x - b.x)) {
    if (x - end >= narrowest) strips.push({ from: end, to: x });
    end = end === Number.POSITIVE_INFINITY ? x + width : Math.max(end, x + width);
  }
  return strips
    .toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .find((strip) => areColumns(body, strip));
}

function areColumns(body: readonly Fragment[], { from }: Strip): boolean {
  const left = pageRows(body.filter(({ x }) => x < from));
  const right = pageRows(body.filter(({ x }) => x >= from));
  if (Math.min(left.length, right.length) < FEWEST_ROWS) return false;
  return areBeside(left, right) && !isTable(left, right);
}

/** Two columns share most of the height of the shorter one. */
function areBeside(left: readonly PageRow[], right: readonly PageRow[]): boolean {
  const top = Math.max(left[0]!.y, right[0]!.y);
  const bottom = Math.min(left.at(-1)!.y, right.at(-1)!.y);
  const heights = [left, right].map((rows) => rows.at(-1)!.y - rows[0]!.y);
  return bottom - top >= 0.5 * Math.min(...heights);
}

function isTable(left: readonly PageRow[], right: readonly PageRow[]): boolean {
  return isListBeside(left, right) || isListBeside(right, left);
}

/** Whether one side is dates or levels, each on the row of an entry of the other. */
function isListBeside(list: readonly PageRow[], entries: readonly PageRow[]): boolean {
  const tabular = list.filter((row) => {
    const text = rowText(row);
    return text.length < 40 && (findDateRanges(text).length > 0 || leadingLevel(text) !== null);
  });
  if (tabular.length < TABULAR * list.length) return false;
  const aligned = tabular.filter(({ y, fragments }) =>
    entries.some((entry) => Math.abs(entry.y - y) <= 0.3 * fragments[0]!.height),
  );
  return aligned.length >= ALIGNED * tabular.length;
}
