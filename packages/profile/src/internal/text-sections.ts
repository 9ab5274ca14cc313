import { isBlank } from './line-form.ts';
import { headingOf, inlineHeading, type Heading, type SectionKind } from './section-headings.ts';
import { subLine, type TextLine } from './text-lines.ts';

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

/** Splits a CV by its headings, English and French. A text without headings is one `summary`. */
export function textSections(lines: readonly TextLine[]): TextOutline {
  const sections: { kind: SectionKind; lines: TextLine[] }[] = [{ kind: 'header', lines: [] }];
  const votes = { en: 0, fr: 0 };
  const open = ({ section, language }: Heading) => {
    if (language) votes[language] += 1;
    sections.push({ kind: section, lines: [] });
  };
  for (const line of lines) {
    const heading = headingOf(line.text);
    const inline = heading ? undefined : inlineHeading(line.text, sections.at(-1)!.kind);
    if (heading ?? inline) open((heading ?? inline)!);
    if (inline) {
      const content = { start: inline.contentStart, end: line.text.length };
      sections.at(-1)!.lines.push(subLine(line, content));
    } else if (!heading) sections.at(-1)!.lines.push(line);
  }
  return {
    sections: (sections.length === 1 ? unheaded(sections[0]!.lines) : sections).filter((section) =>
      section.lines.some(({ text }) => !isBlank(text)),
    ),
    language: votes.en > votes.fr ? 'en' : votes.fr > votes.en ? 'fr' : undefined,
  };
}

/** Without headings all is prose, but for a first line that has the form of a name. */
function unheaded(lines: readonly TextLine[]): readonly TextSection[] {
  const first = lines.findIndex(({ text }) => !isBlank(text));
  const named = first !== -1 && first < lines.length - 1 && NAME_FORM.test(lines[first]!.text);
  const split = named ? first + 1 : 0;
  return [
    { kind: 'header', lines: lines.slice(0, split) },
    { kind: 'summary', lines: lines.slice(split) },
  ];
}

/** Two to six capitalised words or particles, and nothing else. */
const NAME_FORM =
  /^\s*\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|du|des|la|le|van|von|der|bin|ben|el|al)){1,5}\s*$/u;
