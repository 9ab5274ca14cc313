import type { Profile, ProfileId } from '@tremplin/profile';

/** Which tags somebody must have: what the host knows beforehand, asked inside the scan. It filters and never scores. */
export interface PoolFilter {
  /** Every one of these. */
  readonly all?: readonly string[];
  /** At least one of each list. */
  readonly anyOf?: readonly (readonly string[])[];
  /** None of these. */
  readonly none?: readonly string[];
}

/**
 * Profiles as columns, for rankings of very many. Everything that matching reads of a profile is kept, and nothing else:
 * `profileOf` gives it back.
 */
export interface ProfilePool {
  /** The pack whose codes the profiles use. */
  readonly ontology: Profile['ontology'];
  readonly size: number;
  /**
   * Adds a profile, or puts it in the place of the one with its id. Its tags are the host's words.
   *
   * @throws MatchingError `ontology-mismatch`, `invalid-profile`; the pool is then as before.
   */
  put(profile: Profile, tags?: readonly string[]): void;
  /** False where nobody has the id. */
  remove(id: ProfileId): boolean;
  has(id: ProfileId): boolean;
  /** `undefined` where nobody has the id. */
  profileOf(id: ProfileId): Profile | undefined;
  /** In code unit order; none where nobody has the id. */
  tagsOf(id: ProfileId): readonly string[];
  /** All ids, in no order that means something. */
  ids(): Iterable<ProfileId>;
  /** The whole pool as bytes, versioned and with a checksum, for `restoreProfilePool`. */
  snapshot(): Uint8Array;
}
