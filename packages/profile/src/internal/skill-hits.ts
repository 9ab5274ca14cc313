import type { SkillId } from '@tremplin/ontology';
import type { ConceptHit } from './concept-reader.ts';
import { headSegments } from './head-segments.ts';
import type { ImportSession } from './import-session.ts';
import { isBlank, isBullet } from './line-form.ts';
import type { TextDocument } from './text-document.ts';
import type { TextLine } from './text-lines.ts';
import { shiftSpan, type TextSpan } from './text-span.ts';

/** A text being read. */
export interface TextReading {
  readonly session: ImportSession;
  readonly document: TextDocument;
}

/** Enough lines for the linker to see the list in which a word stands. */
const PASSAGE_LENGTH = 10_000;

/**
 * The skills that some lines name, offsets from the start of the text. Lines that follow one another are
 * read together: "Go" is a skill between "Rust" and "Python", and a verb elsewhere.
 */
export async function skillHits(
  reading: TextReading,
  lines: readonly TextLine[],
): Promise<readonly ConceptHit<SkillId>[]> {
  const { session, document } = reading;
  const filled = lines.filter(({ text }) => !isBlank(text));
  const hits: ConceptHit<SkillId>[] = [];
  for (const passage of passages(document, filled)) {
    for (const hit of await session.concepts.skillsIn(document.visible(passage))) {
      hits.push({ ...hit, ...shiftSpan(hit, passage.start) });
    }
  }
  return hits;
}

/** Those of {@link skillHits}, and the entries of lists that name a skill with nothing around them. */
export async function listedSkillHits(
  reading: TextReading,
  lines: readonly TextLine[],
  isList: (line: TextLine) => boolean = ({ text }) => isBullet(text),
): Promise<readonly ConceptHit<SkillId>[]> {
  const running = await skillHits(reading, lines);
  const alone: ConceptHit<SkillId>[] = [];
  for (const item of lines.filter(isList).flatMap(headSegments)) {
    const hit = await itemHit(reading, item);
    if (hit) alone.push(hit);
  }
  return [...withoutRead(alone, running), ...running].toSorted((a, b) => a.start - b.start);
}

/** Items of which the running text gave as much: "notions de SQL" is the SQL inside it, with its level before. */
function withoutRead(
  items: readonly ConceptHit<SkillId>[],
  running: readonly ConceptHit<SkillId>[],
): readonly ConceptHit<SkillId>[] {
  let at = 0;
  return items.filter((item) => {
    while (at < running.length && running[at]!.start < item.start) at += 1;
    const first = running[at];
    if (first?.start === item.start) return false;
    for (let i = at; i < running.length && running[i]!.start < item.end; i++) {
      if (running[i]!.concept === item.concept) return false;
    }
    return true;
  });
}

async function itemHit(
  { session, document }: TextReading,
  item: TextLine,
): Promise<ConceptHit<SkillId> | undefined> {
  const hit = await session.concepts.skillOfItem(document.visible(item));
  return hit && { ...hit, ...shiftSpan(hit, item.start) };
}

/** Neighbouring lines as one span each; a line of another block between two of them keeps them apart. */
function passages(document: TextDocument, lines: readonly TextLine[]): readonly TextSpan[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = spans.at(-1);
    const isNext = last && end - last.start <= PASSAGE_LENGTH && isGap(document, last.end, start);
    if (isNext) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function isGap(document: TextDocument, start: number, end: number): boolean {
  return end - start <= PASSAGE_LENGTH && isBlank(document.visible({ start, end }));
}
