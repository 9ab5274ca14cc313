import { parseRows, type TableLayout } from './parse-rows.ts';
import { createRowBuffer } from './row-buffer.ts';
import type { RowCounter } from './row-counter.ts';

/** Takes text whose line ends are `\n`, and parses its rows as soon as they are whole. */
export interface RowReader {
  add(text: string): void;
  /** Parses what is left: the last row may have no line end. */
  finish(): void;
  readonly held: number;
}

/**
 * Characters of one row: past this, a quote was opened and forgotten. The longest row of a file that is
 * read has 5 000, that of any official file 630 000.
 */
export const MAXIMUM_ROW_LENGTH = 1_048_576;

export function createRowReader(layout: TableLayout, rows: RowCounter): RowReader {
  const buffer = createRowBuffer(layout.quote !== false);
  let line = 1;
  let isSkipping = false;
  const drop = (text: string): void => {
    buffer.drop(text.length);
    line += countLineEnds(text);
  };
  /** Parses a text that starts the buffer, or its rows up to the first broken one, and that one's first line. */
  const parse = (text: string): void => {
    const broken = parseRows(text, layout, { firstLine: line, take: rows.take });
    if (!broken) return drop(text);
    const reason = broken.isOpen ? openQuote(buffer.text.length) : MISPLACED_QUOTE;
    rows.fail(broken.line, `${reason}; row left out, check its quotes`);
    drop(throughLine(text, broken.line - line));
  };
  /** The row at the start of the buffer goes on for too long. */
  const giveUpRow = (): void => {
    const lineEnd = buffer.text.lastIndexOf('\n');
    if (lineEnd !== -1) return parse(buffer.text.slice(0, lineEnd + 1));
    rows.fail(line, `more than ${MAXIMUM_ROW_LENGTH} characters without a line end; row left out`);
    buffer.drop(buffer.text.length);
    isSkipping = true;
  };
  const drain = (): void => {
    for (;;) {
      const text = buffer.wholeRows();
      if (text !== '') parse(text);
      else if (buffer.text.length > MAXIMUM_ROW_LENGTH) giveUpRow();
      else return;
    }
  };
  return {
    add(text) {
      const lineEnd = isSkipping ? text.indexOf('\n') : -1;
      if (isSkipping && lineEnd === -1) return;
      if (isSkipping) line++;
      isSkipping = false;
      buffer.append(text.slice(lineEnd + 1));
      drain();
    },
    finish() {
      while (buffer.text !== '') parse(buffer.text);
    },
    get held() {
      return buffer.text.length;
    },
  };
}

const MISPLACED_QUOTE = 'a quote stands inside or after a quoted cell';

function openQuote(held: number): string {
  return held > MAXIMUM_ROW_LENGTH
    ? `a quote is opened and not closed within ${MAXIMUM_ROW_LENGTH} characters`
    : 'a quote is opened and never closed';
}

/** The text up to the end of a line, counted from 0. */
function throughLine(text: string, line: number): string {
  let at = 0;
  for (let i = 0; i <= line; i++) {
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1) return text;
    at = lineEnd + 1;
  }
  return text.slice(0, at);
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
