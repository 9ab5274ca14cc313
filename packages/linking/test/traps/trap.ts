import type { Linker, LinkCandidate, Mention } from '@tremplin/linking';
import type { ConceptId } from '@tremplin/ontology';

/**
 * A sentence with the words in question in brackets, then what may be linked there in the digital pack and in
 * ESCO: keys joined by `|` (`o:` before an occupation of the digital pack); `''` for nothing; a `?` in front when
 * nothing is right as well; `'?'` alone when that ontology is not judged.
 */
export type TrapRow = readonly [text: string, digital: string, esco: string];

export interface Trap {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Empty: nothing may be linked there. */
  readonly acceptable: ReadonlySet<ConceptId>;
  readonly mayBeNothing: boolean;
}

export type Outcome = 'right' | 'abstained' | 'wrong';

export interface Judged {
  readonly trap: Trap;
  readonly outcome: Outcome;
  /** The surest answer at the marked words, where there is one. */
  readonly answer: LinkCandidate | undefined;
}

/** Wrong at this confidence is wrong without a doubt. */
export const CONFIDENT = 0.8;

const DIGITAL = 'urn:tremplin:digital:';

export function digitalId(key: string): ConceptId {
  const id = key.startsWith('o:') ? `occupation:${key.slice(2)}` : `skill:${key}`;
  return (DIGITAL + id) as ConceptId;
}

/** `undefined` for a row that is not judged on the ontology. */
export function readTrap(
  [marked]: TrapRow,
  expected: string,
  idOf: (key: string) => ConceptId,
): Trap | undefined {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  if (start < 0 || end <= start) throw new Error(`no [words] marked in "${marked}"`);
  if (expected === '?') return undefined;
  const keys = expected.replace(/^\?/u, '').split('|');
  return {
    text: marked.replace('[', '').replace(']', ''),
    start,
    end,
    acceptable: new Set(keys.filter((key) => key !== '').map(idOf)),
    mayBeNothing: expected === '' || expected.startsWith('?'),
  };
}

export async function judge(linker: Linker, trap: Trap): Promise<Judged> {
  const mentions = await linker.link(trap.text);
  const there = mentions.filter((mention) => overlaps(mention, trap));
  const answer = there.toSorted((a, b) => b.confidence - a.confidence)[0];
  return { trap, answer, outcome: outcomeOf(trap, answer) };
}

function overlaps(mention: Mention, { start, end }: Trap): boolean {
  return mention.start < end && mention.end > start;
}

function outcomeOf({ acceptable, mayBeNothing }: Trap, answer: Mention | undefined): Outcome {
  if (answer === undefined) return mayBeNothing ? 'right' : 'abstained';
  return acceptable.has(answer.concept) ? 'right' : 'wrong';
}
