import type { Evidence, ProficiencyLevel } from '@tremplin/profile';
import { assessLevel } from '../assess-level.ts';
import { normalCdf } from '../internal/normal-distribution.ts';
import { MatchingError } from '../matching-error.ts';

/** A question of a test whose items are calibrated on the scale of levels. */
export interface TestItem {
  readonly id: string;
  /** Level at which half of the people answer rightly, 0 to 5. */
  readonly difficulty: number;
  /** How sharply it tells levels apart, > 0. @defaultValue 1.5 */
  readonly discrimination?: number;
}

export interface NextTestItemQuery {
  /** What is known of the skill; nothing is allowed. */
  readonly evidence: readonly Evidence[];
  readonly minimumLevel: ProficiencyLevel;
  readonly items: readonly TestItem[];
}

export interface NextTestItem {
  readonly item: TestItem;
  /** Bits that its answer is expected to tell on whether the level is there, 0 to `doubt`. */
  readonly information: number;
  /** Bits that are open before it is asked, 0 to 1. */
  readonly doubt: number;
}

/**
 * The question whose answer tells most on whether somebody has the level asked: the one with the greatest mutual information between
 * the answer and the verdict, the level being as uncertain as `assessLevel` leaves it. Ties by id; `null` without any item.
 *
 * P(right) = 1 / (1 + exp(−a(θ − b))); P(level is there) = Φ((θ − (minimum − ½)) / ½), as in the verdict.
 *
 * Reference: Weissman (2007), Mutual information item selection in adaptive classification testing, eq. 4.
 *
 * @throws MatchingError `invalid-route` (an item that is not calibrated).
 *
 * @example
 * ```ts
 * import { nextTestItem } from '@tremplin/matching';
 *
 * const items = [{ id: 'easy', difficulty: 0 }, { id: 'apt', difficulty: 1.5 }, { id: 'hard', difficulty: 4 }];
 * nextTestItem({ evidence: [], minimumLevel: 2, items })!.item.id; // 'apt'
 * ```
 */
export function nextTestItem(query: NextTestItemQuery): NextTestItem | null {
  const { mean, deviation, contradiction } = assessLevel(query.evidence);
  const levels = gridOf(mean, deviation * contradiction, query.minimumLevel);
  const share = levels.reduce((sum, { weight, isThere }) => sum + weight * isThere, 0);
  const doubt = entropy(share);
  let best: NextTestItem | null = null;
  for (const item of query.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const information = informationOf(checked(item), levels, share);
    if (best === null || information > best.information + 1e-12)
      best = { item, information, doubt };
  }
  return best;
}

interface GridPoint {
  readonly level: number;
  readonly weight: number;
  /** Probability that this level is as good as what is asked. */
  readonly isThere: number;
}

const DEMAND_DEVIATION = 0.5;
const POINTS = 201;
/** Deviations on each side: beyond is less than 10⁻⁶. */
const WIDTH = 5;

function gridOf(mean: number, deviation: number, minimum: number): readonly GridPoint[] {
  const points = Array.from({ length: POINTS }, (_, i) => ((2 * i) / (POINTS - 1) - 1) * WIDTH);
  const total = points.reduce((sum, z) => sum + Math.exp((-z * z) / 2), 0);
  return points.map((z) => {
    const level = mean + z * deviation;
    const isThere = normalCdf((level - (minimum - 0.5)) / DEMAND_DEVIATION);
    return { level, weight: Math.exp((-z * z) / 2) / total, isThere };
  });
}

/** Entropy of the verdict less what is left of it after each answer. */
function informationOf(
  { difficulty, discrimination = 1.5 }: TestItem,
  levels: readonly GridPoint[],
  share: number,
): number {
  let [right, rightAndThere] = [0, 0];
  for (const { level, weight, isThere } of levels) {
    const answered = weight / (1 + Math.exp(-discrimination * (level - difficulty)));
    right += answered;
    rightAndThere += answered * isThere;
  }
  const wrong = 1 - right;
  const after =
    (right > 0 ? right * entropy(rightAndThere / right) : 0) +
    (wrong > 0 ? wrong * entropy((share - rightAndThere) / wrong) : 0);
  return Math.max(0, entropy(share) - after);
}

function entropy(probability: number): number {
  return [probability, 1 - probability].reduce(
    (sum, p) => (p > 0 && p < 1 ? sum - p * Math.log2(p) : sum),
    0,
  );
}

function checked(item: TestItem): TestItem {
  const { id, difficulty, discrimination = 1.5 } = item;
  if (difficulty >= 0 && difficulty <= 5 && discrimination > 0 && Number.isFinite(discrimination))
    return item;
  throw new MatchingError(
    'invalid-route',
    `test item "${id}" has difficulty ${difficulty} and discrimination ${discrimination}; give 0 to 5, and a number above 0`,
  );
}
