import { MatchingError } from '../../matching-error.ts';
import type { Match, SetAside } from '../../match.ts';
import { DEFAULT_POLICY, type MatchingPolicy } from '../../policy.ts';
import type { ProfilePool } from '../../volume/profile-pool.ts';
import type { PoolRanking, RankPoolOptions } from '../../volume/rank-pool.ts';
import type { CompiledJob } from '../compile-job.ts';
import { matchEstimated } from '../match-compiled.ts';
import { reasonsAgainst } from '../rank-pairs.ts';
import { rankingOrder } from '../ranking-order.ts';
import { byBound } from './by-bound.ts';
import { allowedTagSets, skillsBearing } from './pool-people.ts';
import { poolPartsOf, type PoolParts } from './pool-parts.ts';
import { SEGMENT_ROWS } from './pool-segment.ts';
import { createQuickScan, type QuickScan } from './quick-scan.ts';
import { createPoolScan, type PoolScan } from './scan-pool.ts';

const DEFAULT_TOP = 50;

/** A compiled job against a pool. */
export function rankCompiled(
  compiled: CompiledJob,
  pool: ProfilePool,
  options: RankPoolOptions,
): PoolRanking {
  const { ontology, policy = DEFAULT_POLICY, seed = 'tremplin', top = DEFAULT_TOP } = options;
  checkTop(top);
  checkPack(compiled, pool);
  const parts = poolPartsOf(pool);
  const scan = createPoolScan(compiled, policy, parts);
  const quick = createQuickScan(compiled, parts, {
    policy,
    bound: scan.bound,
    effects: scan.effects,
  });
  const { bounds, considered } = boundsOf(parts, quick, options);
  const order = rankingOrder<Match>(({ profile }) => profile, seed);
  const first = createFirst(top, order);
  const aside: (SetAside & { readonly match: Match })[] = [];
  let scored = 0;
  for (const { rows, next } of byBound(bounds)) {
    for (const { row, bound } of tightened(rows, scan)) {
      if (bound < first.least()) break;
      options.signal?.throwIfAborted();
      const match = matchAt({ compiled, policy, parts, scan }, row);
      scored += 1;
      const { profile } = match;
      const reasons = reasonsAgainst({ profile: { id: profile }, job: compiled.job }, options);
      if (reasons.length > 0) aside.push({ profile, job: match.job, reasons, match });
      else first.offer(match);
    }
    if (next < first.least()) break;
  }
  const last = first.matches.length === top ? first.matches.at(-1)! : undefined;
  const setAside = aside
    .filter(({ match }) => last === undefined || order(match, last) < 0)
    .map(({ profile, job, reasons }) => ({ profile, job, reasons }))
    .toSorted((a, b) => (a.profile < b.profile ? -1 : 1));
  const wasAsked = options.constraintsOf !== undefined || compiled.job.regulated !== undefined;
  return {
    of: 'profiles',
    policy: policy.id,
    ontology: ontology.hash,
    matches: first.matches,
    ...(wasAsked && { setAside }),
    considered,
    scored,
  };
}

function checkTop(top: number): void {
  if (Number.isInteger(top) && top >= 1) return;
  throw new MatchingError('invalid-option', `top is ${top}; give an integer of at least 1`);
}

function checkPack({ job }: CompiledJob, { ontology }: ProfilePool): void {
  if (ontology.hash === job.ontology.hash) return;
  throw new MatchingError(
    'ontology-mismatch',
    `the pool uses pack ${ontology.id} ${ontology.version}, job "${job.id}" uses ${job.ontology.id} ${job.ontology.version}; import both with the same pack`,
  );
}

/** By their tighter bound, greatest first. */
function tightened(rows: readonly number[], scan: PoolScan) {
  return rows
    .map((row) => ({ row, bound: scan.boundOf(row) }))
    .sort((a, b) => b.bound - a.bound || a.row - b.row);
}

/** By row; 0 for rows that are free or filtered out. */
function boundsOf(
  parts: PoolParts,
  quick: QuickScan,
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
    considered += quick.writeBounds(s, bounds, isWanted);
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

/** The first so many of what is offered, in order. */
interface First {
  readonly matches: readonly Match[];
  /** The score that must be reached; 0 while there is room. */
  least(): number;
  offer(match: Match): void;
}

function createFirst(top: number, order: (a: Match, b: Match) => number): First {
  const matches: Match[] = [];
  return {
    matches,
    least: () => (matches.length < top ? 0 : matches.at(-1)!.score),
    offer(match) {
      let [low, high] = [0, matches.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (order(matches[middle]!, match) < 0) low = middle + 1;
        else high = middle;
      }
      matches.splice(low, 0, match);
      if (matches.length > top) matches.pop();
    },
  };
}
