import type { Ontology, SkillId } from '@tremplin/ontology';
import { compareEvidence } from '../internal/compare-evidence.ts';
import { compareStrings } from '../internal/compare-strings.ts';
import { parseProfile } from '../parse-profile.ts';
import type { Evidence, Profile } from '../profile.ts';

/** A skill and one reason to believe in it: a finding of any importer has both. */
export interface SkillEvidence {
  readonly skill: SkillId;
  readonly evidence: Evidence;
}

/**
 * The profile with more evidence: of badges, tests, peers, workshops, projects. What it has already is not counted
 * twice, the order is the one fixed order, and the result is checked against the pack: nothing but codes and bands
 * can get in this way either.
 *
 * @throws ProfileError `invalid-profile` (the profile, or a skill or a member of the evidence, is not of the vocabulary).
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { addEvidence, importProjects, importText } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const now = new Date('2026-11-22');
 * const linker = await createLinker(ontology);
 * const key = 'a secret of 16 bytes or more';
 * const { profile } = await importText('Skills\nTypeScript', { linker, now, key, subjectId: 'row-42' });
 * const { items } = await importProjects([{ skills: ['TypeScript'], start: '2026-02' }], { linker, now });
 * addEvidence(profile, items, ontology).skills[0]?.evidence.map(({ kind }) => kind); // ['project', 'self']
 * ```
 */
export function addEvidence(
  profile: Profile,
  items: readonly SkillEvidence[],
  ontology: Ontology,
): Profile {
  const { schemaVersion, id, ontology: pack, skills } = parseProfile(profile, ontology);
  const bySkill = new Map<SkillId, Evidence[]>(
    skills.map(({ skill, evidence }) => [skill, [...evidence]]),
  );
  for (const { skill, evidence } of items) {
    const known = bySkill.get(skill) ?? [];
    if (known.length === 0) bySkill.set(skill, known);
    known.push(copyOf(evidence));
  }
  const merged = [...bySkill]
    .toSorted(([a], [b]) => compareStrings(a, b))
    .map(([skill, evidence]) => ({ skill, evidence: inOrder(evidence) }));
  return parseProfile({ schemaVersion, id, ontology: pack, skills: merged }, ontology);
}

/** In canonical order, equal items once. */
function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence
    .toSorted(compareEvidence)
    .filter((item, i, all) => i === 0 || compareEvidence(all[i - 1]!, item) !== 0);
}

/** Members in the one order, so that equal profiles are equal bytes. A member too many is left for the check. */
function copyOf(item: Evidence): Evidence {
  const { kind, basis, level, recency, duration, verified, ...more } = item;
  return { kind, basis, level, recency, duration, verified, ...more };
}
