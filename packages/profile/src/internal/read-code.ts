import { kindOf, type OccupationId, type SkillId } from '@tremplin/ontology';
import { conceptOfCode } from './concept-of-code.ts';
import { droppedItem } from './drop-policy.ts';
import {
  addInferred,
  addStated,
  type EvidenceContext,
  type ImportSession,
} from './import-session.ts';
import type { ResumeField } from './resume-entries.ts';

/** Reads a code: that of a skill is stated, that of an occupation gives its essential skills. */
export function readCode(
  session: ImportSession,
  { text, pointer }: ResumeField,
  context: EvidenceContext,
): void {
  const { ontology } = session.options.linker;
  const source = { pointer };
  const concept = conceptOfCode(ontology, text.trim());
  const kind = concept === undefined ? undefined : kindOf(ontology, concept);
  const hit = { method: 'exact', confidence: 1, start: 0, end: text.length } as const;
  if (kind === 'skill') {
    addStated(session, [{ ...hit, concept: concept as SkillId }], {
      ...context,
      sourceOf: () => source,
    });
  } else if (kind === 'occupation') {
    addInferred(session, { ...hit, concept: concept as OccupationId }, { ...context, source });
  } else session.dropped.push(droppedItem('unlinked', source));
}
