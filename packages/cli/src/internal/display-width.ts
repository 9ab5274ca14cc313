/** East Asian wide and full-width blocks, and pictographs: two columns in a terminal. */
const WIDE =
  /^(?:\p{Extended_Pictographic}(?<![\u0000-\u2aff])|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6])/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a text without colour codes takes in a terminal. */
export function displayWidth(text: string): number {
  // Nearly every cell is plain Latin text, whose characters are one column each.
  if (/^[\u0020-\u007e\u00a0-\u02ff]*$/u.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + (WIDE.test(grapheme) ? 2 : 1), 0);
}

export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
