import type { GroupCounts } from '../group-counts.ts';
import type { GroupAssessment } from '../assessment.ts';
import { cmhTest } from '../cmh-test.ts';
import { commonRatioInterval } from '../common-ratio-interval.ts';
import { fisherExactTest } from '../fisher-exact-test.ts';
import type { Proportion } from '../proportion.ts';
import { scoreRatioInterval } from '../score-ratio-interval.ts';
import type { Stratum } from '../stratum.ts';
import { exactSum } from './exact-sum.ts';

/** A {@link GroupAssessment} before the other comparisons are known. */
export type Comparison = Omit<GroupAssessment, 'adjustedPValue' | 'verdict' | 'membersNeeded'>;

/** Counts of one job. */
export interface JobGroupCounts {
  readonly job: string | null;
  readonly counts: GroupCounts;
}

/** Multiplications above which the normal approximation is as good as the exact sum. */
const MOST_STEPS = 2_000_000;

/**
 * Each group against all others of known group: within all jobs together, then job by job. Not against the
 * most selected group, because a reference that the data choose makes false alarms. Of two groups only the
 * less selected one is named: the other comparison is the same one.
 */
export function compareGroups(jobs: readonly JobGroupCounts[]): readonly Comparison[] {
  const perJob = jobs.map(({ job, counts }) => ({ job, strata: strataOf(counts) }));
  const names = Array.from(new Set(perJob.flatMap(({ strata }) => Array.from(strata.keys()))));
  const comparisons: Comparison[] = [];
  if (perJob.length > 1) {
    const together = names.toSorted().map((group) => {
      const strata = perJob.flatMap((job) => job.strata.get(group) ?? []);
      return withinJobs(group, strata);
    });
    comparisons.push(...withoutMirror(together));
  }
  for (const { job, strata } of perJob) {
    const own = Array.from(strata, ([group, stratum]) => inOneJob(group, job, stratum));
    comparisons.push(...withoutMirror(own));
  }
  return comparisons;
}

function strataOf({ groups }: GroupCounts): ReadonlyMap<string, Stratum> {
  const all = sumOf(groups);
  return new Map(
    groups.map(({ group, selected, total }) => [
      group,
      {
        group: { selected, total },
        reference: { selected: all.selected - selected, total: all.total - total },
      },
    ]),
  );
}

/** Two comparisons that are one: the group with the lower rate stands for it, or the first by name. */
function withoutMirror(comparisons: readonly Comparison[]): readonly Comparison[] {
  const [first, second] = comparisons;
  if (comparisons.length !== 2 || first === undefined || second === undefined) return comparisons;
  return [second.direction === 'lower' ? second : first];
}

function inOneJob(
  group: string,
  job: string | null,
  { group: members, reference: others }: Stratum,
): Comparison {
  if (members.total === 0 || others.total === 0) return untested({ group, job, members, others });
  const [own, theirs] = [members.selected * others.total, others.selected * members.total];
  return {
    group,
    job,
    members,
    others,
    ratio: theirs === 0 ? null : own / theirs,
    interval: scoreRatioInterval(members, others),
    direction: own < theirs ? 'lower' : own > theirs ? 'higher' : null,
    test: 'fisher',
    pValue: fisherExactTest(members, others).pValue,
  };
}

function withinJobs(group: string, strata: readonly Stratum[]): Comparison {
  const members = sumOf(strata.map((stratum) => stratum.group));
  const others = sumOf(strata.map(({ reference }) => reference));
  const usable = strata
    .toSorted(byCounts)
    .filter((stratum) => stratum.group.total > 0 && stratum.reference.total > 0);
  if (usable.length === 0) return untested({ group, job: null, members, others });
  let [own, theirs] = [0, 0];
  for (const { group: a, reference: b } of usable) {
    own += (a.selected * b.total) / (a.total + b.total);
    theirs += (b.selected * a.total) / (a.total + b.total);
  }
  const exact = exactSum(usable, MOST_STEPS);
  return {
    group,
    job: null,
    members,
    others,
    ratio: theirs === 0 ? null : own / theirs,
    interval: commonRatioInterval(usable),
    direction: own < theirs ? 'lower' : own > theirs ? 'higher' : null,
    test: exact === null ? 'cmh' : 'exact-cmh',
    pValue: exact === null ? cmhTest(usable).pValue : exact.pValue,
  };
}

function untested(who: Pick<Comparison, 'group' | 'job' | 'members' | 'others'>): Comparison {
  return { ...who, ratio: null, interval: null, direction: null, test: null, pValue: null };
}

function sumOf(counts: readonly Proportion[]): Proportion {
  let [selected, total] = [0, 0];
  for (const count of counts) {
    selected += count.selected;
    total += count.total;
  }
  return { selected, total };
}

/** So that sums round alike in whatever order the jobs come. */
function byCounts(a: Stratum, b: Stratum): number {
  return (
    a.group.total - b.group.total ||
    a.group.selected - b.group.selected ||
    a.reference.total - b.reference.total ||
    a.reference.selected - b.reference.selected
  );
}
