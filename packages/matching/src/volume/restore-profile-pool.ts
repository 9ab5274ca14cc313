import type { Profile } from '@tremplin/profile';
import { decodeEvidence } from '../internal/volume/evidence-code.ts';
import { openPool } from '../internal/volume/pool-snapshot.ts';
import { createProfilePool } from './create-profile-pool.ts';
import type { ProfilePool } from './profile-pool.ts';

/**
 * The pool whose `snapshot()` this was: the same people, tags and rankings.
 *
 * @throws MatchingError `invalid-snapshot` for bytes that are cut, changed or of another version.
 */
export function restoreProfilePool(snapshot: Uint8Array): ProfilePool {
  const { header, entries } = openPool(snapshot);
  const pool = createProfilePool(header.ontology);
  const evidence = header.lists.map((codes) => codes.map(decodeEvidence));
  const tagSets = header.tagSets.map((set) =>
    set === '' ? [] : set.split(',').map((tag) => header.tags[Number(tag)]!),
  );
  for (const { id, skills, lists, tagSet } of entries()) {
    const profile: Profile = {
      schemaVersion: 1,
      id,
      ontology: pool.ontology,
      skills: skills.map((skill, i) => ({
        skill: header.skills[skill]!,
        evidence: evidence[lists[i]!]!,
      })),
    };
    pool.put(profile, tagSets[tagSet]!);
  }
  return pool;
}
