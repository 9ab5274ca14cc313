import { entryGroups, type EntryLine } from './entry-groups.ts';
import { findDateRanges, type DateRange } from './find-date-ranges.ts';
import { isBlank, isBullet, isDateAlone, isHeadLike } from './line-form.ts';
import type { TextLine } from './text-lines.ts';

/** One dated job, project or course of a section: its head (title, employer, dates) and its body. */
export interface TextBlock {
  /** The period of the block and the line in which it stands; `undefined` when it has none. */
  readonly dates: { readonly range: DateRange; readonly line: TextLine } | undefined;
  readonly head: readonly TextLine[];
  readonly body: readonly TextLine[];
}

/** A title and an employer stand at most this many lines above their dates. */
const LINES_ABOVE = 2;
/** A title, an employer, a place and a trade stand at most this many lines below. */
const LINES_BELOW = 4;

/** Splits the lines of a section at its dates; above the first dates, at its gaps. */
export function textBlocks(section: readonly TextLine[]): readonly TextBlock[] {
  return entryGroups(section).flatMap(blocksOf);
}

function blocksOf(lines: readonly EntryLine[]): readonly TextBlock[] {
  const ranges = lines.map(dateOf);
  const dated: number[] = [];
  let previousDate = -1;
  for (const [index, range] of ranges.entries()) {
    if (!range) continue;
    const start = blockStart(lines, { index, previousDate, range });
    if (start > (dated.at(-1) ?? -1)) dated.push(start);
    previousDate = index;
  }
  const starts = [...paragraphStarts(lines.slice(0, dated[0])), ...dated];
  return starts
    .map((start, i) =>
      toBlock(lines.slice(start, starts[i + 1]), ranges.slice(start, starts[i + 1])),
    )
    .filter(({ head, body }) => head.length + body.length > 0);
}

/** Where a paragraph begins after a gap, in lines without dates. */
function paragraphStarts(lines: readonly TextLine[]): readonly number[] {
  return lines.flatMap(({ text }, i) =>
    !isBlank(text) && (i === 0 || isBlank(lines[i - 1]!.text)) ? [i] : [],
  );
}

function dateOf({ text, isBody }: EntryLine): DateRange | undefined {
  if (isBody || !isHeadLike(text)) return undefined;
  const ranges = findDateRanges(text);
  return ranges.find(({ single }) => !single) ?? ranges[0];
}

interface DateLine {
  readonly index: number;
  readonly previousDate: number;
  readonly range: DateRange;
}

/**
 * Walks up from the dates to the title above them: as far as a gap, or, when the dates stand alone on
 * their line, as far as the list of the job before.
 */
function blockStart(lines: readonly TextLine[], { index, previousDate, range }: DateLine): number {
  let start = index;
  while (
    start - 1 > previousDate &&
    index - start < LINES_ABOVE &&
    isHeadLike(lines[start - 1]!.text)
  ) {
    start -= 1;
  }
  const above = start === 0 ? undefined : lines[start - 1]!.text;
  const dateAlone = isDateAlone(lines[index]!.text, range);
  const clear = above === undefined || isBlank(above) || (dateAlone && isBullet(above));
  return clear ? start : index;
}

/** Head: what stands before the list, or, without a list, what stands down to the dates. */
function toBlock(
  lines: readonly EntryLine[],
  ranges: readonly (DateRange | undefined)[],
): TextBlock {
  const dated = ranges.findIndex((range) => range !== undefined);
  const bullet = lines.findIndex(({ text }) => isBullet(text));
  const headEnd =
    dated === -1
      ? 1
      : bullet > dated
        ? Math.min(bullet, dated + 1 + LINES_BELOW)
        : headEndWithoutList(lines, dated);
  const isHead = ({ text, isBody }: EntryLine, i: number) =>
    i < headEnd && !isBody && isHeadLike(text);
  const filled = lines.map((line, i) => ({ line, head: isHead(line, i) }));
  return {
    dates: dated === -1 ? undefined : { range: ranges[dated]!, line: lines[dated]! },
    head: filled.filter(({ head }) => head).map(({ line }) => line),
    body: filled.filter(({ line, head }) => !head && !isBlank(line.text)).map(({ line }) => line),
  };
}

/** Dates alone on their line may stand above the title and the employer. */
function headEndWithoutList(lines: readonly EntryLine[], dated: number): number {
  const range = dateOf(lines[dated]!);
  const dateFirst = dated === 0 && range !== undefined && isDateAlone(lines[0]!.text, range);
  return dateFirst ? dated + 1 + LINES_ABOVE : dated + 1;
}
