import type { Gap } from './gap.ts';

/** The words of a text, column by column. Offsets are UTF-16 units of the text as given. */
export interface Tokens {
  readonly text: string;
  /** Folded words: the masculine of an inclusive form, `d'` for an elision. */
  readonly folds: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Between token `i` and the one before. */
  readonly gaps: readonly Gap[];
  /** Token `i` opens a sentence, a line or an item. */
  readonly initials: readonly boolean[];
}
