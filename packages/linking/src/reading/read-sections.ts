import type { HeadingMeaning } from './cues/section-headings.ts';
import { headingLine } from './internal/heading-line.ts';
import { inlineSections } from './internal/inline-sections.ts';

/** What a part of a CV or of an ad is about; `other` where nothing is known. */
export type SectionKind =
  | 'identity'
  | 'summary'
  | 'experience'
  | 'education'
  | 'training'
  | 'skills'
  | 'languages'
  | 'projects'
  | 'volunteering'
  | 'interests'
  | 'requirements'
  | 'niceToHave'
  | 'tasks'
  | 'company'
  | 'benefits'
  | 'process'
  | 'other';

/** A stretch of a text; UTF-16 offsets. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly kind: SectionKind;
}

interface ReadLine {
  readonly start: number;
  readonly text: string;
  readonly meaning: HeadingMeaning | undefined;
  /** "Technologies : Java" right below other lines: belongs to the job that they tell of. */
  readonly isLabel: boolean;
}

/** Sections in which a sentence may stand apart: those of an ad, and what has no heading. */
const SPLIT: ReadonlySet<SectionKind> = new Set([
  'requirements',
  'tasks',
  'company',
  'benefits',
  'process',
  'other',
]);
/** A CV speaks of its author, an ad to its reader. */
const AD_WORDS =
  /(?<![\p{L}\p{N}])(?:vous|votre|vos|nous (?:recherchons|recrutons|cherchons)|you|your|we are (?:looking|hiring)|we['’]re (?:looking|hiring)|h\/f|f\/h|m\/f)(?![\p{L}\p{N}])/giu;
const CV_WORDS =
  /(?<![\p{L}\p{N}])(?:je|j['’]ai|mes|mon|my|i|i['’]ve|né le|born)(?![\p{L}\p{N}])/giu;
const LONGEST_SAMPLE = 8_000;
const HEADING_VOTES = 4;

/**
 * The sections of a CV or a job ad, English or French, by their headings (any case, with or without a colon or
 * marks of Markdown) and by sentences that say themselves what they are ("Docker serait un plus", "We offer …").
 * Whether "Profil" opens a summary or requirements is told by the other headings and by whom the text speaks to.
 *
 * Linear in the text.
 *
 * @returns sections that cover the whole text in order, each beginning where the one before ends; neighbours
 *   differ in kind. None for an empty text.
 */
export function readSections(text: string): readonly Section[] {
  const lines = linesOf(text);
  const isAd = readsAsAd(text, lines);
  const sections: Section[] = [];
  let kind: SectionKind = firstKind(lines, isAd);
  for (const line of lines) {
    const end = line.start + line.text.length;
    const openedKind = line.meaning && opened(line, line.meaning, { kind, isAd });
    kind = openedKind ?? kind;
    let at = line.start;
    const mayStandApart = openedKind === undefined && isAd !== false && SPLIT.has(kind);
    const apart = mayStandApart ? inlineSections(line.text) : [];
    for (const inline of apart) {
      push(sections, { start: at, end: line.start + inline.start, kind });
      push(sections, { ...inline, start: line.start + inline.start, end: line.start + inline.end });
      at = line.start + inline.end;
    }
    push(sections, { start: at, end, kind });
  }
  return sections;
}

interface State {
  readonly kind: SectionKind;
  /** `undefined` when nothing tells. */
  readonly isAd: boolean | undefined;
}

/** Parts of a CV with heads of their own: "Missions :" inside a job opens nothing. */
const JOBS: ReadonlySet<SectionKind> = new Set(['experience', 'volunteering', 'projects']);

function opened(
  line: ReadLine,
  { cv, ad }: HeadingMeaning,
  { kind, isAd }: State,
): SectionKind | undefined {
  if (isAd === undefined) return ad ?? cv;
  if (isAd) return ad ?? (cv === 'interests' || cv === 'identity' ? undefined : cv);
  if (JOBS.has(kind) && (cv === undefined || (cv === 'skills' && line.isLabel))) return undefined;
  return cv ?? ad;
}

function firstKind(lines: readonly ReadLine[], isAd: boolean | undefined): SectionKind {
  return isAd === false && lines.some(({ meaning }) => meaning) ? 'identity' : 'other';
}

/** `undefined` when nothing tells. */
function readsAsAd(text: string, lines: readonly ReadLine[]): boolean | undefined {
  let ad = 0;
  let cv = 0;
  for (const { meaning } of lines) {
    if (meaning && meaning.cv === undefined) ad += HEADING_VOTES;
    if (meaning && meaning.ad === undefined) cv += HEADING_VOTES;
  }
  const sample = text.slice(0, LONGEST_SAMPLE);
  ad += Math.min(2 * HEADING_VOTES, sample.match(AD_WORDS)?.length ?? 0);
  cv += Math.min(2 * HEADING_VOTES, sample.match(CV_WORDS)?.length ?? 0);
  if (ad === cv) return lines.some(({ meaning }) => meaning) ? false : undefined;
  return ad > cv;
}

function push(sections: Section[], section: Section): void {
  if (section.end <= section.start) return;
  const last = sections.at(-1);
  if (last?.kind === section.kind) sections[sections.length - 1] = { ...last, end: section.end };
  else sections.push(section);
}

/** With their line ends, so that they cover the text. */
function linesOf(text: string): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028]*(?:\r\n|[\r\n\u2028]|$)/gu)) {
    if (line === '') continue;
    const heading = headingLine(line);
    const isBelowBlank = (lines.at(-1)?.text.trim() ?? '') === '';
    lines.push({
      start: index,
      text: line,
      meaning: heading?.meaning,
      isLabel: heading?.hasContent === true && !isBelowBlank,
    });
  }
  return lines;
}
