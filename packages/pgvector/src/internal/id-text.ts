/** `u` takes a whole pair of surrogates for one character, so that only halves are meant. */
const SPECIAL = /\\|\0|\p{Surrogate}/u;

/**
 * Any string as one that PostgreSQL can hold: it has no character 0, and UTF-8 no half of a surrogate pair. Most ids stay
 * as they are, so that a host can join its own tables with them.
 */
export function toIdText(id: string): string {
  if (!SPECIAL.test(id)) return id;
  return id.replaceAll(new RegExp(SPECIAL, 'gu'), (character) =>
    character === '\\' ? '\\\\' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function fromIdText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\(?:\\|u(?<code>[0-9a-f]{4}))/gu, (_, code: string | undefined) =>
    code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
