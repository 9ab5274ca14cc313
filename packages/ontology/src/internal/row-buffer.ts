/** Text that has come and not been parsed yet, and where it can be cut without cutting a row in two. */
export interface RowBuffer {
  readonly text: string;
  append(text: string): void;
  /** Up to the end of the last line that ends outside quotes; `''` when no line does. */
  wholeRows(): string;
  /** Forgets the first characters: they were parsed. */
  drop(length: number): void;
}

/**
 * Quotes are counted: in a well-formed table a line end after an even number of them ends a row.
 * Where a quote is stray the count is wrong, and the parser says so; this is only where to cut.
 */
export function createRowBuffer(hasQuotes: boolean): RowBuffer {
  let text = '';
  let scanned = 0;
  let isQuoted = false;
  let cut = 0;
  const scan = (): void => {
    let lineEnd = text.indexOf('\n', scanned);
    while (scanned < text.length) {
      const quote = hasQuotes ? text.indexOf('"', scanned) : -1;
      const stop = quote === -1 ? text.length : quote;
      for (; lineEnd !== -1 && lineEnd < stop; lineEnd = text.indexOf('\n', lineEnd + 1)) {
        if (!isQuoted) cut = lineEnd + 1;
      }
      if (quote !== -1) isQuoted = !isQuoted;
      scanned = stop + (quote === -1 ? 0 : 1);
    }
  };
  return {
    get text() {
      return text;
    },
    append(more) {
      text += more;
      scan();
    },
    wholeRows: () => text.slice(0, cut),
    drop(length) {
      text = text.slice(length);
      // What was dropped up to a cut held whole rows; any other place is the start of a row too, by
      // the parser's word, so the count starts again.
      [scanned, isQuoted, cut] = [0, false, 0];
      scan();
    },
  };
}
