/** A text as a PDF in one column, in a standard font: pages, lines, and a table of where everything stands. */
export declare function pdfOf(text: string): Uint8Array;
