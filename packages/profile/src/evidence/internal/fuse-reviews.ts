import type { CalendarDay } from '../../internal/calendar-day.ts';
import { utcDay } from '../../internal/calendar-day.ts';
import { periodBands } from '../../internal/period-bands.ts';
import type { ProfileId, ProficiencyLevel } from '../../profile.ts';
import type { CollusionFinding, CollusionFlag, PeerEvidenceItem } from '../peer-review.ts';
import type { CheckedReview } from './find-collusion.ts';

/** Who can vouch: friends and family speak for a person in any case. */
const VOUCHING: readonly string[] = ['peer', 'mentor', 'manager', 'client'];

export interface FuseOptions {
  readonly collusion: readonly CollusionFinding[];
  readonly minimumRaters: number;
  readonly now: CalendarDay;
}

/**
 * All reviews of one person on one skill as one item. Raters who look arranged with each other count as one
 * (`uniform-marks`: as none towards verification); the level is the lower median over those groups, so that a
 * ring moves it no more than one person would.
 */
export function fuseReviews(
  reviews: readonly CheckedReview[],
  { collusion, minimumRaters, now }: FuseOptions,
): Pick<PeerEvidenceItem, 'evidence' | 'independentRaters' | 'flags'> {
  const { subject } = reviews[0]!;
  const own = collusion.filter(({ subjects }) => subjects.includes(subject));
  const groups = groupsOf(reviews, own);
  const level = lowerMedian(
    groups.map((group) => lowerMedian(group.map((review) => review.level))),
  );
  const uniform = own
    .filter(({ flag }) => flag === 'uniform-marks')
    .flatMap(({ raters }) => raters);
  const independentRaters = groups.filter((group) =>
    group.some(({ rater, relation }) => VOUCHING.includes(relation) && !uniform.includes(rater)),
  ).length;
  const latest = new Date(Math.max(...reviews.map(({ time }) => time)));
  const { recency } = periodBands('absent', utcDay(latest), now);
  const verified = independentRaters >= minimumRaters;
  const raters = new Set(reviews.map(({ rater }) => rater));
  const flags = own
    .filter((each) => each.raters.some((rater) => raters.has(rater)))
    .map(({ flag }) => flag);
  return {
    evidence: { kind: 'peer', basis: 'stated', level, recency, duration: 'unknown', verified },
    independentRaters,
    flags: [...new Set<CollusionFlag>(flags)],
  };
}

/** Reviews by raters who belong together. A rater of two rings ties the two. */
function groupsOf(
  reviews: readonly CheckedReview[],
  collusion: readonly CollusionFinding[],
): readonly (readonly CheckedReview[])[] {
  const { subject } = reviews[0]!;
  const leader = new Map<ProfileId, ProfileId>();
  const leaderOf = (rater: ProfileId): ProfileId => {
    const next = leader.get(rater) ?? rater;
    return next === rater ? rater : leaderOf(next);
  };
  for (const { flag, raters } of collusion) {
    if (flag === 'uniform-marks') continue;
    // Both friends of a pair stand for one voice: the one who is not the subject.
    const [first, ...others] = raters.filter((rater) => rater !== subject);
    for (const other of others) leader.set(leaderOf(other), leaderOf(first!));
  }
  tieReciprocals(collusion, subject, (a, b) => leader.set(leaderOf(a), leaderOf(b)));
  const groups = new Map<ProfileId, CheckedReview[]>();
  for (const review of reviews) {
    const key = leaderOf(review.rater);
    groups.set(key, [...(groups.get(key) ?? []), review]);
  }
  return [...groups.values()];
}

/** Everybody who trades favours with the same person counts as one voice about that person. */
function tieReciprocals(
  collusion: readonly CollusionFinding[],
  subject: ProfileId,
  tie: (a: ProfileId, b: ProfileId) => void,
): void {
  const partners = collusion
    .filter(({ flag }) => flag === 'reciprocity' || flag === 'clique')
    .flatMap(({ raters }) => raters.filter((rater) => rater !== subject));
  for (const [i, partner] of partners.entries()) if (i > 0) tie(partner, partners[0]!);
}

function lowerMedian(levels: readonly ProficiencyLevel[]): ProficiencyLevel {
  return levels.toSorted((a, b) => a - b)[Math.floor((levels.length - 1) / 2)]!;
}
