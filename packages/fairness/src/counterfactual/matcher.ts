/** One question to a matcher: the texts themselves, as a person wrote them. */
export interface MatcherItem {
  /** Opaque. */
  readonly id: string;
  readonly job: string;
  readonly candidate: string;
}

export interface MatcherScore {
  readonly id: string;
  /** Finite, higher is better. */
  readonly score: number;
  /** Whatever else must stay the same when an attribute is swapped: reasons, verdicts. Compared as text. */
  readonly fingerprint?: string;
}

/** Any matcher: asked in batches, answers in any order. An item without an answer is counted as unscored. */
export type Matcher = (
  items: readonly MatcherItem[],
) => readonly MatcherScore[] | Promise<readonly MatcherScore[]>;
