import { detectLanguage, type Mention } from '@tremplin/linking';
import type { RelationType, SkillId } from '@tremplin/ontology';
import type { JobImportOptions, JobSource } from '../job-import.ts';
import { MatchingError } from '../matching-error.ts';
import { choicesIn } from './choices-in.ts';
import { minimumLevelIn, type SkillClause } from './job-cues.ts';
import type { JobBuilder } from './job-builder.ts';
import { isFieldOfDiploma, isLicence, NOT_USED_REASONS, notUsedIn } from './not-used-cues.ts';
import { rampUpIn } from './ramp-up-in.ts';
import { typedClauses, type Line, type TypedClause } from './typed-clauses.ts';

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
  const skills = mentions.filter(({ kind, start }) => kind === 'skill' && isAsked(text, start));
  const groups = groupsOf(builder, skills, choicesIn(text, skills));
  let [next, noted] = [0, -1];
  for (const clause of typedClauses(text, relationType)) {
    if (clause.line.start > noted) noteNotUsed(builder, clause.line, place);
    noted = clause.line.start;
    const end = clause.start + clause.text.length;
    for (; next < skills.length && skills[next]!.start < end; next++) {
      addMention(builder, clause, { ...skills[next]!, ...place, group: groups.get(next) });
    }
  }
  const rampUp = rampUpIn(text);
  if (rampUp) builder.rampUp = rampUp;
  return mentions.filter(({ kind }) => kind === 'occupation');
}

/** Neither the field of a diploma nor part of the name of a licence. */
function isAsked(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  return !isFieldOfDiploma(text.slice(start, at)) && !isLicence(line, at - start);
}

/** Opens a choice of requirements for each of the text, one for those between the same skills; by mention, its id. */
function groupsOf(
  builder: JobBuilder,
  skills: readonly Mention[],
  choices: readonly (readonly number[])[],
): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  const known = new Map<string, string>();
  for (const choice of choices) {
    const between = Array.from(new Set(choice.map((i) => skills[i]!.concept))).toSorted();
    const key = between.join(' ');
    const id = known.get(key) ?? builder.openChoice();
    known.set(key, id);
    for (const mention of choice) groups.set(mention, id);
  }
  return groups;
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

function addMention(
  builder: JobBuilder,
  { line, relationType }: TypedClause,
  mention: Mention & Place & { readonly group: string | undefined },
): void {
  const { pointer, start, end, confidence, group } = mention;
  builder.addRequirement(
    {
      skill: mention.concept as SkillId,
      relationType,
      minimumLevel: minimumLevelIn(clauseAround(line, mention)),
      importance: IMPORTANCE[relationType],
      basis: 'stated',
      ...(group !== undefined && { group }),
    },
    { source: { ...(pointer !== undefined && { pointer }), start, end }, confidence },
  );
}

/** How far from a mention a word of level may stand, in characters: further off it is about something else. */
const NEARBY = 40;

/** The words close to a mention, between the punctuation before it and the one after it. */
function clauseAround(line: Line, mention: Mention): SkillClause {
  const start = mention.start - line.start;
  const end = mention.end - line.start;
  const before = line.text.slice(Math.max(0, start - NEARBY), start);
  const after = line.text.slice(end, end + NEARBY);
  return {
    before: before.split(/[.;,(]/u).at(-1)!,
    skill: line.text.slice(start, end),
    after: after.split(/[.;,)]/u)[0]!,
  };
}
