import type { Ontology } from '@tremplin/ontology';
import { ProfileError } from './profile-error.ts';
import type { Profile } from './profile.ts';
import { safeParseProfile } from './safe-parse-profile.ts';

/** Enough to see what is wrong; `safeParseProfile` gives all. */
const SHOWN_ISSUES = 3;

/**
 * Like `safeParseProfile`, for a source that should be right.
 *
 * @throws ProfileError `invalid-profile`, with the place and the kind of the first faults.
 *
 * @example
 * ```ts
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { parseProfile, ProfileError } from '@tremplin/profile';
 *
 * try {
 *   parseProfile({ schemaVersion: 2 }, digitalPack());
 * } catch (error) {
 *   ProfileError.is(error); // true
 * }
 * ```
 */
export function parseProfile(input: unknown, ontology: Ontology): Profile {
  const result = safeParseProfile(input, ontology);
  if (result.success) return result.profile;
  const shown = result.issues
    .slice(0, SHOWN_ISSUES)
    .map(
      ({ path, message }) => `at ${path.length === 0 ? 'the root' : path.join('.')}: ${message}`,
    );
  const more = result.issues.length - shown.length;
  throw new ProfileError(
    'invalid-profile',
    `parseProfile: not a profile of this pack: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  );
}
