import { employerNameIn } from './cues/employer-sentences.ts';
import type { HeadingMeaning } from './cues/section-headings.ts';
import { foldText } from './internal/folded-text.ts';
import { headingLine } from './internal/heading-line.ts';
import { inlineSections, type InlineSections } from './internal/inline-sections.ts';

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
  /** Told by how it is worded: says nothing in a CV, nor whether this is one. */
  readonly isGuess: boolean;
  /** Something follows the heading in its line. */
  readonly hasContent: boolean;
  readonly isBelowBlank: boolean;
}

/** What is known of a text before it is read. */
export interface ReadSectionsOptions {
  /** @defaultValue told from the headings, and from whom the text speaks to */
  readonly of?: 'cv' | 'ad';
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
 * What an ad tells of the employer ("Our client is …", "Nous exportons …") is `company` wherever it stands, unless it
 * speaks to the reader or says who is looked for.
 *
 * Linear in the text.
 *
 * @returns sections that cover the whole text in order, each beginning where the one before ends; neighbours
 *   differ in kind. None for an empty text.
 *
 * @example
 * ```ts
 * import { readSections } from '@tremplin/linking';
 *
 * const ad = 'About us\nA bank.\nYou will need\nSQL\nPerks\nFruit';
 * readSections(ad, { of: 'ad' }).map(({ kind }) => kind); // ['company', 'requirements', 'benefits']
 * ```
 */
export function readSections(text: string, { of }: ReadSectionsOptions = {}): readonly Section[] {
  const lines = linesOf(text);
  const isAd = of === undefined ? readsAsAd(text, lines) : of === 'ad';
  const sections: Section[] = [];
  let kind: SectionKind = firstKind(lines, isAd);
  let isOfEmployer = false;
  const employer =
    isAd === false ? undefined : employerNameIn(foldText(text.slice(0, LONGEST_SAMPLE)).text);
  for (const [i, line] of lines.entries()) {
    const end = line.start + line.text.length;
    const openedKind = openedBy(line, { kind, isAd, isFirst: i === 0 });
    const inside = openedKind ?? kind;
    if (!line.hasContent || !standsAlone(line, inside, isAd)) kind = inside;
    let at = line.start;
    const mayStandApart = openedKind === undefined && isAd !== false && SPLIT.has(inside);
    const apart: InlineSections = mayStandApart
      ? inlineSections(line.text, { kind: inside, isOfEmployer, employer })
      : NONE;
    isOfEmployer = apart.isOfEmployer;
    // "The officer will:" among what the employer tells of itself heads a list.
    const last = apart.sections.at(-1)?.kind;
    if (last === 'tasks' && line.text.trimEnd().endsWith(':')) kind = last;
    for (const inline of apart.sections) {
      push(sections, { start: at, end: line.start + inline.start, kind: inside });
      push(sections, { ...inline, start: line.start + inline.start, end: line.start + inline.end });
      at = line.start + inline.end;
    }
    push(sections, { start: at, end, kind: inside });
  }
  return sections;
}

const NONE: InlineSections = { sections: [], isOfEmployer: false };

interface State {
  readonly kind: SectionKind;
  /** `undefined` when nothing tells. */
  readonly isAd: boolean | undefined;
}

/** Said in a word or two: "Salary: …", "Lieu : …". */
const SAID_IN_A_LINE: ReadonlySet<SectionKind> = new Set(['benefits', 'process', 'company']);
const BULLET = /^\s*[-*•–—▪◦+→►▶➜✓✔●○]\s/u;
/** Something like a heading, of which nothing is known: Markdown, capitals, a colon at its end. */
const UNKNOWN_HEADING =
  /^\s*(?:#{1,6} \S|\*\*[^*]{2,60}\*\*\s*:?\s*$|(?=.{4,60}$)[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$|\p{Lu}[^.:;!?]{2,60} ?:\s*$)/u;
/** "3. Scope" heads something below a blank line; elsewhere it is an item of a list. */
const NUMBERED_HEADING = /^\s*\d{1,2}[.)] \p{Lu}[^.:;!?,]{2,50}$/u;
/** Asks for nothing, or for little: ends where something else may begin. */
const ENDS_AT_UNKNOWN: ReadonlySet<SectionKind> = new Set([
  'company',
  'benefits',
  'process',
  'niceToHave',
]);

/** In an ad, a label in a list, and one that says all in its line, opens nothing for the lines below. */
function standsAlone(line: ReadLine, kind: SectionKind, isAd: boolean | undefined): boolean {
  return isAd === true && (line.isGuess || SAID_IN_A_LINE.has(kind) || BULLET.test(line.text));
}

function openedBy(
  line: ReadLine,
  { kind, isAd, isFirst }: State & { readonly isFirst: boolean },
): SectionKind | undefined {
  if (line.meaning && (!line.isGuess || (isAd === true && !isFirst)))
    return opened(line, line.meaning, { kind, isAd });
  if (isAd !== true || !ENDS_AT_UNKNOWN.has(kind)) return undefined;
  const text = line.text.trimEnd();
  const isHeading =
    UNKNOWN_HEADING.test(text) || (line.isBelowBlank && NUMBERED_HEADING.test(text));
  return isHeading ? 'other' : undefined;
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
  return isAd === false && lines.some(isKnown) ? 'identity' : 'other';
}

function isKnown({ meaning, isGuess }: ReadLine): boolean {
  return meaning !== undefined && !isGuess;
}

/** `undefined` when nothing tells. */
function readsAsAd(text: string, lines: readonly ReadLine[]): boolean | undefined {
  let ad = 0;
  let cv = 0;
  for (const { meaning, isGuess } of lines) {
    if (isGuess) continue;
    if (meaning && meaning.cv === undefined) ad += HEADING_VOTES;
    if (meaning && meaning.ad === undefined) cv += HEADING_VOTES;
  }
  const sample = text.slice(0, LONGEST_SAMPLE);
  ad += Math.min(2 * HEADING_VOTES, sample.match(AD_WORDS)?.length ?? 0);
  cv += Math.min(2 * HEADING_VOTES, sample.match(CV_WORDS)?.length ?? 0);
  if (ad === cv) return lines.some(isKnown) ? false : undefined;
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
      isGuess: heading?.isGuess === true,
      hasContent: heading?.hasContent === true,
      isBelowBlank,
    });
  }
  return lines;
}
