import { findDateRanges } from './find-date-ranges.ts';
import { headingForm } from './heading-form.ts';
import { isBlank, isBullet, isHeadLike, isRule } from './line-form.ts';
import { headingOf, inlineHeading, type Heading, type SectionKind } from './section-headings.ts';
import { subLine, type TextLine } from './text-lines.ts';
import { unknownHeading, type SectionState } from './unknown-heading.ts';

/** Lines under one heading; those before the first heading are the `header`. */
export interface TextSection {
  readonly kind: SectionKind;
  readonly lines: readonly TextLine[];
}

export interface TextOutline {
  readonly sections: readonly TextSection[];
  /** Of the headings alone: a closed list that no name can sway. `undefined` on a tie. */
  readonly language: 'en' | 'fr' | undefined;
}

interface OpenSection extends SectionState {
  readonly lines: TextLine[];
}

/** Splits a CV by its headings, English and French. A text without headings is `other`, but for a name on top. */
export function textSections(lines: readonly TextLine[]): TextOutline {
  const sections: OpenSection[] = [{ kind: 'header', level: 0, lines: [] }];
  const votes = { en: 0, fr: 0 };
  const top = lines.findIndex(({ text }) => !isBlank(text));
  for (const [index, line] of lines.entries()) {
    const current = sections.at(-1)!;
    const known = headingOf(line.text) ?? inlineHeading(line.text, current.kind);
    if (known?.language) votes[known.language] += 1;
    if (known) sections.push(knownSection(lines, index, known));
    // The first line is a name, however it is set.
    else sections.push(...(index > top ? unknownSection(lines, index, current) : []));
    if (!known && sections.at(-1) === current) current.lines.push(withoutRule(line));
  }
  const [header, ...rest] = sections;
  const parts = [...(rest.length === 0 ? unheaded : headed)(header!.lines), ...rest];
  return {
    sections: parts.filter(({ lines: own }) => own.some(({ text }) => !isBlank(text))),
    language: votes.en > votes.fr ? 'en' : votes.fr > votes.en ? 'fr' : undefined,
  };
}

function knownSection(
  lines: readonly TextLine[],
  index: number,
  heading: Heading & { readonly contentStart?: number },
): OpenSection {
  const line = lines[index]!;
  const { section: kind, contentStart } = heading;
  if (contentStart !== undefined) {
    const content = { start: contentStart, end: line.text.length };
    return { kind, level: 0, lines: [subLine(line, content)] };
  }
  const form = headingForm(lines, index);
  const isSet = form && form.style !== 'plain' && form.style !== 'colon';
  return { kind, level: isSet ? form.level : 0, lines: [] };
}

function unknownSection(
  lines: readonly TextLine[],
  index: number,
  current: SectionState,
): readonly OpenSection[] {
  const opening = unknownHeading(lines, index, current);
  if (!opening) return [];
  const { kind, level, isRead } = opening;
  return [{ kind, level, lines: isRead ? [lines[index]!] : [] }];
}

function withoutRule(line: TextLine): TextLine {
  return isRule(line.text) ? { ...line, text: '' } : line;
}

/** A name and an address end where a list or a period begins. */
function headed(lines: readonly TextLine[]): readonly TextSection[] {
  const end = lines.findIndex(({ text }, i) => i > 0 && (isBullet(text) || hasPeriod(text)));
  return split(lines, end === -1 ? lines.length : end);
}

/** Without headings all may be evidence, but for a first line that has the form of a name. */
function unheaded(lines: readonly TextLine[]): readonly TextSection[] {
  const first = lines.findIndex(({ text }) => !isBlank(text));
  const named = first !== -1 && first < lines.length - 1 && NAME_FORM.test(lines[first]!.text);
  return split(lines, named ? first + 1 : 0);
}

function split(lines: readonly TextLine[], at: number): readonly TextSection[] {
  return [
    { kind: 'header', lines: lines.slice(0, at) },
    { kind: 'other', lines: lines.slice(at) },
  ];
}

/** "since 2015" beside a name says something of the person, no job. */
function hasPeriod(text: string): boolean {
  const periods = isHeadLike(text) && !text.includes('@') ? findDateRanges(text) : [];
  return periods.some(
    ({ single, start }) => !single && !/^(?:since|depuis)/iu.test(text.slice(start)),
  );
}

/** Two to six capitalised words or particles, and nothing else. */
const NAME_FORM =
  /^\s*\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|du|des|la|le|van|von|der|bin|ben|el|al)){1,5}\s*$/u;
