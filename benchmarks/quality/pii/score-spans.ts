import type { MarkedSpan } from './marked-text.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Counts of one text. */
export interface SpanCounts {
  /** Marked spans that count. */
  readonly gold: number;
  /** Of those, wholly under findings. */
  readonly covered: number;
  readonly found: number;
  /** Of those, findings that touch a marked span of any label. */
  readonly right: number;
}

/**
 * Full-cover recall and span precision, blind to the type: a marked span counts when every character of it lies in
 * findings, blanks and line ends apart; a finding is right when it touches a marked span, whatever the label.
 */
export function scoreSpans(
  text: string,
  {
    spans,
    found,
    labels,
  }: {
    readonly spans: readonly MarkedSpan[];
    readonly found: readonly Span[];
    readonly labels?: readonly string[];
  },
): SpanCounts {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of found) covered.fill(1, start, end);
  const counted = spans.filter(({ label }) => !labels || labels.includes(label));
  return {
    gold: counted.length,
    covered: counted.filter((span) => isCovered(text, span, covered)).length,
    found: found.length,
    right: found.filter((span) => spans.some((gold) => touches(span, gold))).length,
  };
}

function isCovered(text: string, { start, end }: Span, covered: Uint8Array): boolean {
  for (let i = start; i < end; i++) {
    if (covered[i] === 0 && !/\s/u.test(text[i]!)) return false;
  }
  return true;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
