import type { Profile } from '@tremplin/profile';
import { DEFAULT_POLICY } from '../../policy.ts';
import type { JobPool } from '../../volume/job-pool.ts';
import type { JobPoolRanking, RankJobPoolOptions } from '../../volume/rank-job-pool.ts';
import { estimateSkills } from '../assess-requirement.ts';
import { compileChecked, type SkillSource } from '../compile-job.ts';
import { matchEstimated } from '../match-compiled.ts';
import { bestFirst, fewBestFirst } from './best-first.ts';
import { jobPartsOf, type JobParts } from './job-parts.ts';
import { createJobScan, type JobScan } from './job-scan.ts';
import { createPersonCredits } from './person-credits.ts';
import { allowedTagSets, rowsAmong } from './pool-rows.ts';
import { SEGMENT_ROWS } from './pool-segment.ts';
import { slotOf } from './required-skills.ts';
import { takeFirst } from './take-first.ts';

/** A checked profile against a pool of jobs. */
export function rankJobsByBound(
  profile: Profile,
  pool: JobPool,
  options: RankJobPoolOptions,
): JobPoolRanking {
  const { policy = DEFAULT_POLICY } = options;
  const parts = jobPartsOf(pool);
  const { required, trades, ontology } = parts;
  const skills = estimateSkills(profile);
  const scan = createJobScan(
    parts,
    createPersonCredits(skills, { required, policy, trades }),
    policy,
  );
  const source = sourceOf(parts);
  let considered = 0;
  const { matches, setAside, scored } = takeFirst(
    {
      of: 'jobs',
      *rows(least) {
        if (options.among) {
          const among = rowsAmong(parts, options.among, options.tags);
          considered = among.size;
          return yield* fewBestFirst(among, scan.boundOf, least);
        }
        const all = boundsOf(parts, scan, options);
        considered = all.considered;
        yield* bestFirst(all.bounds, scan.boundOf, least);
      },
      score(row) {
        const job = parts.jobAt(row);
        const compiled = compileChecked(job, policy, source);
        return { match: matchEstimated(compiled, { id: profile.id, skills }, policy), job };
      },
    },
    options,
  );
  const wasAsked = options.constraintsOf !== undefined || parts.regulated() > 0;
  return {
    of: 'jobs',
    policy: policy.id,
    ontology: ontology.hash,
    matches,
    ...(wasAsked && { setAside }),
    considered,
    scored,
  };
}

/** What the pool knows of the skills that its jobs ask for. */
function sourceOf({ required, trades }: JobParts): SkillSource {
  return {
    learn({ skill, minimumLevel }) {
      const number = required.numbers.find(skill)!;
      return {
        learning: required.learning[number]!,
        hoursFromNothing: required.hours[slotOf(number, minimumLevel)]!,
        transfers: required.transfers[number]!,
      };
    },
    tradesOf: (skills) =>
      trades.filter(({ essential }) => [...skills].some((skill) => essential.has(skill))),
  };
}

/** By row; 0 for rows that are free or filtered out. */
function boundsOf(
  parts: JobParts,
  scan: JobScan,
  { tags, signal, onProgress }: RankJobPoolOptions,
): { readonly bounds: Float64Array; readonly considered: number } {
  const { segments } = parts;
  const allowed = tags && allowedTagSets(parts, tags);
  const bounds = new Float64Array(segments.length * SEGMENT_ROWS);
  let considered = 0;
  segments.forEach(({ isAlive, tagSet }, s) => {
    signal?.throwIfAborted();
    onProgress?.(s, segments.length);
    for (let row = 0; row < SEGMENT_ROWS; row++) {
      if (isAlive[row] === 0 || allowed?.[tagSet[row]!] === 0) continue;
      considered += 1;
      const at = s * SEGMENT_ROWS + row;
      bounds[at] = scan.quickBoundOf(at);
    }
  });
  onProgress?.(segments.length, segments.length);
  return { bounds, considered };
}
