/** A stretch that a set marks as personal data. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** One text of a set. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
}
