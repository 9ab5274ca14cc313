/** What a group of cues says, in the order in which groups are tried at one place. */
export interface CueGroup<T> {
  readonly says: T;
  /** Furthest distance between cue and span, in letters; 0: nothing but small words between them. */
  readonly reach: number;
  /** Sources of patterns on folded text; a blank stands for a blank or a line end; no capturing groups. */
  readonly cues: readonly string[];
}

export interface CueMatch<T> {
  readonly group: CueGroup<T>;
  readonly start: number;
  readonly end: number;
}

/** Finds all cues of a text, from left to right, none inside another. */
export type FindCues<T> = (folded: string) => readonly CueMatch<T>[];

const WORD_START = '(?<![a-z0-9-])';
/** A cue may end in an elision, and a letter follows. */
const WORD_END = "(?:(?<=['(:,])|(?![a-z0-9]))";

/** A blank of a cue, not the one of a class made for it. */
const BLANK = /(?<!\[) /g;

/** One pattern for all groups, made when first used. Every repetition in a cue is bounded. */
export function compileCues<T>(groups: readonly CueGroup<T>[]): FindCues<T> {
  let pattern: RegExp | undefined;
  return (folded) => {
    pattern ??= new RegExp(
      `${WORD_START}(?:${groups.map(({ cues }) => `(${sourceOf(cues)})`).join('|')})${WORD_END}`,
      'g',
    );
    const found: CueMatch<T>[] = [];
    for (const match of folded.matchAll(pattern)) {
      const group = groups.find((_, i) => match[i + 1] !== undefined);
      if (group) found.push({ group, start: match.index, end: match.index + match[0].length });
    }
    return found;
  };
}

function sourceOf(cues: readonly string[]): string {
  return cues.map((cue) => cue.replaceAll(BLANK, '[ \\n]')).join('|');
}
