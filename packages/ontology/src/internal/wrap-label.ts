/** Widths in thousandths of the font size, with room for the wider of the fonts that may stand in. */
const NARROW = /[ijlI.,:;'’|!()[\]/ ·-]/u;
const WIDE = /[mwMW@%—…]/u;
const CAPITAL = /[\p{Lu}&+#]/u;
/** Chinese, Japanese and Korean letters, and pictures, are as wide as high. */
const SQUARE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;
const ELLIPSIS = '…';

/** How wide a text comes out at most, in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return (width * fontSize) / 1000;
}

function letterWidth(letter: string): number {
  if (SQUARE.test(letter)) return 1050;
  if (WIDE.test(letter)) return 960;
  if (NARROW.test(letter)) return 370;
  return CAPITAL.test(letter) ? 740 : 610;
}

export interface WrapOptions {
  readonly width: number;
  readonly fontSize: number;
  /** What does not fit into so many lines ends with an ellipsis. */
  readonly lines: number;
}

/** What may stand alone on a line, with the space before it: words, and their halves at a slash. */
const PIECE = /(?<gap>\s*)(?<piece>[^\s/]*\/|[^\s/]+)/gu;

/** A label in lines, broken at spaces and slashes, and inside a word only when it is wider than a line. */
export function wrapLabel(
  label: string,
  { width, fontSize, lines }: WrapOptions,
): readonly string[] {
  const fits = (text: string): boolean => textWidth(text, fontSize) <= width;
  const wrapped: string[] = [];
  let line = '';
  for (const { groups } of label.trim().matchAll(PIECE)) {
    const longer = `${line}${groups!['gap'] === '' ? '' : ' '}${groups!['piece']!}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') wrapped.push(line);
    line = groups!['piece']!;
    while (!fits(line)) {
      const head = longestThatFits(line, fits);
      // One letter may be wider than a line.
      if (head === line) break;
      wrapped.push(head);
      line = line.slice(head.length);
    }
  }
  if (line !== '') wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  const last = longestThatFits(wrapped[lines - 1]!, (text) => fits(text + ELLIPSIS));
  return [...wrapped.slice(0, lines - 1), `${last.trimEnd()}${ELLIPSIS}`];
}

/** At least one letter, so that wrapping comes to an end. */
function longestThatFits(text: string, fits: (text: string) => boolean): string {
  const letters = Array.from(text);
  let count = letters.length;
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count--;
  return letters.slice(0, count).join('');
}
