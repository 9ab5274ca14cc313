/**
 * The chance that one of those that succeed scores above one of those that do not, ties counting half; `undefined`
 * when all do or none does.
 *
 * Reference: Hanley & McNeil (1982), The meaning and use of the area under a ROC curve, section 2.
 */
export function areaUnderCurve(
  scores: readonly number[],
  succeeds: readonly boolean[],
): number | undefined {
  const order = scores.map((_, i) => i).toSorted((a, b) => scores[a]! - scores[b]!);
  let rankSum = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (succeeds[order[i]!]) rankSum += rank;
    from = to;
  }
  const able = succeeds.filter(Boolean).length;
  const others = succeeds.length - able;
  if (able === 0 || others === 0) return undefined;
  return (rankSum - (able * (able + 1)) / 2) / (able * others);
}
