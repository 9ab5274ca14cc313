/** One thing that could be learnt: its worth when learnt whole, and its hours (> 0). */
export interface LearningOption {
  readonly worth: number;
  readonly hours: number;
}

/**
 * The share of each option to learn so that their worth is greatest within `capacity` hours:
 * options by worth per hour, the last one in part. Ties go to the earlier option.
 * The worth of the plan never falls when an option gets cheaper or one is added.
 *
 * Reference: Dantzig (1957), Discrete-variable extremum problems (the continuous knapsack).
 */
export function planRampUp(
  options: readonly LearningOption[],
  capacity: number,
): readonly number[] {
  const shares = options.map(() => 0);
  const order = options
    .map((option, i) => ({ i, rate: option.worth / option.hours }))
    .filter(({ rate }) => rate > 0)
    .toSorted((a, b) => b.rate - a.rate || a.i - b.i);
  let left = capacity;
  for (const { i } of order) {
    if (left <= 0) break;
    const share = Math.min(1, left / options[i]!.hours);
    shares[i] = share;
    left -= share * options[i]!.hours;
  }
  return shares;
}
