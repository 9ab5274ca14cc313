import { MatchingError } from '../../matching-error.ts';
import type { Match } from '../../match.ts';
import { DEFAULT_POLICY, type MatchingPolicy } from '../../policy.ts';
import type { ProfilePool } from '../../volume/profile-pool.ts';
import type { PoolRanking, RankPoolOptions } from '../../volume/rank-pool.ts';
import type { CompiledJob } from '../compile-job.ts';
import { matchEstimated } from '../match-compiled.ts';
import { createBandTables } from './band-tables.ts';
import { bestFirst, fewBestFirst } from './best-first.ts';
import { createCoarseScan, type CoarseScan } from './coarse-scan.ts';
import { skillsBearing } from './pool-people.ts';
import { poolPartsOf, type PoolParts } from './pool-parts.ts';
import { allowedTagSets, rowsAmong } from './pool-rows.ts';
import { SEGMENT_ROWS } from './pool-segment.ts';
import { createPoolScan, type PoolScan } from './scan-pool.ts';
import { showingEffects } from './showing-effects.ts';
import { takeFirst } from './take-first.ts';

/** A compiled job against a pool. */
export function rankCompiled(
  compiled: CompiledJob,
  pool: ProfilePool,
  options: RankPoolOptions,
): PoolRanking {
  const { ontology, policy = DEFAULT_POLICY } = options;
  checkPack(compiled, pool);
  const parts = poolPartsOf(pool);
  const { scan, coarse } = createScans(compiled, policy, parts);
  let considered = 0;
  const { matches, setAside, scored } = takeFirst(
    {
      of: 'profiles',
      *rows(least) {
        if (options.among) {
          const among = rowsAmong(parts, options.among, options.tags);
          considered = among.size;
          return yield* fewBestFirst(among, scan.boundOf, least);
        }
        const all = boundsOf(parts, coarse, options);
        considered = all.considered;
        yield* bestFirst(all.bounds, scan.boundOf, least);
      },
      score: (row) => ({
        match: matchAt({ compiled, policy, parts, scan }, row),
        job: compiled.job,
      }),
    },
    options,
  );
  const wasAsked = options.constraintsOf !== undefined || compiled.job.regulated !== undefined;
  return {
    of: 'profiles',
    policy: policy.id,
    ontology: ontology.hash,
    matches,
    ...(wasAsked && { setAside }),
    considered,
    scored,
  };
}

function checkPack({ job }: CompiledJob, { ontology }: ProfilePool): void {
  if (ontology.hash === job.ontology.hash) return;
  throw new MatchingError(
    'ontology-mismatch',
    `the pool uses pack ${ontology.id} ${ontology.version}, job "${job.id}" uses ${job.ontology.id} ${job.ontology.version}; import both with the same pack`,
  );
}

/** From the loose bound to the tight one. */
function createScans(
  compiled: CompiledJob,
  policy: MatchingPolicy,
  parts: PoolParts,
): { readonly scan: PoolScan; readonly coarse: CoarseScan } {
  const scan = createPoolScan(compiled, policy, parts);
  const { bound, effects } = scan;
  const levels = compiled.requirements.map(({ requirement }) => requirement.minimumLevel);
  const shows = showingEffects(effects, levels.length);
  const tableFor = createBandTables(compiled, { policy, bound, effects });
  return { scan, coarse: createCoarseScan(parts, { shows, tableFor, levels }) };
}

/** By row; 0 for rows that are free or filtered out. */
function boundsOf(
  parts: PoolParts,
  coarse: CoarseScan,
  { tags, signal, onProgress }: RankPoolOptions,
): { readonly bounds: Float64Array; readonly considered: number } {
  const { segments } = parts;
  const allowed = tags && allowedTagSets(parts, tags);
  const bounds = new Float64Array(segments.length * SEGMENT_ROWS);
  let considered = 0;
  segments.forEach(({ tagSet }, s) => {
    signal?.throwIfAborted();
    onProgress?.(s, segments.length);
    const isWanted = allowed && ((row: number) => allowed[tagSet[row]!] === 1);
    considered += coarse.writeBounds(s, bounds, isWanted);
  });
  onProgress?.(segments.length, segments.length);
  return { bounds, considered };
}

interface Scoring {
  readonly compiled: CompiledJob;
  readonly policy: MatchingPolicy;
  readonly parts: PoolParts;
  readonly scan: PoolScan;
}

function matchAt({ compiled, policy, parts, scan }: Scoring, row: number): Match {
  const skills = skillsBearing(parts, row, scan.effects.bears);
  return matchEstimated(compiled, { id: parts.ids[row]!, skills }, policy);
}
