import { checkThreads } from '../internal/threads/check-threads.ts';
import { rankingCrewOver } from '../internal/threads/ranking-crew-node.ts';
import { WORKER_CODE } from '../internal/threads/worker-code.ts';
import type { RankingCrewOptions } from './create-ranking-crew-node.ts';
import type { RankingCrew } from './ranking-crew.ts';

/**
 * A crew over the pool whose `snapshot()` this was: this thread then holds no pool itself. Bytes in a `SharedArrayBuffer` are
 * read where they are, others are copied once for all threads.
 *
 * @throws MatchingError `invalid-option`, `invalid-snapshot`, `thread-failed`.
 *
 * @example
 * ```ts
 * import { createProfilePool } from '@tremplin/matching';
 * import { restoreRankingCrew } from '@tremplin/matching/threads';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const { id, version } = ontology.meta;
 * const bytes = createProfilePool({ id, version, hash: ontology.hash }).snapshot();
 * const crew = await restoreRankingCrew(bytes, { ontology });
 * crew.threads; // 2
 * await crew.close();
 * ```
 */
export async function restoreRankingCrew(
  snapshot: Uint8Array,
  { ontology, threads = 2 }: RankingCrewOptions,
): Promise<RankingCrew> {
  checkThreads(threads);
  return rankingCrewOver({ ontology, threads, snapshot: shared(snapshot), code: WORKER_CODE });
}

function shared(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
