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
export function skillHits(
  reading: TextReading,
  lines: readonly TextLine[],
): readonly ConceptHit<SkillId>[] {
  const { session, document } = reading;
  return passages(
    document,
    lines.filter(({ text }) => !isBlank(text)),
  ).flatMap((passage) =>
    session.concepts
      .skillsIn(document.visible(passage))
      .map((hit) => ({ ...hit, ...shiftSpan(hit, passage.start) })),
  );
}

/** Those of {@link skillHits}, and the entries of lists that name a skill with nothing around them. */
export function listedSkillHits(
  reading: TextReading,
  lines: readonly TextLine[],
  isList: (line: TextLine) => boolean = ({ text }) => isBullet(text),
): readonly ConceptHit<SkillId>[] {
  const running = skillHits(reading, lines);
  const alone = lines
    .filter(isList)
    .flatMap(headSegments)
    .flatMap((item) => itemHit(reading, item));
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

function itemHit(
  { session, document }: TextReading,
  item: TextLine,
): readonly ConceptHit<SkillId>[] {
  const hit = session.concepts.skillOfItem(document.visible(item));
  return hit ? [{ ...hit, ...shiftSpan(hit, item.start) }] : [];
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
