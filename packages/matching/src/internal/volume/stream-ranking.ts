import type { Profile, ProfileId } from '@tremplin/profile';
import type { RefusedRow } from '../../match.ts';
import { MatchingError } from '../../matching-error.ts';
import { createProfilePool } from '../../volume/create-profile-pool.ts';
import type { ProfilePool } from '../../volume/profile-pool.ts';
import type { RankPoolOptions } from '../../volume/rank-pool.ts';
import type { StreamRanking } from '../../volume/rank-profile-stream.ts';
import type { CompiledJob } from '../compile-job.ts';
import { rankCompiled } from './rank-compiled.ts';

/** More are counted only: a stream of bad rows must not fill the memory. */
const REFUSED_KEPT = 1000;

/** A ranking that grows by batches. */
export interface StreamRanker {
  add(profile: Profile): void;
  /** Ranks what was added since the last time beside the first so far. */
  settle(): StreamRanking;
}

export function createStreamRanking(compiled: CompiledJob, options: RankPoolOptions): StreamRanker {
  const { id, version } = options.ontology.meta;
  const fresh = (): ProfilePool => createProfilePool({ id, version, hash: options.ontology.hash });
  const refused: RefusedRow[] = [];
  let [refusedCount, considered, scored] = [0, 0, 0];
  const refuse = (row: RefusedRow): void => {
    if (refused.length < REFUSED_KEPT) refused.push(row);
    refusedCount += 1;
  };
  let pool = fresh();
  return {
    add(profile) {
      try {
        if (pool.has(profile.id))
          throw new MatchingError(
            'duplicate-id',
            `profile ${profile.id} is given twice; the first one is used, give each person once`,
          );
        pool.put(profile);
        considered += 1;
      } catch (error) {
        if (!MatchingError.is(error)) throw error;
        refuse({ id: profile.id, code: error.code, message: error.message });
      }
    },
    settle() {
      const ranking = rankCompiled(compiled, pool, options);
      scored += ranking.scored;
      // Who is set aside goes along, to be left out once the first are better.
      const stay = [...ranking.matches, ...(ranking.setAside ?? [])].map(({ profile }) => profile);
      pool = only(pool, stay, fresh());
      return { ...ranking, considered, scored, refused, refusedCount };
    },
  };
}

function only(pool: ProfilePool, ids: readonly ProfileId[], into: ProfilePool): ProfilePool {
  for (const id of ids) into.put(pool.profileOf(id)!);
  return into;
}
