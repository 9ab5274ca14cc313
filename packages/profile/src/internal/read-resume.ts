import { blankMarked } from './blank-marked.ts';
import { isNamedInTitle, SURE } from './concept-reader.ts';
import { describeValue } from './describe-value.ts';
import { detectPersonalData } from './detect-personal-data.ts';
import { droppedItem } from './drop-policy.ts';
import { headlineWishSpans } from './headline-wish-spans.ts';
import {
  addInferred,
  addStated,
  type EvidenceContext,
  type ImportSession,
} from './import-session.ts';
import { leadingLevel } from './leading-level.ts';
import { levelOfWord } from './level-of-word.ts';
import { nameSpans } from './name-spans.ts';
import { isPresentWord, parseStatedDate } from './parse-stated-date.ts';
import { periodBands, type PeriodBands, type PeriodBound } from './period-bands.ts';
import { personSpans } from './person-spans.ts';
import { readCode } from './read-code.ts';
import type { ResumeEntry, ResumeField, ResumeSkill } from './resume-entries.ts';
import { TEXT_DETECTORS } from './text-detectors.ts';
import type { TextSpan } from './text-span.ts';
import { wishSpans } from './wish-spans.ts';

/** Reads the evidence of one job, project or course. */
export async function readEntry(session: ImportSession, entry: ResumeEntry): Promise<void> {
  const context: EvidenceContext = { kind: entry.kind, period: entryPeriod(session, entry) };
  for (const field of entry.titles)
    await readTitle(session, field, { ...context, names: entry.names });
  for (const field of entry.texts) {
    const text = visibleText(session, field, { names: entry.names, wishes: wishSpans(field.text) });
    const whole = await session.concepts.skillOfItem(text);
    addStated(session, whole ? [whole] : await session.concepts.skillsIn(text), {
      ...context,
      sourceOf: () => ({ pointer: field.pointer }),
    });
  }
  for (const field of entry.labels) await readLabel(session, field, context);
  for (const field of entry.codes ?? []) readCode(session, field, context);
}

/** Reads one entry of `skills`: its name and its keywords at its level. */
export async function readSkill(
  session: ImportSession,
  { labels, level }: ResumeSkill,
): Promise<void> {
  // "never used", "to learn": as in "Docker (never used)".
  if (level && wishSpans(`: ${level.text}`).length > 0) return;
  const stated = level ? (levelOfWord(level.text) ?? leadingLevel(level.text)) : null;
  if (level && stated === null) {
    session.issues.push({
      code: 'unknown-level',
      source: { pointer: level.pointer },
      message: `${level.pointer} is no level that we know (${describeValue(level.text)}) and was left open; write beginner, intermediate, advanced or expert`,
    });
  }
  for (const field of labels) await readLabel(session, field, { kind: 'self', level: stated });
}

/**
 * The occupation that a title names gives its essential skills; skills named beside it count as stated. A title that is
 * the name of an occupation as a whole names no skill besides: that of a barman is "barman" in some packs, that of a
 * barmaid is not.
 */
async function readTitle(
  session: ImportSession,
  field: ResumeField,
  { names, ...context }: EvidenceContext & { readonly names: readonly string[] },
): Promise<void> {
  const { concepts } = session;
  const source = { pointer: field.pointer };
  // The label of a person is a headline: what it wishes for is no evidence.
  const wishes = context.kind === 'self' ? headlineWishSpans(field.text) : [];
  const text = visibleText(session, field, { names, wishes });
  // As written: a detector may take "national" in "conférencier national" for a nationality, and not in the feminine.
  const whole = await concepts.occupationOfLabel(blanked(field.text, wishes));
  if (whole && whole.confidence >= SURE) return addInferred(session, whole, { ...context, source });
  const occupation =
    (await concepts.occupationOfLabel(text)) ?? (await concepts.occupationsIn(text))[0];
  if (occupation) addInferred(session, occupation, { ...context, source });
  const named = (await concepts.skillsIn(text)).filter(isNamedInTitle);
  addStated(session, named, { ...context, sourceOf: () => source });
}

async function readLabel(
  session: ImportSession,
  field: ResumeField,
  context: EvidenceContext,
): Promise<void> {
  const source = { pointer: field.pointer };
  const hits = await session.concepts.skillsOfLabel(blanked(field.text, wishSpans(field.text)));
  if (hits.length === 0) session.dropped.push(droppedItem('unlinked', source));
  addStated(session, hits, { ...context, sourceOf: () => source });
}

/** A text without what says who or where; each kind found is reported once for its field. */
function visibleText(
  session: ImportSession,
  { text, pointer }: ResumeField,
  { names, wishes }: { readonly names: readonly string[]; readonly wishes: readonly TextSpan[] },
): string {
  const detections = detectPersonalData(text, TEXT_DETECTORS);
  for (const { category, criterion } of new Set(detections.map(({ detector }) => detector))) {
    session.dropped.push({
      ...droppedItem(category, { pointer }),
      ...(criterion !== undefined && { criterion }),
    });
  }
  const hidden = detections.filter(({ detector }) => detector.hidesSkills);
  return blanked(text, [...hidden, ...nameSpans(text, names), ...personSpans(text), ...wishes]);
}

function blanked(text: string, spans: readonly TextSpan[]): string {
  if (spans.length === 0) return text;
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return blankMarked(text, marks);
}

function entryPeriod(
  session: ImportSession,
  { start, end, lasts, pointer }: ResumeEntry,
): PeriodBands {
  const bands = periodBands(bound(session, start), bound(session, end), session.now);
  if (bands.problem) {
    const source = {
      pointer: (bands.problem === 'future-start' ? start : end)?.pointer ?? pointer,
    };
    session.issues.push({
      code: bands.problem,
      source,
      message: `${source.pointer} ${PROBLEMS[bands.problem]}; its period counts as unknown, correct the date`,
    });
  }
  return lasts ? bands : { ...bands, duration: 'unknown' };
}

const PROBLEMS: Readonly<Record<NonNullable<PeriodBands['problem']>, string>> = {
  'end-before-start': 'is before the start',
  'future-start': 'is after the day of import',
};

function bound(session: ImportSession, field: ResumeField | undefined): PeriodBound {
  if (field === undefined) return 'absent';
  if (isPresentWord(field.text)) return 'present';
  const date = parseStatedDate(field.text);
  if (date) return date;
  session.issues.push({
    code: 'invalid-date',
    source: { pointer: field.pointer },
    message: `${field.pointer} is not a date (${describeValue(field.text)}), so its period counts as unknown; write YYYY, YYYY-MM or YYYY-MM-DD`,
  });
  return 'invalid';
}
