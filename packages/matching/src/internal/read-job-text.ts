import { detectLanguage, type Mention } from '@tremplin/linking';
import type { RelationType, SkillId } from '@tremplin/ontology';
import type { JobImportOptions } from '../job-import.ts';
import { MatchingError } from '../matching-error.ts';
import {
  minimumLevelIn,
  NOT_USED_REASONS,
  notUsedIn,
  rampUpMonthsIn,
  relationTypeIn,
} from './job-cues.ts';
import type { JobBuilder } from './job-builder.ts';

const MAXIMUM_JOB_LENGTH = 500_000;

/** Weekly hours taken when a text promises training without saying how much of the week. */
const TRAINING_HOURS_PER_WEEK = 7;

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
export function readJobText(
  builder: JobBuilder,
  options: JobImportOptions,
  {
    text,
    pointer,
    relationType,
    language,
  }: JobText & { readonly language: 'en' | 'fr' | undefined },
): readonly Mention[] {
  if (text.length > MAXIMUM_JOB_LENGTH) {
    throw new MatchingError(
      'too-long',
      `job text of ${text.length} characters, at most ${MAXIMUM_JOB_LENGTH} are read; give the ad alone`,
    );
  }
  const at = (start: number, end: number) => ({
    ...(pointer !== undefined && { pointer }),
    start,
    end,
  });
  const mentions = options.linker.link(text, language ? { language } : {});
  let sectionType = relationType;
  let next = 0;
  for (const line of linesOf(text)) {
    const stated = relationTypeIn(line.text);
    if (isHeading(line.text)) sectionType = stated ?? relationType;
    for (const { category, start, end } of notUsedIn(line.text)) {
      builder.notUsed.push({
        category,
        source: at(line.start + start, line.start + end),
        reason: NOT_USED_REASONS[category],
      });
    }
    for (
      ;
      next < mentions.length && mentions[next]!.start < line.start + line.text.length;
      next++
    ) {
      const mention = mentions[next]!;
      if (mention.kind !== 'skill') continue;
      const type = stated ?? sectionType;
      builder.addRequirement(
        {
          skill: mention.concept as SkillId,
          relationType: type,
          minimumLevel: minimumLevelIn(clauseAround(line, mention)),
          importance: IMPORTANCE[type],
          basis: 'stated',
        },
        { source: at(mention.start, mention.end), confidence: mention.confidence },
      );
    }
  }
  const months = rampUpMonthsIn(text);
  if (months !== undefined) builder.rampUp = { months, hoursPerWeek: TRAINING_HOURS_PER_WEEK };
  return mentions.filter(({ kind }) => kind === 'occupation');
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

/** From the punctuation before a mention to the one after it. */
function clauseAround(line: Line, mention: Mention): string {
  const before = line.text.slice(0, mention.start - line.start);
  const after = line.text.slice(mention.end - line.start);
  const from =
    Math.max(
      before.lastIndexOf('.'),
      before.lastIndexOf(';'),
      before.lastIndexOf(','),
      before.lastIndexOf('('),
    ) + 1;
  const stop = after.search(/[.;,)]/u);
  return (
    before.slice(from) +
    line.text.slice(mention.start - line.start, mention.end - line.start) +
    (stop === -1 ? after : after.slice(0, stop + 1))
  );
}
