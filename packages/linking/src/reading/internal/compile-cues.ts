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

/** A folded text, and which cues the letters from each unit on may be the first of: see `markCues`. */
interface CueText {
  readonly text: string;
  /** Of each unit, the bits of the finders that may find something there. */
  readonly marks: Uint8Array;
}

/** Finds all cues between two places of a text as if nothing stood around, from left to right, none inside another. */
export type FindCues<T> = (within: CueText, from: number, to: number) => readonly CueMatch<T>[];

const WORD_START = '(?<![a-z0-9-])';
/** A cue may end in an elision, and a letter follows. */
const WORD_END = "(?:(?<=['(:,])|(?![a-z0-9]))";

/** A blank of a cue, not the one of a class made for it. */
const BLANK = /(?<!\[) /g;

/**
 * One pattern for all groups, made when first used. Every repetition in a cue is bounded.
 *
 * @param bit - Of this finder among those that `marks` are for.
 */
export function compileCues<T>(groups: readonly CueGroup<T>[], bit: number): FindCues<T> {
  let pattern: RegExp | undefined;
  return ({ text, marks }, from, to) => {
    const found: CueMatch<T>[] = [];
    let part: string | undefined;
    for (let at = from; at < to; at++) {
      if ((marks[at]! & (1 << bit)) === 0) continue;
      if (at > from && isWordLetter(text.charCodeAt(at - 1))) continue;
      pattern ??= new RegExp(
        `${WORD_START}(?:${groups.map(({ cues }) => `(${sourceOf(cues)})`).join('|')})${WORD_END}`,
        'y',
      );
      part ??= text.slice(from, to);
      pattern.lastIndex = at - from;
      const match = pattern.exec(part);
      if (!match) continue;
      const group = groups.find((_, i) => match[i + 1] !== undefined)!;
      found.push({ group, start: at, end: at + match[0].length });
      at += Math.max(1, match[0].length) - 1;
    }
    return found;
  };
}

/** The patterns of all cues in one, for `createPrefixTable`. */
export function sourceOfGroups(groups: readonly CueGroup<unknown>[]): string {
  return groups.map(({ cues }) => sourceOf(cues)).join('|');
}

/** What {@link WORD_START} allows before no cue. */
function isWordLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

function sourceOf(cues: readonly string[]): string {
  return cues.map((cue) => cue.replaceAll(BLANK, '[ \\n]')).join('|');
}
