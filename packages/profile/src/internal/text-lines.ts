import { allMatches } from './all-matches.ts';
import type { TextSpan } from './text-span.ts';

/** One line of a text, without its line end. */
export interface TextLine extends TextSpan {
  readonly text: string;
}

/** A line of a CV is shorter; a PDF without line ends is cut into pieces of at most this length. */
const MAXIMUM_LINE = 2_000;

const LINE = /[^\r\n]+|\r\n\r\n|\n\n|\r\r/gu;

/** The lines of a text, blank ones too, with Unix, Windows or old Macintosh line ends. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const { index, 0: line } of allMatches(LINE, text)) {
    if (/^[\r\n]/u.test(line)) lines.push({ start: index, end: index, text: '' });
    else pushPieces(lines, { start: index, end: index + line.length, text: line });
  }
  return lines;
}

/** Cut at the last space where there is one, so that no word is split. */
function pushPieces(lines: TextLine[], line: TextLine): void {
  let from = 0;
  while (line.text.length - from > MAXIMUM_LINE) {
    const space = line.text.lastIndexOf(' ', from + MAXIMUM_LINE);
    const to = space > from ? space : from + MAXIMUM_LINE;
    lines.push(subLine(line, { start: from, end: to }));
    from = to;
  }
  lines.push(subLine(line, { start: from, end: line.text.length }));
}

/** Part of a line; `span` counts from the start of the line. */
export function subLine(line: TextLine, { start, end }: TextSpan): TextLine {
  return {
    start: line.start + start,
    end: line.start + end,
    text: line.text.slice(start, end),
  };
}
