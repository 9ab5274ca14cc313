import type { SkillId } from '@tremplin/ontology';
import type { ConceptHit } from './concept-reader.ts';
import { addStated, type EvidenceContext } from './import-session.ts';
import { levelNear } from './level-near.ts';
import { listedSkillHits, type TextReading } from './skill-hits.ts';
import type { TextLine } from './text-lines.ts';

/** Reads the skills that running lines mention. */
export async function readLines(
  reading: TextReading,
  lines: readonly TextLine[],
  context: EvidenceContext,
): Promise<void> {
  addHits(reading, await listedSkillHits(reading, lines), context);
}

/** Reads lists of skills, with the level that stands beside each skill. */
export async function readSkillLines(
  reading: TextReading,
  lines: readonly TextLine[],
): Promise<void> {
  const hits = await listedSkillHits(reading, lines, () => true);
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

/** Records skills found in a text, with their offsets. */
export function addHits(
  { session }: TextReading,
  hits: readonly ConceptHit<SkillId>[],
  context: EvidenceContext,
): void {
  addStated(session, hits, { ...context, sourceOf: ({ start, end }) => ({ start, end }) });
}
