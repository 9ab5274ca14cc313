import { detConstSort, infeasibleIndex } from '../../src/index.ts';
import { seededRandom } from '../../src/internal/seeded-random.ts';
import { literalConstSort } from './literal-const-sort.ts';

/** What the re-ranker of synthetic tasks did. */
export interface RerankSummary {
  readonly tasks: number;
  /** Tasks whose pool had enough of every group. */
  readonly feasible: number;
  /** Of those, tasks with a prefix that breaks a minimum. */
  readonly violated: number;
  /** Tasks without enough of a group, each of which must be told as infeasible, naming the prefix. */
  readonly infeasible: number;
  readonly untold: number;
  readonly meanNdcg: number;
  /** Tasks with pools that cannot run out, on which the algorithm as printed is run, too. */
  readonly compared: number;
  readonly literalNdcg: number;
  readonly ownNdcg: number;
  /** Of those, tasks in which the printed one breaks a minimum, by rounding. */
  readonly literalViolated: number;
  /** Tasks in which it breaks none, and loses less nDCG. */
  readonly literalBetter: number;
}

/**
 * Synthetic tasks in the manner of Geyik et al. (2019), §5.1: uniform scores, random unequal targets, 2 to 10
 * groups; every tenth task with pools that can run out.
 */
export function rerankTasks(
  tasks: number,
  { k, seed }: { k: number; seed: string },
): RerankSummary {
  const random = seededRandom(seed);
  let [feasible, violated, infeasible, untold, ndcg] = [0, 0, 0, 0, 0];
  let [compared, literal, own, literalViolated, literalBetter] = [0, 0, 0, 0, 0];
  for (let task = 0; task < tasks; task++) {
    const groups = 2 + (task % 9);
    const weights = Array.from({ length: groups }, () => 1 + Math.floor(random() * 1000));
    const sum = weights.reduce((a, b) => a + b, 0);
    const target = Object.fromEntries(weights.map((weight, i) => [`g${i}`, weight / sum]));
    const size = task % 10 === 9 ? Math.ceil(k / groups) : k;
    const candidates = weights.flatMap((_, i) =>
      Array.from({ length: size }, (_unused, j) => ({ id: `g${i} ${j}`, score: random() })),
    );
    const labels = new Map(candidates.map(({ id }) => [id, id.split(' ')[0]!]));
    const result = detConstSort(candidates, { labels, target, k });
    const { index } = infeasibleIndex(result.ranking, { labels, target });
    // Floors in integers: the shares are whole weights over their sum.
    const isFeasible = weights.every((weight) => Math.floor((weight * k) / sum) <= size);
    ndcg += result.ndcg!;
    if (!isFeasible) {
      infeasible += 1;
      const isTold = result.status === 'infeasible' && result.violation.prefix >= 1;
      if (!isTold) untold += 1;
      continue;
    }
    feasible += 1;
    if (index > 0 || result.status !== 'feasible') violated += 1;
    if (size < k) continue;
    const byGroup = weights.map((_, i) =>
      candidates
        .slice(i * size, (i + 1) * size)
        .map(({ score }) => score)
        .toSorted((a, b) => b - a),
    );
    const printed = literalConstSort(
      byGroup,
      weights.map((weight) => weight / sum),
      k,
    );
    const best = candidates.map(({ score }) => score).toSorted((a, b) => b - a);
    const printedNdcg = gain(printed.map(({ score }) => score)) / gain(best.slice(0, k));
    compared += 1;
    literal += printedNdcg;
    own += result.ndcg!;
    if (breaksMinimum(printed, weights)) literalViolated += 1;
    else if (printedNdcg > result.ndcg! + 1e-12) literalBetter += 1;
  }
  return {
    tasks,
    feasible,
    violated,
    infeasible,
    untold,
    meanNdcg: ndcg / tasks,
    compared,
    literalNdcg: literal / compared,
    ownNdcg: own / compared,
    literalViolated,
    literalBetter,
  };
}

function gain(scores: readonly number[]): number {
  return scores.reduce((sum, score, i) => sum + score / Math.log2(i + 2), 0);
}

/** In whole numbers: of each group, each prefix has at least its share, rounded down. */
function breaksMinimum(
  list: readonly { readonly group: number }[],
  weights: readonly number[],
): boolean {
  const sum = weights.reduce((a, b) => a + b, 0);
  const counts = weights.map(() => 0);
  return list.some(({ group }, i) => {
    counts[group]! += 1;
    return weights.some((weight, each) => counts[each]! < Math.floor((weight * (i + 1)) / sum));
  });
}
