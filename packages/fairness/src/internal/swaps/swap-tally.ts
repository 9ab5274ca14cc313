import { clopperPearsonInterval } from '../../clopper-pearson-interval.ts';
import type { SwapTally } from '../../counterfactual/counterfactual-report.ts';
import type { MatcherScore } from '../../counterfactual/matcher.ts';
import type { SwapPair } from '../../counterfactual/swap-pair.ts';
import { signTest } from './sign-test.ts';

/** One pair of texts scored for one job. */
export interface ScoredTriple {
  readonly pair: SwapPair;
  readonly job: string;
  readonly before: MatcherScore;
  readonly after: MatcherScore;
  /** Place of a score among the other candidates. */
  readonly places: (score: number) => number;
}

export interface SwapTallyBuilder {
  /** @returns whether anything changed. */
  add(triple: ScoredTriple): boolean;
  result(): SwapTally;
}

/** Counts triples as they come. */
export function createSwapTally(): SwapTallyBuilder {
  let [triples, flips, absolute, largest, gap, rankChanges, largestRank] = [0, 0, 0, 0, 0, 0, 0];
  /** Sum of the gaps of each pair over its jobs, and whether any changed. */
  const pairs = new Map<string, { gap: number; isChanged: boolean }>();
  const texts = new Set<string>();
  return {
    add({ pair, before, after, places }) {
      const isFlip =
        !Object.is(before.score, after.score) || before.fingerprint !== after.fingerprint;
      const delta = after.score - before.score;
      const own = pair.isTowardsDisfavored ? delta : -delta;
      triples += 1;
      texts.add(pair.candidate);
      const one = pairs.get(pair.id) ?? { gap: 0, isChanged: false };
      pairs.set(pair.id, { gap: one.gap + own, isChanged: one.isChanged || isFlip });
      if (!isFlip) return false;
      flips += 1;
      absolute += Math.abs(delta);
      gap += own;
      largest = Math.max(largest, Math.abs(delta));
      const moved = Math.abs(places(after.score) - places(before.score));
      if (moved > 0) rankChanges += 1;
      largestRank = Math.max(largestRank, moved);
      return true;
    },
    result() {
      const all = Array.from(pairs.values());
      const changedPairs = all.filter(({ isChanged }) => isChanged).length;
      const lower = all.filter((pair) => pair.gap < 0).length;
      const higher = all.filter((pair) => pair.gap > 0).length;
      return {
        triples,
        flips,
        flipsUpperBound: upperBound(flips, triples),
        pairs: all.length,
        changedPairs,
        pairsUpperBound: upperBound(changedPairs, all.length),
        texts: texts.size,
        meanAbsoluteDelta: triples === 0 ? 0 : absolute / triples,
        largestDelta: largest,
        meanGap: triples === 0 ? 0 : gap / triples,
        lower,
        higher,
        pValue: signTest(lower, higher),
        rankChanges,
        largestRankDelta: largestRank,
      };
    },
  };
}

/** One-sided, 95 %: two tails of 5 %, of which the upper one is meant. */
function upperBound(selected: number, total: number): number {
  return total === 0 ? 1 : clopperPearsonInterval({ selected, total }, { confidence: 0.9 }).upper;
}
