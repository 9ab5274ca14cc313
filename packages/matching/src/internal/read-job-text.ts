import { detectLanguage, type Mention } from '@tremplin/linking';
import type { RelationType, SkillId } from '@tremplin/ontology';
import type { JobImportOptions, JobSource } from '../job-import.ts';
import { MatchingError } from '../matching-error.ts';
import { minimumLevelIn, relationTypeIn } from './job-cues.ts';
import type { JobBuilder } from './job-builder.ts';
import { isFieldOfDiploma, NOT_USED_REASONS, notUsedIn } from './not-used-cues.ts';
import { rampUpIn } from './ramp-up-in.ts';

const MAXIMUM_JOB_LENGTH = 500_000;

const IMPORTANCE = { essential: 4, optional: 2 } as const;

export interface JobText {
  readonly text: string;
  readonly pointer?: string;
  /** Holds for lines that do not say otherwise. */
  readonly relationType: RelationType;
}

/** The language of a job: as given, else as read from its longest text. */
export function jobLanguage(
  builder: JobBuilder,
  options: JobImportOptions,
  texts: readonly JobText[],
): 'en' | 'fr' | undefined {
  if (options.language) return options.language;
  const longest = texts.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (!longest) return undefined;
  const { language } = detectLanguage(longest.text);
  if (language !== 'und') return language;
  builder.issues.push({
    code: 'unknown-language',
    source: longest.pointer === undefined ? {} : { pointer: longest.pointer },
    message:
      'the text is neither clearly English nor French; give language "en" or "fr", or check what was linked',
  });
  return undefined;
}

/** Adds what a running text asks for. Returns the occupations that it names. */
export async function readJobText(
  builder: JobBuilder,
  options: JobImportOptions,
  {
    text,
    pointer,
    relationType,
    language,
  }: JobText & { readonly language: 'en' | 'fr' | undefined },
): Promise<readonly Mention[]> {
  if (text.length > MAXIMUM_JOB_LENGTH) {
    throw new MatchingError(
      'too-long',
      `job text of ${text.length} characters, at most ${MAXIMUM_JOB_LENGTH} are read; give the ad alone`,
    );
  }
  const place = pointer === undefined ? {} : { pointer };
  const mentions = await options.linker.link(text, language ? { language } : {});
  let next = 0;
  for (const line of typedLines(text, relationType)) {
    const end = line.start + line.text.length;
    noteNotUsed(builder, line, place);
    for (; next < mentions.length && mentions[next]!.start < end; next++) {
      if (mentions[next]!.kind === 'skill')
        addMention(builder, line, { ...mentions[next]!, ...place });
    }
  }
  const rampUp = rampUpIn(text);
  if (rampUp) builder.rampUp = rampUp;
  return mentions.filter(({ kind }) => kind === 'occupation');
}

type Place = Pick<JobSource, 'pointer'>;

function noteNotUsed(builder: JobBuilder, line: Line, place: Place): void {
  for (const { category, start, end } of notUsedIn(line.text)) {
    builder.notUsed.push({
      category,
      source: { ...place, start: line.start + start, end: line.start + end },
      reason: NOT_USED_REASONS[category],
    });
  }
}

function addMention(builder: JobBuilder, line: TypedLine, mention: Mention & Place): void {
  const { pointer, start, end, confidence } = mention;
  if (isFieldOfDiploma(line.text.slice(0, start - line.start))) return;
  builder.addRequirement(
    {
      skill: mention.concept as SkillId,
      relationType: line.relationType,
      minimumLevel: minimumLevelIn(clauseAround(line, mention)),
      importance: IMPORTANCE[line.relationType],
      basis: 'stated',
    },
    { source: { ...(pointer !== undefined && { pointer }), start, end }, confidence },
  );
}

interface TypedLine extends Line {
  readonly relationType: RelationType;
}

/** Lines with how much they need their skills: by their own words, those of the line they go on, or their heading's. */
function* typedLines(text: string, relationType: RelationType): Generator<TypedLine> {
  let section = relationType;
  let carried: RelationType | undefined;
  for (const line of linesOf(text)) {
    const stated = relationTypeIn(line.text);
    if (isHeading(line.text)) section = stated ?? relationType;
    const own = stated ?? (goesOn(line.text) ? carried : undefined);
    carried = own;
    yield { ...line, relationType: own ?? section };
  }
}

/** A line that starts small, without a bullet, goes on with the sentence before it. */
function goesOn(line: string): boolean {
  return /^\s*\p{Ll}/u.test(line);
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu))
    lines.push({ text: match[0], start: match.index });
  return lines;
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

/** How far from a mention a word of level may stand, in characters: further off it is about something else. */
const NEARBY = 40;

/** The words close to a mention, between the punctuation before it and the one after it. */
function clauseAround(line: Line, mention: Mention): string {
  const start = mention.start - line.start;
  const end = mention.end - line.start;
  const before = line.text.slice(Math.max(0, start - NEARBY), start);
  const after = line.text.slice(end, end + NEARBY);
  return `${before.split(/[.;,(]/u).at(-1)!}${line.text.slice(start, end)}${after.split(/[.;,)]/u)[0]!}`;
}
