import type { AssessOptions, SelectionAssessment } from './assessment.ts';
import { FairnessError } from './fairness-error.ts';
import type { GroupCounts } from './group-counts.ts';
import { requireCount } from './internal/check.ts';
import { compareGroups } from './internal/compare-groups.ts';
import { assessSettings, judge, verdictOf } from './internal/judge.ts';

/** The counts of one job. */
export interface JobCounts {
  /** `null` for people whose job is not known, or when there are no jobs. */
  readonly job: string | null;
  readonly counts: GroupCounts;
}

/**
 * Does any group fare differently, in any job? Each group is compared with all others of known group by exact
 * tests, job by job and within all jobs together, and Holm's adjustment covers all of these comparisons: when
 * nobody is treated differently, a `'concern'` appears in at most `alpha` of audits. Without a difference, the
 * verdict says whether the comparison was large enough to see one, and how many people it takes.
 *
 * A difference is not its cause, and a verdict is no finding of law.
 *
 * Reference: Holm (1979), Scand. J. Statist. 6; {@link fisherExactTest}, {@link exactCmhTest} (beyond a few
 * thousand people per job {@link cmhTest}), {@link requiredSampleSize}.
 *
 * @throws FairnessError `empty-input`, `invalid-count`, `invalid-column` for a job given twice,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { assessSelections, countByGroup } from '@tremplin/fairness';
 *
 * const group = (name: string, selected: number, total: number) => ({ group: name, selected, total });
 * const few = { selected: 9, total: 20 };
 * const none = { selected: 0, total: 0 };
 * const counts = { groups: [group('f', 4, 10), group('m', 5, 10)], unknown: none, overall: few };
 * const { verdict, groups } = assessSelections([{ job: null, counts }]);
 * // A ratio of .8, and no evidence of anything:
 * verdict; // 'insufficient evidence'
 * [groups[0]?.ratio, groups[0]?.membersNeeded]; // [0.8, 408]
 * ```
 */
export function assessSelections(
  jobs: readonly JobCounts[],
  options: AssessOptions = {},
): SelectionAssessment {
  const settings = assessSettings(options, 'assessSelections');
  requireJobs(jobs);
  const groups = judge(compareGroups(jobs), settings);
  return {
    groups,
    comparisons: groups.filter(({ pValue }) => pValue !== null).length,
    verdict: verdictOf(groups),
  };
}

function requireJobs(jobs: readonly JobCounts[]): void {
  if (jobs.length === 0) {
    throw new FairnessError('empty-input', 'assessSelections: no jobs; give at least one');
  }
  const seen = new Set<string | null>();
  for (const { job, counts } of jobs) {
    if (seen.has(job)) {
      throw new FairnessError(
        'invalid-column',
        `assessSelections: job ${job} stands twice; sum its counts first`,
      );
    }
    seen.add(job);
    for (const { group, selected, total } of counts.groups) requireCounts(group, selected, total);
  }
}

function requireCounts(group: string, selected: number, total: number): void {
  requireCount(total, `assessSelections: group ${group}, total`);
  requireCount(selected, `assessSelections: group ${group}, selected`);
  if (selected <= total) return;
  throw new FairnessError(
    'invalid-count',
    `assessSelections: group ${group} has ${selected} selected of ${total}; pass counts of the same people`,
  );
}
