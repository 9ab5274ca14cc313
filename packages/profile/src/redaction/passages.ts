/** A passage is at most this long; what is further apart is not read together. */
export const PASSAGE_LENGTH: number = 16_384;
/**
 * How much of a text is the next passage. It depends on the first 16,384 characters alone, so that a stream is cut
 * where the whole text is: after an empty line, else after a line, else after a blank.
 *
 * @param rest what is left of the text, or the first 16,384 characters of it and more.
 */
export function passageLength(rest: string): number {
  if (rest.length < PASSAGE_LENGTH) return rest.length;
  const window = rest.slice(0, PASSAGE_LENGTH);
  for (const cut of ['\n\n', '\n', ' ']) {
    const at = window.lastIndexOf(cut);
    if (at > PASSAGE_LENGTH / 2) return at + cut.length;
  }
  return withoutHalf(window);
}

/** Not between the two halves of a character. */
function withoutHalf(window: string): number {
  const last = window.charCodeAt(window.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length;
}
