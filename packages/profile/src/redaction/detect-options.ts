import type { FindingKind } from '../text-finding.ts';

/** A detector of the host's own: its findings come before all others. */
export interface Recognizer {
  /** @defaultValue `custom` */
  readonly kind?: FindingKind;
  /** One fixed sentence, never a part of the text. */
  readonly reason: string;
  /** ∈ (0, 1] */
  readonly confidence: number;
  /** Row 1–27 of the criteria of article L1132-1. */
  readonly criterion: number;
  /** Offsets into the passage that it is given, which is at most 16,384 characters of the text. */
  readonly recognize: (
    passage: string,
  ) => readonly { readonly start: number; readonly end: number }[];
}

export interface DetectOptions {
  /** @defaultValue none */
  readonly recognizers?: readonly Recognizer[];
  /**
   * Words and phrases that are never found, wherever they stand, blind to case: a firm's own products. Names of
   * skills need no entry: they are told from people by what stands around them, which an entry here would undo.
   *
   * @defaultValue none
   */
  readonly allowList?: readonly string[];
  /** @defaultValue both are looked for */
  readonly language?: 'en' | 'fr';
  /** Findings below are left out, ∈ [0, 1]. @defaultValue 0.5 */
  readonly minConfidence?: number;
  /** Only findings of these kinds. @defaultValue all */
  readonly kinds?: readonly FindingKind[];
}
