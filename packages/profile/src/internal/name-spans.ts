import type { TextSpan } from './text-span.ts';

/**
 * Where a text repeats one of the given names in full: "Ada Swift" written into her own summary is not the
 * skill Swift. Single words are left alone: to hide "Oracle" from a person who worked there would take a
 * skill from her that everybody else may have.
 */
export function nameSpans(text: string, names: readonly string[]): readonly TextSpan[] {
  const lower = text.toLowerCase();
  // Lower case can change a length ("İ"); offsets would then be wrong, and such a text has no name to spare.
  if (lower.length !== text.length) return [];
  return names.flatMap((name) => {
    const words = name.trim().toLowerCase().split(/\s+/u);
    return words.length < 2 ? [] : occurrences(lower, words.join(' '));
  });
}

function occurrences(text: string, phrase: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
    spans.push({ start: at, end: at + phrase.length });
  }
  return spans;
}
