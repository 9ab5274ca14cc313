import { PROFICIENCY_LEVELS, type Profile } from '@tremplin/profile';
import type { Job } from '../job.ts';
import { MatchingError } from '../matching-error.ts';
import { MIGRATION } from './check-job.ts';

/** What to do with a profile of another pack. */
export const MIGRATION_OF_PROFILES: string = `import both with the same pack, or bring the older codes over: ${MIGRATION}`;

/** @throws MatchingError `ontology-mismatch`, `invalid-profile`. */
export function checkProfile(profile: Profile, job: Job): void {
  if (profile.ontology.hash !== job.ontology.hash) {
    throw new MatchingError(
      'ontology-mismatch',
      `profile ${profile.id} uses pack ${profile.ontology.id} ${profile.ontology.version}, job "${job.id}" uses ${job.ontology.id} ${job.ontology.version}; ${MIGRATION_OF_PROFILES}`,
    );
  }
  checkProfileLevels(profile);
}

/** @throws MatchingError `invalid-profile`. */
export function checkProfileLevels(profile: Profile): void {
  for (const { skill, evidence } of profile.skills) {
    const wrong = evidence.find(
      ({ level }) => level !== null && !PROFICIENCY_LEVELS.includes(level),
    );
    if (wrong || evidence.length === 0) {
      throw new MatchingError(
        'invalid-profile',
        `profile ${profile.id} has ${wrong ? `level ${String(wrong.level)}` : 'no evidence'} for ${skill}; give levels 1 to 4 or null, or check it with parseProfile`,
      );
    }
  }
}
