import { parseProfile, type Profile, type ProfileId } from '@tremplin/profile';
import type { Ontology } from '@tremplin/ontology';
import type { Database, Queries } from '../database/database.ts';

/** All profiles, in memory for ranking and in the database for good. */
export interface ProfileStore {
  /** In the order of their ids. */
  all(): readonly Profile[];
  get(id: ProfileId): Profile | undefined;
  /** Returns when the database has it. */
  set(profile: Profile, now: Date): Promise<void>;
  delete(id: ProfileId, within?: Queries): Promise<boolean>;
  /** Changes with every change: a ranking of one version is the same whenever it is asked for. */
  version(): number;
}

export async function openProfileStore(
  database: Database,
  ontology: Ontology,
): Promise<ProfileStore> {
  const rows = await database.query<{ profile: unknown }>('select profile from profile');
  const profiles = new Map<ProfileId, Profile>();
  for (const { profile } of rows) {
    const parsed = parseProfile(profile, ontology);
    profiles.set(parsed.id, parsed);
  }
  let version = 0;
  let ordered: readonly Profile[] | undefined;
  const changed = (): void => {
    version++;
    ordered = undefined;
  };
  return {
    all: () => (ordered ??= [...profiles.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))),
    get: (id) => profiles.get(id),
    async set(profile, now) {
      await database.query(
        `insert into profile (id, profile, changed_at) values ($1, $2, $3)
         on conflict (id) do update set profile = excluded.profile, changed_at = excluded.changed_at`,
        [profile.id, JSON.stringify(profile), now],
      );
      profiles.set(profile.id, profile);
      changed();
    },
    async delete(id, { query } = database) {
      await query('delete from profile where id = $1', [id]);
      const wasThere = profiles.delete(id);
      if (wasThere) changed();
      return wasThere;
    },
    version: () => version,
  };
}
