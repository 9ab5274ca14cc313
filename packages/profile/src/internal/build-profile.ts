import type { Ontology, SkillId } from '@tremplin/ontology';
import type { Finding } from '../import-result.ts';
import type { Evidence, Profile, ProfileId } from '../profile.ts';
import { compareEvidence } from './compare-evidence.ts';
import { compareStrings } from './compare-strings.ts';

/**
 * Findings as a profile: one assertion per skill, equal evidence once. Without that the number of items
 * would tell the number of jobs, and so an age.
 */
export function buildProfile(
  id: ProfileId,
  { hash, meta }: Ontology,
  findings: readonly Finding[],
): Profile {
  const bySkill = new Map<SkillId, Map<string, Evidence>>();
  for (const { skill, evidence } of findings) {
    const items = bySkill.get(skill) ?? new Map<string, Evidence>();
    bySkill.set(skill, items.set(Object.values(evidence).join('|'), evidence));
  }
  return {
    schemaVersion: 1,
    id,
    ontology: { id: meta.id, version: meta.version, hash },
    skills: [...bySkill]
      .toSorted(([a], [b]) => compareStrings(a, b))
      .map(([skill, items]) => ({
        skill,
        evidence: [...items.values()].toSorted(compareEvidence),
      })),
  };
}
