import type { SkillId } from '@tremplin/ontology';
import { SURE, type ConceptHit } from './concept-reader.ts';
import { droppedItem } from './drop-policy.ts';
import { headSegments } from './head-segments.ts';
import { addInferred, addStated, type EvidenceContext } from './import-session.ts';
import { levelNear } from './level-near.ts';
import { wordCount } from './line-form.ts';
import { listedSkillHits, skillHits, type TextReading } from './skill-hits.ts';
import type { TextLine } from './text-lines.ts';
import type { TextSpan } from './text-span.ts';

/** Reads the skills that running lines mention. */
export function readLines(
  reading: TextReading,
  lines: readonly TextLine[],
  context: EvidenceContext,
): void {
  addHits(reading, listedSkillHits(reading, lines), context);
}

/** Reads lists of skills, with the level that stands beside each skill. */
export function readSkillLines(reading: TextReading, lines: readonly TextLine[]): void {
  const hits = listedSkillHits(reading, lines, () => true);
  let at = 0;
  for (const hit of hits) {
    while (at + 1 < lines.length && lines[at + 1]!.start <= hit.start) at += 1;
    const line = lines[at]!;
    const level = levelNear(line.text, {
      start: hit.start - line.start,
      end: hit.end - line.start,
    });
    addHits(reading, [hit], { kind: 'self', level });
  }
}

/** Whether a part of a head names an occupation. */
export function hasTitle(reading: TextReading, head: readonly TextLine[]): boolean {
  return head.flatMap(headSegments).some((segment) => occupationOf(reading, segment) !== undefined);
}

/**
 * Reads the head of a job: the first part that names an occupation is its title; the others (employer,
 * place) stay behind, and are given back for the body to hide.
 */
export function readHead(
  reading: TextReading,
  head: readonly TextLine[],
  context: EvidenceContext,
): readonly string[] {
  const segments = head.flatMap(headSegments);
  const titleAt = segments.findIndex((segment) => occupationOf(reading, segment));
  for (const [index, segment] of segments.entries()) {
    if (index === titleAt) readTitle(reading, segment, context);
    else reading.session.dropped.push(droppedItem('employer', spanOf(segment)));
  }
  return segments.filter((_, index) => index !== titleAt).map(({ text }) => text);
}

/**
 * Reads a line at the top of a CV: a job title of two words or more, recognised as a whole. One word alone
 * may be the name of the person: Boulanger, Meunier, Baker.
 */
export function readHeaderLine(reading: TextReading, line: TextLine): void {
  const { session, document } = reading;
  for (const segment of headSegments(line)) {
    const occupation = occupationOf(reading, segment);
    const isTitle = occupation && occupation.confidence >= SURE && wordCount(segment.text) >= 2;
    if (isTitle) readTitle(reading, segment, { kind: 'self' });
    else if (!document.isDetected(segment)) {
      session.dropped.push(droppedItem('identity', spanOf(segment)));
    }
  }
}

function readTitle(reading: TextReading, segment: TextLine, context: EvidenceContext): void {
  const { session } = reading;
  const occupation = occupationOf(reading, segment);
  if (occupation) addInferred(session, occupation, { ...context, source: spanOf(segment) });
  addHits(reading, skillHits(reading, [segment]), context);
  session.dropped.push(droppedItem('title', spanOf(segment)));
}

function occupationOf({ session, document }: TextReading, segment: TextLine) {
  return session.concepts.occupationOfLabel(document.visible(segment));
}

function addHits(
  { session }: TextReading,
  hits: readonly ConceptHit<SkillId>[],
  context: EvidenceContext,
): void {
  addStated(session, hits, { ...context, sourceOf: ({ start, end }) => ({ start, end }) });
}

function spanOf({ start, end }: TextLine): TextSpan {
  return { start, end };
}
