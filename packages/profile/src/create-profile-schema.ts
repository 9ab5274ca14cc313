import { findConcept, kindOf, type Ontology } from '@tremplin/ontology';
import type * as z from 'zod';
import type { Profile } from './profile.ts';
import { profileSchema } from './profile-schema.ts';

/**
 * {@link profileSchema} closed over one pack: the profile must name this pack (same id, version and
 * content hash), and each code must be a skill of it. What passes holds no string that the pack or
 * this package did not ship, but for the pseudonym.
 *
 * @example
 * ```ts
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { createProfileSchema } from '@tremplin/profile';
 *
 * const schema = createProfileSchema(digitalPack());
 * schema.safeParse({ name: 'Ada' }).success; // false
 * ```
 */
export function createProfileSchema(ontology: Ontology): z.ZodType<Profile> {
  return profileSchema.superRefine((profile, context) => {
    for (const { path, message } of membershipIssues(profile, ontology)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });
}

interface MembershipIssue {
  readonly path: (string | number)[];
  readonly message: string;
}

function* membershipIssues(profile: Profile, ontology: Ontology): Generator<MembershipIssue> {
  const { hash, meta } = ontology;
  if (profile.ontology.hash !== hash) {
    yield {
      path: ['ontology', 'hash'],
      message: 'made with another pack, or another version of it',
    };
    return; // Codes of another pack would each be reported as unknown: one cause, one issue.
  }
  if (profile.ontology.id !== meta.id) yield { path: ['ontology', 'id'], message: 'not this pack' };
  if (profile.ontology.version !== meta.version) {
    yield { path: ['ontology', 'version'], message: 'not the version of this pack' };
  }
  for (const [index, { skill }] of profile.skills.entries()) {
    const concept = findConcept(ontology, skill);
    const path = ['skills', index, 'skill'];
    if (concept === undefined) yield { path, message: 'not a code of the pack' };
    else if (kindOf(ontology, concept) !== 'skill')
      yield { path, message: 'not a skill of the pack' };
  }
}
