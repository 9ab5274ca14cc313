/** A text as a DOCX file: a paragraph for each line, the author in its properties. */
export declare function docxOf(text: string, author: string): Uint8Array;
