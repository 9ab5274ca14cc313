import type { DropCategory } from '../drop-category.ts';
import { describeValue } from './describe-value.ts';
import { droppedItem } from './drop-policy.ts';
import type { EvidenceContext } from './import-session.ts';
import { headSegments } from './head-segments.ts';
import { isBlank } from './line-form.ts';
import { nameSpans } from './name-spans.ts';
import { periodBands, UNKNOWN_PERIOD, type PeriodBands } from './period-bands.ts';
import { hasTitle, readHead } from './read-head.ts';
import { readHeader } from './read-header.ts';
import { addHits, readLines, readSkillLines } from './read-text-lines.ts';
import type { SectionKind } from './section-headings.ts';
import { textBlocks, type TextBlock } from './text-blocks.ts';
import { listedSkillHits, type TextReading } from './skill-hits.ts';
import type { TextLine } from './text-lines.ts';
import type { TextSection } from './text-sections.ts';
import { shiftSpan } from './text-span.ts';

/** Sections of which nothing is read, and what they hold. */
const DROPPED: Readonly<Partial<Record<SectionKind, DropCategory>>> = {
  hobbies: 'hobby',
  languages: 'language',
  references: 'reference',
  personal: 'identity',
  awards: 'award',
  publications: 'publication',
};

/** Reads the evidence of one section. */
export async function readSection(
  reading: TextReading,
  { kind, lines }: TextSection,
): Promise<void> {
  const category = DROPPED[kind];
  if (category) return dropSection(reading, lines, category);
  if (kind === 'header') return readHeader(reading, lines);
  if (kind === 'summary') return readLines(reading, lines, { kind: 'self' });
  if (kind === 'skills') return readSkillLines(reading, lines);
  if (kind === 'wishes') return readWishes(reading, lines);
  for (const block of textBlocks(lines)) await readBlock(reading, block, kind);
}

function dropSection(
  { session }: TextReading,
  lines: readonly TextLine[],
  category: DropCategory,
): void {
  const filled = lines.filter(({ text }) => !isBlank(text));
  const span = { start: filled[0]!.start, end: filled.at(-1)!.end };
  session.dropped.push(droppedItem(category, span));
}

/** What somebody looks for is no evidence; what follows the first sentence may be. */
async function readWishes(reading: TextReading, lines: readonly TextLine[]): Promise<void> {
  const first = lines.findIndex(({ text }) => !isBlank(text));
  for (const { text, start, end } of lines.slice(first)) {
    const stop = /[.!?](?=\s|$)/u.exec(text)?.index;
    reading.document.hide({ start, end: stop === undefined ? end : start + stop });
    if (isBlank(text) || stop !== undefined) break;
  }
  return readLines(reading, lines, { kind: 'self' });
}

async function readBlock(reading: TextReading, block: TextBlock, kind: SectionKind): Promise<void> {
  const period = blockPeriod(reading, block);
  if (kind === 'training') {
    // The length of studies tells the diploma, so only how long ago they ended is kept.
    const context: EvidenceContext = {
      kind: 'training',
      period: { ...period, duration: 'unknown' },
    };
    return readLines(reading, [...block.head, ...block.body], context);
  }
  if (kind === 'projects') {
    return readLines(reading, [...block.head, ...block.body], { kind: 'project', period });
  }
  const isTitled = await hasTitle(reading, block.head);
  if (kind === 'other' && !block.dates && !isTitled) {
    return readSkillLines(reading, [...block.head, ...block.body]);
  }
  const isSelf = kind === 'other' && !block.dates;
  const context: EvidenceContext = { kind: isSelf ? 'self' : 'experience', period };
  // Neither dates nor a title: a sentence that only looks like a head.
  if (!block.dates && !isTitled) {
    return readLines(reading, [...block.head, ...block.body], context);
  }
  if (!isTitled && (await readDatedSkills(reading, block, context))) return;
  const names = await readHead(reading, block.head, context);
  for (const line of block.body) {
    for (const span of nameSpans(line.text, names)) {
      reading.document.hide(shiftSpan(span, line.start));
    }
  }
  return readLines(reading, block.body, context);
}

/**
 * `HTML since 2021`: of a head without a title and with nothing under it, where every part surely names a skill. With a
 * title, or with tasks below, the same word is more likely the employer.
 */
async function readDatedSkills(
  reading: TextReading,
  { head, body }: TextBlock,
  context: EvidenceContext,
): Promise<boolean> {
  const segments = head.flatMap(headSegments);
  if (body.length > 0 || segments.length === 0) return false;
  if (head.some(({ text }) => LED_TO_EMPLOYER.test(text))) return false;
  const hits = await listedSkillHits(reading, segments, () => true);
  const isSkill = segments.every(({ start, end }) =>
    hits.some((hit) => hit.start <= start && hit.end >= end),
  );
  if (isSkill) addHits(reading, hits, context);
  return isSkill;
}

/** `Oracle, at Oracle since 2021`, `chez Oracle depuis 2021`. */
const LED_TO_EMPLOYER = /(?:@|(?<!\p{L})(?:chez|at|for|pour|au sein d(?:e|['’])))\s/iu;

function blockPeriod({ session }: TextReading, { dates }: TextBlock): PeriodBands {
  if (!dates) return UNKNOWN_PERIOD;
  const { range, line } = dates;
  const bands = periodBands(range.from, range.to, session.now);
  const code =
    bands.problem ??
    (range.from === 'invalid' || range.to === 'invalid' ? 'invalid-date' : undefined);
  if (code) {
    session.issues.push({
      code,
      source: shiftSpan(range, line.start),
      message: `the dates at ${line.start + range.start} (${describeValue(line.text.slice(range.start, range.end))}) ${PROBLEMS[code]}; their period counts as unknown, correct them`,
    });
  }
  return bands;
}

const PROBLEMS = {
  'end-before-start': 'end before they start',
  'future-start': 'start after the day of import',
  'invalid-date': 'name a day that does not exist',
} as const;
