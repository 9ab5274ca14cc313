import type { Ontology } from '@tremplin/ontology';
import { checkThreads } from '../internal/threads/check-threads.ts';
import { rankingCrewOver } from '../internal/threads/ranking-crew-node.ts';
import { WORKER_CODE } from '../internal/threads/worker-code.ts';
import { poolPartsOf } from '../internal/volume/pool-parts.ts';
import { sealPool } from '../internal/volume/pool-snapshot.ts';
import type { ProfilePool } from '../volume/profile-pool.ts';
import type { RankingCrew } from './ranking-crew.ts';

export interface RankingCrewOptions {
  /** The pack of the profile and job codes; each thread gets a copy. */
  readonly ontology: Ontology;
  /**
   * Threads that rank, 1 to 256, each with a whole copy of the pool: no more than the machine has cores, and memory for. The
   * thread that asks does not rank, so it stays free for other work.
   *
   * @defaultValue 2
   */
  readonly threads?: number;
}

/**
 * Threads for rankings of many jobs against a pool, for servers. They start from what the pool holds now; the pool itself is
 * not read again and may be dropped: later changes are made to the crew.
 *
 * @throws MatchingError `invalid-option`, `thread-failed`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { createProfilePool, importJob } from '@tremplin/matching';
 * import { createRankingCrew } from '@tremplin/matching/threads';
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
 * pool.put(profile);
 * const { job } = await importJob({ requirements: [{ skill: 'Docker' }] }, { linker, id: 'job-1' });
 *
 * const crew = await createRankingCrew(pool, { ontology, threads: 2 });
 * for await (const outcome of crew.rank([job], { top: 50, explain: { language: 'fr' } }))
 *   outcome.explanations?.length; // 1
 * await crew.close();
 * ```
 */
export async function createRankingCrew(
  pool: ProfilePool,
  { ontology, threads = 2 }: RankingCrewOptions,
): Promise<RankingCrew> {
  checkThreads(threads);
  const snapshot = sealPool(pool.ontology, poolPartsOf(pool), { shared: true });
  return rankingCrewOver({ ontology, threads, snapshot, code: WORKER_CODE });
}
