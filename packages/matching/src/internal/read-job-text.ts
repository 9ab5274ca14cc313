import { detectLanguage, readSections, type Mention, type SectionKind } from '@tremplin/linking';
import type { RelationType, SkillId } from '@tremplin/ontology';
import type { JobImportOptions, JobSource, SkillSetAside } from '../job-import.ts';
import { MatchingError } from '../matching-error.ts';
import type { NamedSkill } from './asked-skill.ts';
import { choicesIn } from './choices-in.ts';
import { isStronglyAsked, minimumLevelIn, type SkillClause } from './job-cues.ts';
import type { JobBuilder } from './job-builder.ts';
import { namedSkills } from './named-skills.ts';
import {
  isFieldOfDiploma,
  isInFieldsOfDiploma,
  isLicence,
  isNameOfAd,
  NOT_USED_REASONS,
  notUsedIn,
} from './not-used-cues.ts';
import { rampUpIn } from './ramp-up-in.ts';
import { isSaidOfOthers } from './said-of-others.ts';
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
  const named = await namedSkills(options.linker, text, mentions);
  const skills = askedSkills(builder, { text, place, named });
  const { choices, examples } = choicesIn(text, skills);
  const groups = groupsOf(builder, skills, choices);
  let [next, noted] = [0, -1];
  for (const clause of typedClauses(text, relationType)) {
    if (clause.line.start > noted) noteNotUsed(builder, clause.line, place);
    noted = clause.line.start;
    const end = clause.start + clause.text.length;
    for (; next < skills.length && skills[next]!.start < end; next++) {
      const isWelcome = skills[next]!.isWelcome === true || examples.has(next);
      addMention(builder, clause, {
        ...skills[next]!,
        ...place,
        isWelcome,
        group: groups.get(next),
      });
    }
  }
  const rampUp = rampUpIn(text);
  if (rampUp) builder.rampUp = rampUp;
  return mentions.filter(({ kind }) => kind === 'occupation');
}

/** A skill and the part of the ad that names it. */
type PlacedSkill = NamedSkill & { readonly section: SectionKind };

/** What an ad tells of the employer, what it offers and how to apply asks for nothing. */
const NOT_OF_WORK: ReadonlyMap<SectionKind, SkillSetAside['because']> = new Map([
  ['company', 'employer'],
  ['benefits', 'benefits'],
  ['process', 'process'],
]);

function askedSkills(
  builder: JobBuilder,
  {
    text,
    place,
    named,
  }: { readonly text: string; readonly place: Place; readonly named: readonly NamedSkill[] },
): readonly PlacedSkill[] {
  const sections = readSections(text, { of: 'ad' });
  let at = 0;
  return named.flatMap((skill) => {
    const { start, end } = skill;
    while (sections[at] && sections[at]!.end <= start) at += 1;
    const section = sections[at]?.kind ?? 'other';
    if (!isAsked(text, start)) return [];
    const because =
      NOT_OF_WORK.get(section) ?? (isSaidOfOthers(text, start) ? ('others' as const) : undefined);
    if (because === undefined) return [{ ...skill, section }];
    builder.setAside.push({
      skill: skill.concept as SkillId,
      source: { ...place, start, end },
      because,
    });
    return [];
  });
}

/** Neither the field of a diploma nor part of the name of a licence or of the ad. */
function isAsked(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  return (
    !isNameOfAd(line) &&
    !isFieldOfDiploma(text.slice(start, at)) &&
    !isInFieldsOfDiploma(line, at - start) &&
    !isLicence(line, at - start)
  );
}

/** Opens a choice of requirements for each of the text, one for those between the same skills; by mention, its id. */
function groupsOf(
  builder: JobBuilder,
  skills: readonly NamedSkill[],
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
  clause: TypedClause,
  mention: PlacedSkill & Place & { readonly group: string | undefined },
): void {
  const { pointer, start, end, confidence, group, level } = mention;
  const relationType = relationOf(clause, mention);
  builder.addRequirement(
    {
      skill: mention.concept as SkillId,
      relationType,
      minimumLevel: level ?? minimumLevelIn(clauseAround(clause.line, mention)),
      importance: IMPORTANCE[relationType],
      basis: 'stated',
      ...(group !== undefined && { group }),
    },
    { source: { ...(pointer !== undefined && { pointer }), start, end }, confidence },
  );
}

/** What the sentence says of the skill itself goes before what its clause and its part of the ad say. */
function relationOf(clause: TypedClause, { isWelcome, section }: PlacedSkill): RelationType {
  if (isWelcome === true) return 'optional';
  if (section === 'niceToHave' && !isStronglyAsked(clause.text)) return 'optional';
  return clause.relationType;
}

/** How far from a mention a word of level may stand, in characters: further off it is about something else. */
const NEARBY = 40;

/** A list whose level stands behind it, in characters. */
const LONGEST_LIST = 120;

/** The words close to a mention, between the punctuation before it and the one after it. */
function clauseAround(line: Line, mention: NamedSkill): SkillClause {
  const start = mention.start - line.start;
  const end = mention.end - line.start;
  const before = line.text.slice(Math.max(0, start - NEARBY), start);
  const after = line.text.slice(end, end + NEARBY);
  return {
    before: before.split(/[.;,(]/u).at(-1)!,
    skill: line.text.slice(start, end),
    after: `${after.split(/[.;,)]/u)[0]!}${levelOfLine(line.text, end)}`,
  };
}

/** What stands alone behind the colon of a list: "HTML, CSS : maîtrise". */
function levelOfLine(line: string, from: number): string {
  const rest = line.length - from <= LONGEST_LIST ? line.slice(from) : '';
  const [items, level, ...more] = rest.split(':');
  const isLevel = more.length === 0 && /^[^;.,]{3,30}$/u.test(level ?? '');
  return isLevel && /^[^;.]*,[^;.]*$/u.test(items!) ? ` :${level}` : '';
}
