import { createProfileId } from '../create-profile-id.ts';
import { compareStrings } from '../internal/compare-strings.ts';
import { describeValue } from '../internal/describe-value.ts';
import { parseStatedDate } from '../internal/parse-stated-date.ts';
import { earliestDay } from '../internal/stated-date.ts';
import { ProfileError } from '../profile-error.ts';
import type { EvidenceOptions } from './evidence-import.ts';
import {
  addIssue,
  evidenceRows,
  levelOf,
  periodOf,
  startEvidence,
  type EvidenceRow,
  type EvidenceSession,
} from './internal/evidence-session.ts';
import { findCollusion, type CheckedReview } from './internal/find-collusion.ts';
import { fuseReviews } from './internal/fuse-reviews.ts';
import { PEER_RELATIONS, type PeerReview, type PeerReviewImport } from './peer-review.ts';

export interface ImportPeerReviewsOptions extends EvidenceOptions {
  /** Key of the pseudonyms, as for `createProfileId`. */
  readonly key: Uint8Array | string;
  /** Independent raters from which on the evidence is verified: a whole number ≥ 1. @defaultValue 2 */
  readonly minimumRaters?: number;
}

/**
 * Reviews by one's circle as evidence of kind `peer`: one item per person and skill. Give all reviews of a programme
 * at once: signs of arrangement show only between reviews. They are told in `collusion`, with pseudonyms, and bound
 * what a ring can move: its members count as one. Raters' ids do not leave.
 *
 * Of two reviews of the same rater, person and skill the later one counts, and an issue says so.
 *
 * @throws ProfileError `invalid-input` (not a list), `invalid-option`, `weak-key`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importPeerReviews } from '@tremplin/profile';
 *
 * const review = { subject: 'row-42', skill: 'SQL', level: 3, relation: 'peer', date: '2026-10-01' } as const;
 * const { items } = await importPeerReviews(
 *   [{ ...review, rater: 'row-1' }, { ...review, rater: 'row-2', level: 2 }],
 *   {
 *     linker: await createLinker(digitalPack()),
 *     key: 'a secret of 16 bytes or more',
 *     now: new Date('2026-11-22'),
 *   },
 * );
 * items[0]?.evidence.level; // 2: the lower median
 * items[0]?.evidence.verified; // true: two raters, nothing arranged
 * ```
 */
export async function importPeerReviews(
  reviews: readonly PeerReview[],
  options: ImportPeerReviewsOptions,
): Promise<PeerReviewImport> {
  const session = startEvidence('importPeerReviews', options);
  const { minimumRaters = 2 } = options;
  if (!Number.isSafeInteger(minimumRaters) || minimumRaters < 1) {
    const got = describeValue(minimumRaters);
    throw new ProfileError(
      'invalid-option',
      `importPeerReviews: minimumRaters is ${got}; give a whole number from 1 on`,
    );
  }
  const latest = new Map<string, CheckedReview & { readonly pointer: string }>();
  for (const entry of evidenceRows('importPeerReviews', reviews, session)) {
    const review = await checkedReview(session, entry, options.key);
    if (review) keepLatest(latest, { ...review, pointer: entry.pointer }, session);
  }
  const kept = [...latest].toSorted(([a], [b]) => compareStrings(a, b)).map(([, review]) => review);
  const collusion = findCollusion(kept);
  const items = groupedBySkill(kept).map((group) => {
    const { subject, skill, pointer } = group[0]!;
    const fused = fuseReviews(group, { collusion, minimumRaters, now: session.now });
    const reason = 'Seen by people who know the person’s work.';
    return { subject, skill, ...fused, source: { pointer }, reason };
  });
  return { items, collusion, issues: session.issues };
}

function groupedBySkill<Review extends CheckedReview>(
  reviews: readonly Review[],
): readonly (readonly Review[])[] {
  const groups = new Map<string, Review[]>();
  for (const review of reviews) {
    const key = `${review.subject} ${review.skill}`;
    groups.set(key, [...(groups.get(key) ?? []), review]);
  }
  return [...groups.values()];
}

async function checkedReview(
  session: EvidenceSession,
  { row, pointer }: EvidenceRow,
  key: Uint8Array | string,
): Promise<CheckedReview | undefined> {
  const wrong = ['rater', 'subject', 'date'].find(
    (name) => typeof row[name] !== 'string' || row[name] === '',
  );
  const relation = PEER_RELATIONS.find((known) => known === row['relation']);
  if (wrong !== undefined || relation === undefined) {
    const place = wrong ?? 'relation';
    const message = `${place} is ${describeValue(row[place])}; ${wrong ? 'give a text' : `give one of ${PEER_RELATIONS.join(', ')}`}`;
    addIssue(session.issues, 'wrong-type', { pointer: `${pointer}/${place}`, message });
    return undefined;
  }
  const [rater, subject] = [
    createProfileId(String(row['rater']), key),
    createProfileId(String(row['subject']), key),
  ];
  if (rater === subject) {
    const message =
      'rater and subject are one person; give what people say of themselves in their CV';
    addIssue(session.issues, 'self-review', { pointer, message });
    return undefined;
  }
  const level = levelOf(row['level'] ?? 'none', `${pointer}/level`, session);
  const period = periodOf({ row: { end: row['date'] }, pointer }, session);
  const skill = await session.skillOf(row['skill'], `${pointer}/skill`);
  if (!level || !period || skill === undefined) return undefined;
  return { rater, subject, skill, level, relation, time: timeOf(String(row['date'])) };
}

function keepLatest(
  kept: Map<string, CheckedReview & { readonly pointer: string }>,
  review: CheckedReview & { readonly pointer: string },
  { issues }: EvidenceSession,
): void {
  const key = `${review.subject} ${review.skill} ${review.rater}`;
  const known = kept.get(key);
  if (known) {
    const message =
      'the same rater, person and skill twice; the later review counts (of one time, the lower)';
    addIssue(issues, 'twice', { pointer: review.pointer, message });
  }
  const isLater =
    !known ||
    review.time > known.time ||
    (review.time === known.time && review.level < known.level);
  if (isLater) kept.set(key, review);
}

/** The time as stated; a month or a year alone counts as its beginning. */
function timeOf(date: string): number {
  const time = Date.parse(date);
  if (!Number.isNaN(time)) return time;
  const { year, month, day } = earliestDay(parseStatedDate(date)!);
  return Date.UTC(year, month - 1, day);
}
