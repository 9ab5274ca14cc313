import type { ProficiencyLevel } from '../profile.ts';
import type { EvidenceImport, EvidenceOptions, StatedPeriod } from './evidence-import.ts';
import { evidenceRows, startEvidence } from './internal/evidence-session.ts';
import { readPractice } from './internal/read-practice.ts';

/** A piece of work with a result: paid or not. */
export interface ProjectRecord extends StatedPeriod {
  /** Ids of the pack, codes that it maps to, or labels. */
  readonly skills: readonly string[];
  /** Level that the result shows to somebody who looked at it. @defaultValue none */
  readonly level?: ProficiencyLevel;
  /** True when somebody else confirms who did it. @defaultValue false */
  readonly confirmed?: boolean;
}

/**
 * Projects as evidence of kind `project`.
 *
 * @throws ProfileError `invalid-input` (not a list), `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importProjects } from '@tremplin/profile';
 *
 * const { items } = await importProjects([{ skills: ['SQL'], start: '2026-01', level: 2 }], {
 *   linker: await createLinker(digitalPack()),
 *   now: new Date('2026-11-22'),
 * });
 * items[0]?.evidence.recency; // 'current': it has no end
 * ```
 */
export async function importProjects(
  projects: readonly ProjectRecord[],
  options: EvidenceOptions,
): Promise<EvidenceImport> {
  const session = startEvidence('importProjects', options);
  for (const entry of evidenceRows('importProjects', projects, session)) {
    const reason = 'Used this skill in a project with a result.';
    await readPractice(session, entry, { kind: 'project', reason });
  }
  return { items: session.items, issues: session.issues };
}
