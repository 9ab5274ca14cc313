/** What stands between two tokens, from the tightest to the widest. */
export const TIGHT = 0; // node.js, R&D, a@b
export const HYPHEN = 1; // front-end
export const SLASH = 2; // CI/CD
export const SPACE = 3;
export const LINE = 4; // a line break alone: a wrapped phrase, or the next item of a list
export const PAREN = 5; // brackets and quotes
export const LIST = 6; // comma, bullet, colon, dash between spaces
export const SENTENCE = 7; // full stop, blank line

export type Gap = typeof TIGHT | typeof HYPHEN | typeof SLASH | typeof SPACE | WideGap;
type WideGap = typeof LINE | typeof PAREN | typeof LIST | typeof SENTENCE;

const END = /[.!?…]['"’”»)]?\s|[.!?…]['"’”»)]?$|\n\s*\n|\u2029/u;
const SEPARATOR = /[,;:|•●▪▫◦‣∙■□✓✔➢➤→*+=<>~，、；。：]|(?:^|\s)[-–—·o](?:\s|$)|\t| {3}|[—]/u;
const BREAK = /[\r\n\u2028]/u;
const NEW_ITEM = /[\r\n\u2028•●▪▫◦‣∙■□✓✔➢➤:*]/u;

/** `initial`: a capital after this gap says nothing, the place itself asks for one. */
export function classifyGap(between: string): { readonly gap: Gap; readonly initial: boolean } {
  if (between === ' ') return { gap: SPACE, initial: false };
  if (between.length <= 1)
    return { gap: singleCharacterGap(between), initial: between === ':' || between === '\n' };
  if (END.test(between)) return { gap: SENTENCE, initial: true };
  const initial = NEW_ITEM.test(between);
  if (SEPARATOR.test(between)) return { gap: LIST, initial };
  if (BREAK.test(between)) return { gap: LINE, initial };
  if (between.includes('/')) return { gap: SLASH, initial };
  return { gap: between.trim() === '' ? SPACE : PAREN, initial };
}

function singleCharacterGap(character: string): Gap {
  // "C++11": the second word is a version.
  if (character === '') return SPACE;
  if ('-‐‑–'.includes(character)) return HYPHEN;
  if (character === '/') return SLASH;
  if (
    "'’ʼ‘`´".includes(character) ||
    (character.trim() === '' && !/[\t\n\r\u2028\u2029]/.test(character))
  )
    return SPACE;
  if ('\n\r\u2028'.includes(character)) return LINE;
  if ('.@_&\\'.includes(character)) return TIGHT;
  if ('()[]{}"«»“”'.includes(character)) return PAREN;
  return LIST;
}
