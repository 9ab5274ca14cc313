/**
 * Place that a score takes among the others, from 1: one more than those above it. Equal scores are shared
 * places, so that no tie rule moves anybody.
 */
export function rankAmong(
  scores: ReadonlyMap<string, number>,
  without: string,
): (score: number) => number {
  return (score) => {
    let above = 0;
    for (const [id, other] of scores) if (id !== without && other > score) above += 1;
    return above + 1;
  };
}
