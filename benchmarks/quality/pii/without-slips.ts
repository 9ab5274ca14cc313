import type { MarkedSpan, MarkedText } from './marked-text.ts';

/** Small words inside names. */
const PARTICLES = '(?:de|du|des|la|le|les|d|van|von|der|di|da|el|al|ben)';
const SMALL_WORD = new RegExp(`(?<![\\p{L}])(?!${PARTICLES}(?![\\p{L}]))\\p{Ll}{2,}`, 'u');

/**
 * A text without marks that cannot be what they say, by their form alone: those that begin or end inside a word,
 * reach over a comma or a line end, or hold a word in small letters as a part of somebody's name. What a set means
 * by its labels stays as it is.
 */
export function withoutSlips({ text, spans }: MarkedText): MarkedText {
  return { text, spans: spans.filter((span) => !isSlip(text, span)) };
}

function isSlip(text: string, { start, end, label }: MarkedSpan): boolean {
  const shown = text.slice(start, end);
  const isCut =
    isWordly(text[start - 1], text[start]) ||
    isWordly(text[end - 1], text[end]) ||
    /\s$/u.test(shown);
  return isCut || /[,\n]/u.test(shown) || (label === 'PERSON' && SMALL_WORD.test(shown));
}

/** Whether two neighbours are in one word. */
function isWordly(before = '', after = ''): boolean {
  return /^[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]$/u.test(after);
}
