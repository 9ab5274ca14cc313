import type { Profile, ProfileId } from '@tremplin/profile';
import { createEvidenceLists } from '../internal/volume/evidence-lists.ts';
import { createNumberedValues } from '../internal/volume/numbered-values.ts';
import { packProfile } from '../internal/volume/pack-profile.ts';
import { keepPoolParts, type PoolParts } from '../internal/volume/pool-parts.ts';
import { createPoolRows } from '../internal/volume/pool-rows.ts';
import { SEGMENT_ROWS } from '../internal/volume/pool-segment.ts';
import { sealPool } from '../internal/volume/pool-snapshot.ts';
import type { ProfilePool } from './profile-pool.ts';

/**
 * An empty pool for profiles of one pack.
 *
 * @param ontology - The pack, or the reference to it that profiles carry.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { createProfilePool, importJob, rankPool } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importJsonResume } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const linker = await createLinker(ontology);
 * const { profile } = await importJsonResume(
 *   { skills: [{ name: 'Docker', level: 'advanced' }] },
 *   { linker, subjectId: 's-1', key: 'a secret of at least 16 bytes', now: new Date('2026-01-01') },
 * );
 * const pool = createProfilePool(profile.ontology);
 * pool.put(profile, ['region:75']);
 * const { job } = await importJob({ requirements: [{ skill: 'Docker' }] }, { linker, id: 'job-1' });
 * rankPool(job, pool, { ontology, top: 50, tags: { all: ['region:75'] } }).matches.length; // 1
 * ```
 */
export function createProfilePool({ id, version, hash }: Profile['ontology']): ProfilePool {
  const parts: PoolParts = {
    ...createPoolRows<ProfileId>(),
    skills: createNumberedValues(),
    lists: createEvidenceLists(),
  };
  const { rows } = parts;
  const pool: ProfilePool = {
    ontology: { id, version, hash },
    get size() {
      return rows.size;
    },
    put(profile, tags = []) {
      parts.put(profile.id, packProfile(profile, { parts, tags, ontology: pool.ontology }));
    },
    remove: (profile) => parts.remove(profile) !== undefined,
    has: (profile) => rows.has(profile),
    profileOf(profile) {
      const row = rows.get(profile);
      return row === undefined ? undefined : profileAt(parts, row, pool.ontology);
    },
    tagsOf: (profile) => parts.tagsOf(profile),
    ids: () => rows.keys(),
    snapshot: () => sealPool(pool.ontology, parts),
  };
  return keepPoolParts(pool, parts);
}

function profileAt(
  { segments, ids, skills, lists }: PoolParts,
  row: number,
  ontology: Profile['ontology'],
): Profile {
  const segment = segments[Math.floor(row / SEGMENT_ROWS)]!;
  const start = segment.start[row % SEGMENT_ROWS]!;
  return {
    schemaVersion: 1,
    id: ids[row]!,
    ontology,
    skills: Array.from({ length: segment.length[row % SEGMENT_ROWS]! }, (_, i) => ({
      skill: skills.values[segment.skills[start + i]!]!,
      evidence: lists.evidenceAt(segment.lists[start + i]!),
    })),
  };
}
