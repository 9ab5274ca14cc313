/** Ids of one JSON array of a snapshot: a text of more could be longer than an engine lets a string be. */
export const IDS_PER_PIECE = 65_536;

const [OPEN, CLOSE, COMMA, QUOTE, BACKSLASH, BLANK] = [0x5b, 0x5d, 0x2c, 0x22, 0x5c, 0x20];
/** What may stand behind a backslash, beside `u`. */
const ESCAPED: ReadonlySet<number> = new Set(new TextEncoder().encode('"\\/bfnrt'));
const LETTER_U = 0x75;
const HEXADECIMAL = /^[\da-f]{4}$/iu;

/**
 * Where the strings of a JSON array start, as `JSON.stringify` writes it, and one more: behind its end. A string goes up to
 * the comma or the bracket before the next start. `undefined` where it is no array of `count` strings.
 */
export function idStarts(json: Uint8Array, count: number): Uint32Array | undefined {
  const starts = new Uint32Array(count + 1);
  if (json[0] !== OPEN) return undefined;
  let at = 1;
  for (let i = 0; i < count; i++) {
    starts[i] = at;
    at = stringEnd(json, at);
    if (at < 0 || json[at] !== (i === count - 1 ? CLOSE : COMMA)) return undefined;
    at += 1;
  }
  starts[count] = at;
  for (; at < json.length; at++) if (json[at] !== BLANK) return undefined;
  return starts;
}

/** Behind the closing quote of the string that starts here; −1 where none does. */
function stringEnd(json: Uint8Array, start: number): number {
  if (json[start] !== QUOTE) return -1;
  for (let at = start + 1; at < json.length; at++) {
    const byte = json[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte < BLANK) return -1;
    if (byte === BACKSLASH) {
      at += 1;
      if (json[at] === LETTER_U) {
        if (!HEXADECIMAL.test(String.fromCharCode(...json.subarray(at + 1, at + 5)))) return -1;
      } else if (!ESCAPED.has(json[at]!)) return -1;
    }
  }
  return -1;
}
