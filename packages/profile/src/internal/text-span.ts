/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** `span` counted from another origin. */
export function shiftSpan({ start, end }: TextSpan, offset: number): TextSpan {
  return { start: start + offset, end: end + offset };
}
