import { findDateRanges } from './find-date-ranges.ts';
import { headingForm, type HeadingForm } from './heading-form.ts';
import { headingKind } from './heading-words.ts';
import { isBlank, isDateAlone, isRule } from './line-form.ts';
import type { SectionKind } from './section-headings.ts';
import type { TextLine } from './text-lines.ts';

/** The section under way: its kind, and how deep its heading lies; 0 for a plain line of the table. */
export interface SectionState {
  readonly kind: SectionKind;
  readonly level: number;
}

/** The section that an unknown heading opens. */
export interface SectionOpening extends SectionState {
  /** Whether the heading is read too: it has dates, or is the title of the dates below, or may be a skill. */
  readonly isRead: boolean;
}

interface Candidate extends HeadingForm {
  readonly stem: SectionKind | undefined;
  /** Dates in the line itself, in the line below, or one further. */
  readonly dates: 'here' | 'below' | 'near' | undefined;
  readonly isDateBelowAlone: boolean;
  readonly isList: boolean;
}

const DATED: ReadonlySet<SectionKind> = new Set([
  'experience',
  'volunteering',
  'projects',
  'training',
]);
const UNREAD: ReadonlySet<SectionKind> = new Set([
  'hobbies',
  'languages',
  'references',
  'personal',
  'awards',
  'publications',
]);

/**
 * What a heading that is not in the table opens: the kind that its words announce, else an experience where
 * dates stand, else `other`. `undefined` for a line that is none, or that lies inside the section: the title
 * of a job under "Experience", a group of skills under "Skills".
 */
export function unknownHeading(
  lines: readonly TextLine[],
  index: number,
  current: SectionState,
): SectionOpening | undefined {
  const form = headingForm(lines, index);
  if (!form) return undefined;
  const found = candidate(lines, index, form);
  if (!opens(found, current)) return undefined;
  const { stem, dates, level, isDateBelowAlone } = found;
  const isDated = dates === 'here' || dates === 'below';
  const kind = stem ?? (isDated ? 'experience' : 'other');
  const isTitle = dates === 'here' || (dates === 'below' && isDateBelowAlone);
  return { kind, level, isRead: isTitle || kind === 'other' };
}

function candidate(lines: readonly TextLine[], index: number, form: HeadingForm): Candidate {
  const { text } = lines[index]!;
  const next = nextFilled(lines, index + 1);
  const below = lines[next]?.text ?? '';
  const [date] = periods(below);
  const dates =
    findDateRanges(text).length > 0
      ? 'here'
      : date
        ? 'below'
        : periods(lines[nextFilled(lines, next + 1)]?.text ?? '').length > 0
          ? 'near'
          : undefined;
  return {
    ...form,
    stem: headingKind(text),
    dates,
    isDateBelowAlone: date !== undefined && isDateAlone(below, date),
    isList: /[,|]/u.test(text),
  };
}

/** Whether the line ends the section before it. */
function opens(found: Candidate, { kind, level }: SectionState): boolean {
  const { style, stem, dates } = found;
  const isMarked = style === 'atx' || style === 'setext';
  if (kind === 'header') {
    return isMarked ? found.level > 1 || hasReason(found) : hasReason(found) && found.isClear;
  }
  // Under a marked heading a deeper one is a part of it, unless it announces something else.
  if (level > 0 && found.level > level && style !== 'plain') {
    if (style === 'caps' && found.isClear && stem && stem !== kind) return true;
    return !dates && isApart(stem) && (style === 'atx' || !DATED.has(kind));
  }
  if (DATED.has(kind)) return endsDated(found, kind, level);
  if (isMarked) return true;
  if (UNREAD.has(kind)) return hasReason(found) && found.isClear;
  if (stem) return stem !== kind && (style !== 'colon' || found.isClear);
  return (
    style === 'caps' && found.isClear && !found.isList && (kind !== 'skills' || hasReason(found))
  );
}

/** Jobs have heads of their own: a bold title, an employer in capitals, a label "Missions:". */
function endsDated(
  { style, stem, dates, isClear, isList }: Candidate,
  kind: SectionKind,
  level: number,
): boolean {
  if (style === 'plain') return !dates && isApart(stem);
  const isComparable = level > 0 && level <= 6;
  if (style === 'atx' || style === 'setext') {
    return isComparable || (stem ? stem !== kind : !dates);
  }
  // "**Trainer, Some School, 2019**" is the head of a job.
  if (style === 'bold' && isList) return false;
  if (stem) return stem !== kind && (isClear || style === 'caps');
  return style === 'caps' && isClear && !dates && !isList;
}

function hasReason({ stem, dates, style }: Candidate): boolean {
  return stem !== undefined || (style !== 'plain' && (dates === 'here' || dates === 'below'));
}

/** Kinds that are no part of a job. */
function isApart(stem: SectionKind | undefined): boolean {
  return stem !== undefined && (stem === 'skills' || stem === 'wishes' || UNREAD.has(stem));
}

function periods(text: string) {
  return findDateRanges(text.slice(0, 200)).filter(({ single }) => !single);
}

function nextFilled(lines: readonly TextLine[], from: number): number {
  let at = from;
  while (at < lines.length && (isBlank(lines[at]!.text) || isRule(lines[at]!.text))) at += 1;
  return at;
}
