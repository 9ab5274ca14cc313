import type { RelationType } from '@tremplin/ontology';
import { relationTypeIn } from './job-cues.ts';

/** A stretch of an ad that says one thing, and how much what it names is needed. */
export interface TypedClause {
  readonly text: string;
  /** Where it starts in the ad, in UTF-16 units. */
  readonly start: number;
  readonly line: Line;
  readonly relationType: RelationType;
}

export interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * The clauses of an ad. How much one needs its skills is said, in this order, by its own words, by those of the
 * sentence that it goes on, by what stands before the colon of its line, by the heading above.
 */
export function* typedClauses(text: string, relationType: RelationType): Generator<TypedClause> {
  let section = relationType;
  let lead: RelationType | undefined;
  let carried: RelationType | undefined;
  for (const line of linesOf(text)) {
    const isNext = goesOn(line.text);
    if (isHeading(line.text)) section = relationTypeIn(line.text) ?? relationType;
    lead = leadOf(line.text) ?? (isNext ? lead : undefined);
    if (!isNext) carried = undefined;
    for (const [start, end] of clausesOf(line.text)) {
      const clause = line.text.slice(start, end);
      const own: RelationType | undefined = relationTypeIn(clause) ?? carried;
      // A wrapped line goes on with the last clause above, and with none before it.
      carried = end === line.text.length ? own : undefined;
      yield {
        text: clause,
        start: line.start + start,
        line,
        relationType: own ?? lead ?? section,
      };
    }
  }
}

/** "Nice to have: …", "PROFIL : …": what stands before a colon holds for the rest of the line. */
function leadOf(line: string): RelationType | undefined {
  const lead = /^[\s*•–-]{0,8}([^.;:!?]{1,60}?)\s?:\s/u.exec(line)?.[1];
  return lead === undefined ? undefined : relationTypeIn(lead);
}

/** After these, a full stop ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|p\. ?ex|ex|cf|env|approx|no|vs)$/iu;

const LONGEST_ABBREVIATION = 10;

/** What may end a clause; a comma does before what says how much the rest is needed: "CI/CD, ideally GitHub". */
const MARK =
  /[();]|,(?=\s(?:ideally|preferably|if possible|idéalement|de préférence|si possible)(?!\p{L}))|[.!?](?=\s+["«“(]?[\p{Lu}\p{N}])/gu;

/** Start and end of the clauses of a line: a semicolon ends one, and outside of brackets what ends a sentence. */
function clausesOf(line: string): readonly (readonly [number, number])[] {
  const clauses: [number, number][] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: mark, index } of line.matchAll(MARK)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (
      mark === ';' ||
      (depth === 0 &&
        !ABBREVIATION.test(line.slice(Math.max(from, index - LONGEST_ABBREVIATION), index)))
    ) {
      clauses.push([from, index + 1]);
      from = index + 1;
    }
  }
  return [...clauses, [from, line.length]];
}

/** A line that starts small, without a bullet, goes on with the sentence before it. */
function goesOn(line: string): boolean {
  return /^\s*\p{Ll}/u.test(line);
}

function linesOf(text: string): readonly Line[] {
  return Array.from(text.matchAll(/[^\r\n]+/gu), ({ 0: line, index }) => ({
    text: line,
    start: index,
  }));
}

/** A short line that ends in a colon or carries no sentence: the following lines belong to it. */
function isHeading(line: string): boolean {
  const bare = line.trim();
  return (
    bare.endsWith(':') ||
    /^#+ /u.test(bare) ||
    (bare.length <= 60 && /^\p{Lu}/u.test(bare) && !/[.,;!?]/u.test(bare) && !/^[-*•–]/u.test(bare))
  );
}
