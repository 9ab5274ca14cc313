import { createReadStream } from 'node:fs';

export interface FileLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Where the next line begins, in bytes. */
  readonly end: number;
  /** Longer than the limit; `text` is empty. */
  readonly isTooLong: boolean;
}

export interface ReadLinesOptions {
  /** Where a line begins, and which line that is. */
  readonly from: { readonly offset: number; readonly line: number };
  readonly maximumBytes: number;
}

const LINE_FEED = 0x0a;

/** The lines of a file one after the other, with where each ends: no more than a line and a block are in memory. */
export async function* readLines(
  path: string,
  { from, maximumBytes }: ReadLinesOptions,
): AsyncGenerator<FileLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let { offset: end, line } = from;
  const take = (): FileLine => {
    const isTooLong = size > maximumBytes;
    const text = isTooLong ? '' : Buffer.concat(parts).toString('utf8');
    parts = [];
    size = 0;
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text, line: line++, end, isTooLong };
  };
  for await (const block of createReadStream(path, { start: end }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = block.indexOf(LINE_FEED); at >= 0; at = block.indexOf(LINE_FEED, start)) {
      keep(block.subarray(start, at));
      end += at + 1 - start;
      start = at + 1;
      yield take();
    }
    keep(block.subarray(start));
    end += block.length - start;
  }
  if (size > 0) yield take();

  function keep(part: Buffer): void {
    size += part.length;
    if (size <= maximumBytes && part.length > 0) parts.push(part);
    else if (size > maximumBytes) parts = [];
  }
}
