import { displayWidth, graphemes } from './display-width.ts';

/**
 * Breaks a line of plain text into lines of at most `width` columns, at spaces where there are any.
 * Later lines are indented like the first, and where that is indented, by two more.
 */
export function wrapText(text: string, width: number): readonly string[] {
  // As it is, with its inner spaces: they may align it with the lines above.
  if (displayWidth(text) <= width) return [text.trimEnd()];
  const indent = /^ */u.exec(text)![0];
  const lines: string[] = [];
  let line = indent;
  let isFresh = true;
  const breakLine = (): void => {
    lines.push(line);
    line = indent === '' ? '' : `${indent}  `;
    isFresh = true;
  };
  const add = (word: string): void => {
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  };
  for (const word of text.slice(indent.length).split(/ +/u)) {
    if (!isFresh && displayWidth(line) + 1 + displayWidth(word) > width) breakLine();
    if (displayWidth(line) + displayWidth(word) <= width) add(word);
    else addLongWord(word, width, { current: () => line, add, breakLine });
  }
  lines.push(line);
  return lines.map((each) => each.trimEnd());
}

function addLongWord(
  word: string,
  width: number,
  at: { current(): string; add(part: string): void; breakLine(): void },
): void {
  let part = '';
  for (const grapheme of graphemes(word)) {
    if (part !== '' && displayWidth(at.current() + part + grapheme) > width) {
      at.add(part);
      at.breakLine();
      part = '';
    }
    part += grapheme;
  }
  at.add(part);
}
