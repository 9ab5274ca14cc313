/**
 * Texts as cells that a spreadsheet shows as they are. A spreadsheet computes a cell that starts with one
 * of `= + - @`, and an apostrophe before it says that it is text; ours go back and forth without loss:
 *
 * - an apostrophe is put before a text that a spreadsheet would compute, before one that already looks so
 *   marked, and before an empty text that is not the same as no text;
 * - a text with a carriage return or a NUL, which a CSV file does not keep, is `'\` and the text with these
 *   written `\r` and `\0`.
 */
const MARKED = /^'+(?:[=+\-@\t]|\\|$)/u;
const TO_MARK = /^'*(?:[=+\-@\t]|$)|^'+\\/u;
const ESCAPED = "'\\";

/** A cell for a text that must be there: `''` becomes a lone apostrophe. */
export function toCell(text: string): string {
  if (/[\r\0]/u.test(text)) {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\0', '\\0');
    return `${ESCAPED}${escaped}`;
  }
  return TO_MARK.test(text) ? `'${text}` : text;
}

/** A cell for a text that may be absent: `''` is an empty cell. */
export function toOptionalCell(text: string | undefined): string {
  return text === undefined || text === '' ? '' : toCell(text);
}

/** The text of a cell written by {@link toCell}, or by a person. */
export function fromCell(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  if (cell.startsWith(ESCAPED)) return cell.slice(ESCAPED.length).replace(/\\[\\r0]/gu, unescaped);
  return MARKED.test(cell) ? cell.slice(1) : cell;
}

function unescaped(sequence: string): string {
  const character = sequence[1];
  return character === 'r' ? '\r' : character === '0' ? '\0' : '\\';
}
