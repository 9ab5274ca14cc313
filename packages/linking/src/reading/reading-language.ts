/** The languages that cues of reading are known in. A text of another one is read by both. */
export type ReadingLanguage = 'en' | 'fr';

/** UTF-16 offsets in the text as given; `end` is after the last unit. */
export interface ReadSpan {
  readonly start: number;
  readonly end: number;
}
