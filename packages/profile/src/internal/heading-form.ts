import { isBlank, isBullet, isRule, wordCount } from './line-form.ts';
import type { TextLine } from './text-lines.ts';

/** How a line is set as a heading, whatever its words. */
export interface HeadingForm {
  readonly style: 'atx' | 'setext' | 'caps' | 'bold' | 'colon' | 'plain';
  /** Of two headings the one with the higher number lies inside the other: `#` is 1, `######` is 6. */
  readonly level: number;
  /** Whether a blank line, or nothing, stands above. */
  readonly isClear: boolean;
}

const ATX = /^\s{0,3}(#{1,6})\s+\S/u;
const BOLD = /^\s{0,3}(?:\*\*|__)[^*_]{2,80}(?:\*\*|__)\s?:?\s?(?:\([^()]{1,40}\))?\s*$/u;
/** Marks of an address, a table or a sentence, which no heading has. */
const FOREIGN = /[@|]|https?:|[.;!?,]\s*$/u;
const LONGEST_HEADING = 120;
const LONGEST_LABEL = 60;

/** The form of the heading that a line is, or `undefined` for all other lines. */
export function headingForm(lines: readonly TextLine[], index: number): HeadingForm | undefined {
  const { text } = lines[index]!;
  if (text.length > LONGEST_HEADING || !/\p{L}{2}/u.test(text) || isBullet(text)) return undefined;
  const isClear = index === 0 || isBlank(lines[index - 1]!.text) || isRule(lines[index - 1]!.text);
  const atx = ATX.exec(text)?.[1]?.length;
  if (atx) return { style: 'atx', level: atx, isClear };
  const below = lines[index + 1]?.text ?? '';
  if (isRule(below) && !isTableRow(text)) {
    return { style: 'setext', level: below.trim().startsWith('=') ? 1 : 2, isClear };
  }
  if (BOLD.test(text)) return { style: 'bold', level: 8, isClear };
  if (text.length > LONGEST_LABEL + 20 || FOREIGN.test(text)) return undefined;
  if (isCapitals(text)) return { style: 'caps', level: 7, isClear };
  if (text.length > LONGEST_LABEL || wordCount(text) > 6) return undefined;
  if (/\p{L}\)?\s?:\s*$/u.test(text)) return { style: 'colon', level: 9, isClear };
  const isAlone = isClear && (isBlank(below) || isBullet(below));
  return isAlone && /^\s*\p{Lu}[^,\d:]*$/u.test(text)
    ? { style: 'plain', level: 7, isClear }
    : undefined;
}

function isCapitals(text: string): boolean {
  return (
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text) && wordCount(text) <= 8
  );
}

function isTableRow(text: string): boolean {
  return text.trimStart().startsWith('|');
}
