import type { Profile } from '@tremplin/profile';
import { MatchingError } from '../../matching-error.ts';
import { checkProfileLevels, MIGRATION_OF_PROFILES } from '../check-profile.ts';
import type { PoolParts } from './pool-parts.ts';
import type { PoolEntry } from './pool-segment.ts';

/** More are no person; the columns count them in 16 bits. */
const MOST_SKILLS = 65_535;

export interface PackOptions {
  readonly parts: PoolParts;
  readonly tags: readonly string[];
  readonly ontology: Profile['ontology'];
}

/**
 * A profile as numbers of a pool.
 *
 * @throws MatchingError `ontology-mismatch`, `invalid-profile`.
 */
export function packProfile(profile: Profile, { parts, tags, ontology }: PackOptions): PoolEntry {
  checkPoolProfile(profile, ontology);
  // Of a skill that stands twice the last counts, as everywhere in matching.
  const assertions = new Map(profile.skills.map(({ skill, evidence }) => [skill, evidence]));
  const skills: number[] = [];
  const lists: number[] = [];
  for (const [skill, evidence] of assertions) {
    const list = parts.lists.idOf(evidence);
    if (list < 0)
      throw new MatchingError(
        'invalid-profile',
        `profile ${profile.id} has evidence for ${skill} that is not of the closed vocabulary; check it with parseProfile`,
      );
    skills.push(parts.skills.add(skill));
    lists.push(list);
  }
  return { skills, lists, tagSet: parts.tagSetOf(tags) };
}

function checkPoolProfile(profile: Profile, ontology: Profile['ontology']): void {
  if (profile.ontology.hash !== ontology.hash)
    throw new MatchingError(
      'ontology-mismatch',
      `profile ${profile.id} uses pack ${profile.ontology.id} ${profile.ontology.version}, the pool ${ontology.id} ${ontology.version}; ${MIGRATION_OF_PROFILES}`,
    );
  if (profile.skills.length > MOST_SKILLS)
    throw new MatchingError(
      'invalid-profile',
      `profile ${profile.id} has ${profile.skills.length} skills; give at most ${MOST_SKILLS}`,
    );
  checkProfileLevels(profile);
}
