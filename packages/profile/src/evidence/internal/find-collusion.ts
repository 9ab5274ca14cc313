import type { SkillId } from '@tremplin/ontology';
import { compareStrings } from '../../internal/compare-strings.ts';
import type { ProfileId, ProficiencyLevel } from '../../profile.ts';
import type { CollusionFinding, PeerRelation } from '../peer-review.ts';
import { maximalCliques } from './maximal-cliques.ts';
import { meanOf, reviewGraph, type ReviewGraph } from './review-graph.ts';

/** A review that was read, under pseudonyms. */
export interface CheckedReview {
  readonly rater: ProfileId;
  readonly subject: ProfileId;
  readonly skill: SkillId;
  readonly level: ProficiencyLevel;
  readonly relation: PeerRelation;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** How far two people must raise each other above what the others say of them, in levels. */
const FAVOUR = 0.75;
/** Mutual marks count as raised without anybody to compare with only when they are full. */
const FULL = 4;
/** Fewer marks of one rater say nothing of a habit. */
const FEWEST_UNIFORM = 5;
/** A habit of full marks that chance gives less often than this is flagged. */
const RARE = 0.01;
const FEWEST_BURST = 4;
const BURST_SHARE = 0.8;
const DAY = 86_400_000;

/**
 * Reviews that look arranged, by four rules that can be explained to those whom they meet. They are signs, not
 * proof: flagged reviews are kept and weigh less. A group that reviews each other, as peer-learning groups do, is
 * not flagged for that; it is when its members raise each other above what the others say.
 *
 * Reference: mutual edges, Garlaschelli, Loffredo (2004), Phys. Rev. Lett. 93, 268701; collusion groups as cliques of
 * favouring raters, Mukherjee, Liu, Glance (2012), WWW, section 3; bursts, Xie et al. (2012), KDD; leniency of
 * raters, Saal, Downey, Lahey (1980), Psychological Bulletin 88(2). The thresholds are choices of this project.
 */
export function findCollusion(reviews: readonly CheckedReview[]): readonly CollusionFinding[] {
  const graph = reviewGraph(reviews);
  const favours = favourGraph(graph);
  const cliques = maximalCliques(favours);
  return [
    ...reciprocalPairs(favours, cliques),
    ...cliques.map((members) => finding('clique', members, members)),
    ...uniformRaters(reviews),
    ...bursts(reviews),
  ];
}

/** Edges between people who both raise each other. */
function favourGraph(graph: ReviewGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const a of graph.people) {
    const mutual = graph.subjectsOf(a).filter((b) => favours(graph, a, b) && favours(graph, b, a));
    if (mutual.length > 0) edges.set(a, new Set(mutual));
  }
  return edges;
}

/** Others are those whom the rater does not exchange reviews with: a ring must not vouch for itself. */
function favours(graph: ReviewGraph, rater: string, subject: string): boolean {
  const mark = graph.mark(rater, subject);
  if (mark === undefined || rater === subject) return false;
  const others = graph
    .ratersOf(subject)
    .filter((other) => other !== rater && graph.mark(subject, other) === undefined)
    .flatMap((other) => graph.mark(other, subject) ?? []);
  const usual = meanOf(others);
  return usual === undefined ? mark === FULL : mark - usual >= FAVOUR;
}

/** Pairs that are not already part of a clique. */
function reciprocalPairs(
  favoured: ReadonlyMap<string, ReadonlySet<string>>,
  cliques: readonly (readonly string[])[],
): readonly CollusionFinding[] {
  return [...favoured].flatMap(([a, mutual]) =>
    [...mutual]
      .filter((b) => compareStrings(a, b) < 0)
      .filter((b) => !cliques.some((clique) => clique.includes(a) && clique.includes(b)))
      .map((b) => finding('reciprocity', [a, b], [a, b])),
  );
}

/** All of n marks full, where the others' rate of full marks p makes that pⁿ likely: flagged below 1 %. */
function uniformRaters(reviews: readonly CheckedReview[]): readonly CollusionFinding[] {
  const byRater = grouped(reviews, ({ rater }) => rater);
  const full = reviews.filter(({ level }) => level === FULL).length;
  return [...byRater].flatMap(([rater, own]) => {
    if (own.length < FEWEST_UNIFORM || own.some(({ level }) => level !== FULL)) return [];
    const others = reviews.length - own.length;
    const rate = others === 0 ? 1 : (full - own.length) / others;
    if (rate ** own.length >= RARE) return [];
    return [finding('uniform-marks', [rater], [...new Set(own.map(({ subject }) => subject))])];
  });
}

/** At least four in five reviews of a person within 24 hours, from four raters on, and not all: a session is no burst. */
function bursts(reviews: readonly CheckedReview[]): readonly CollusionFinding[] {
  return [...grouped(reviews, ({ subject }) => subject)].flatMap(([subject, own]) => {
    const dense = densestDay(own);
    const raters = new Set(dense.map(({ rater }) => rater));
    const isBurst = dense.length >= BURST_SHARE * own.length && dense.length < own.length;
    return isBurst && raters.size >= FEWEST_BURST ? [finding('burst', [...raters], [subject])] : [];
  });
}

function densestDay(reviews: readonly CheckedReview[]): readonly CheckedReview[] {
  const ordered = reviews.toSorted((a, b) => a.time - b.time);
  let best: readonly [from: number, to: number] = [0, 0];
  for (let from = 0, to = 0; from < ordered.length; from += 1) {
    while (to < ordered.length && ordered[to]!.time - ordered[from]!.time < DAY) to += 1;
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  return ordered.slice(...best);
}

function grouped(
  reviews: readonly CheckedReview[],
  keyOf: (review: CheckedReview) => ProfileId,
): ReadonlyMap<ProfileId, readonly CheckedReview[]> {
  const groups = new Map<ProfileId, CheckedReview[]>();
  for (const review of reviews) {
    const key = keyOf(review);
    groups.set(key, [...(groups.get(key) ?? []), review]);
  }
  return new Map([...groups].toSorted(([a], [b]) => compareStrings(a, b)));
}

function finding(
  flag: CollusionFinding['flag'],
  raters: readonly string[],
  subjects: readonly string[],
): CollusionFinding {
  return {
    flag,
    raters: raters.toSorted(compareStrings) as ProfileId[],
    subjects: subjects.toSorted(compareStrings) as ProfileId[],
  };
}
