import type { SwapPosition } from '../../counterfactual/swap-pair.ts';
import type { TextPart } from './render-swap.ts';

/** A text in parts, and where its sentence stands: in the middle when no line can take another sentence. */
export interface LaidOut {
  readonly parts: readonly TextPart[];
  readonly position: SwapPosition;
}

/** The CV with a header, and a sentence where the position says. */
export function layOut(
  text: string,
  options: {
    readonly sentence: string | null;
    readonly position: SwapPosition;
    readonly random: () => number;
  },
): LaidOut {
  const { sentence, position, random } = options;
  const header = { text: '{first} {last}\n{handle}@example.org\n', isTemplate: true };
  if (sentence === null || position === 'header')
    return { position: 'header', parts: [header, literal(`\n${text}\n`)] };
  const own = { text: sentence, isTemplate: true };
  if (position === 'top') return { position, parts: [header, own, literal(`\n\n${text}\n`)] };
  if (position === 'end')
    return { position, parts: [header, literal(`\n${text}\n`), own, literal('\n')] };
  const lines = text.split('\n');
  const sentences = Array.from(lines.keys()).filter((i) => isSentence(lines[i]!));
  const isInline = position === 'inline' && sentences.length > 0;
  // Not after the last line, so that something stands on both sides.
  const places = isInline
    ? sentences
    : Array.from(lines.keys()).slice(0, Math.max(1, lines.length - 1));
  const at = places[Math.floor(random() * places.length)]!;
  const [head, tail] = [lines.slice(0, at + 1).join('\n'), lines.slice(at + 1).join('\n')];
  // Inline it is another sentence of the same line, not a part of the one before.
  const join = isInline ? (/[.!?]$/u.test(lines[at]!) ? ' ' : '. ') : '\n';
  const parts = [header, literal(`\n${head}${join}`), own, literal(`\n${tail}\n`)];
  return { position: isInline ? 'inline' : 'middle', parts };
}

/** Something that another sentence may follow: a heading is not. */
function isSentence(line: string): boolean {
  return line.trim().split(/\s+/u).length >= 3 && line !== line.toUpperCase();
}

function literal(text: string): TextPart {
  return { text, isTemplate: false };
}
