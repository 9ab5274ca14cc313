import type { Ontology } from '@tremplin/ontology';
import { ProfileError } from '../profile-error.ts';
import type { Profile } from '../profile.ts';
import { addEvidence } from './add-evidence.ts';

/**
 * Several profiles of one person (a CV, a résumé, an export) as one. The order of the profiles does not count.
 *
 * @throws ProfileError `invalid-input` (none, or of different pseudonyms), `invalid-profile` (another pack).
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importJsonResume, importText, mergeProfiles } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const options = {
 *   linker: await createLinker(ontology),
 *   subjectId: 'row-42',
 *   key: 'a secret of 16 bytes or more',
 *   now: new Date('2026-11-22'),
 * };
 * const cv = await importText('Skills\nTypeScript', options);
 * const resume = await importJsonResume({ skills: [{ name: 'SQL' }] }, options);
 * mergeProfiles([cv.profile, resume.profile], ontology).skills.length; // 2
 * ```
 */
export function mergeProfiles(profiles: readonly Profile[], ontology: Ontology): Profile {
  const [first, ...others] = profiles;
  if (!first) {
    throw new ProfileError(
      'invalid-input',
      'mergeProfiles: got an empty list; give at least one profile',
    );
  }
  const stranger = others.findIndex(({ id }) => id !== first.id);
  if (stranger >= 0) {
    throw new ProfileError(
      'invalid-input',
      `mergeProfiles: profile ${stranger + 1} has another pseudonym than profile 0; merge only profiles of one person, made with one key`,
    );
  }
  return others.reduce(
    (merged, { skills, ontology: pack }) => {
      const items = skills.flatMap(({ skill, evidence }) =>
        evidence.map((item) => ({ skill, evidence: item })),
      );
      // Checked through a profile of the same pack: codes of another one are not silently read as this one's.
      return addEvidence({ ...merged, ontology: pack }, items, ontology);
    },
    addEvidence(first, [], ontology),
  );
}
