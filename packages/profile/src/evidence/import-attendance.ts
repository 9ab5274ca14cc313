import type { ProficiencyLevel } from '../profile.ts';
import type { EvidenceImport, EvidenceOptions, StatedPeriod } from './evidence-import.ts';
import { evidenceRows, startEvidence } from './internal/evidence-session.ts';
import { readPractice } from './internal/read-practice.ts';

/** Presence at a workshop, a course or a peer-learning group. */
export interface Attendance extends StatedPeriod {
  /** Ids of the pack, codes that it maps to, or labels. */
  readonly skills: readonly string[];
  /** Who shows others practises the skill; who is shown learns it. @defaultValue `'learner'` */
  readonly role?: 'learner' | 'facilitator';
  /** True when the organiser confirms the presence. @defaultValue false */
  readonly confirmed?: boolean;
  /** Level that the organiser saw, if any: being there shows none. @defaultValue none */
  readonly level?: ProficiencyLevel;
}

/**
 * Workshops and peer learning as evidence: `training` for learners, `experience` for those who showed others.
 *
 * @throws ProfileError `invalid-input` (not a list), `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importAttendance } from '@tremplin/profile';
 *
 * const { items } = await importAttendance(
 *   [{ skills: ['TypeScript'], start: '2026-03', end: '2026-05', confirmed: true }],
 *   { linker: await createLinker(digitalPack()), now: new Date('2026-11-22') },
 * );
 * items[0]?.evidence.kind; // 'training'
 * ```
 */
export async function importAttendance(
  attendance: readonly Attendance[],
  options: EvidenceOptions,
): Promise<EvidenceImport> {
  const session = startEvidence('importAttendance', options);
  for (const entry of evidenceRows('importAttendance', attendance, session)) {
    const leads = entry.row['role'] === 'facilitator';
    await readPractice(session, entry, {
      kind: leads ? 'experience' : 'training',
      reason: leads
        ? 'Showed this skill to others in a workshop or a peer-learning group.'
        : 'Took part in a workshop or a peer-learning group on this skill.',
    });
  }
  return { items: session.items, issues: session.issues };
}
