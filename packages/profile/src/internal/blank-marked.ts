/**
 * A text with its marked characters blanked: what stood there can then neither be read nor change how its
 * neighbours are read. The length stays, so offsets do; a semicolon at the front keeps the words on both
 * sides from being joined.
 *
 * @param marks 1 for each UTF-16 unit to blank, as long as the text.
 */
export function blankMarked(text: string, marks: Uint8Array): string {
  let visible = '';
  let from = 0;
  for (let at = marks.indexOf(1); at !== -1; at = marks.indexOf(1, from)) {
    const gap = marks.indexOf(0, at);
    const end = gap === -1 ? text.length : gap;
    visible += `${text.slice(from, at)};${' '.repeat(end - at - 1)}`;
    from = end;
  }
  return visible + text.slice(from);
}
