/** A text whose words in question stand in double square brackets, without them, and where they are. */
export interface Marked {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** `I use [[Java]] daily` → the text and the span of "Java". */
export function marked(row: string): Marked {
  const start = row.indexOf('[[');
  const close = row.indexOf(']]');
  if (start < 0 || close < start) throw new Error(`no [[words]] marked in "${row}"`);
  const text = row.replace('[[', '').replace(']]', '');
  return { text, span: { start, end: close - 2 } };
}
