import type { Matcher } from '@tremplin/fairness';
import type { BackgroundGroup, Market } from '@tremplin/testkit/market';
import type { Ontology } from '@tremplin/ontology';
import type { Ranker } from '../quality/rankers/ranker.ts';

const DEPTH = 10;

/** Of the able of each background, the share who are not among the first ten of their jobs. */
export async function marketGaps(
  ranker: Ranker,
  market: Market,
  ontology: Ontology,
): Promise<Readonly<Record<BackgroundGroup, number>>> {
  const score = await ranker.prepare(market, ontology);
  const able = { favoured: 0, overlooked: 0 };
  const found = { favoured: 0, overlooked: 0 };
  for (const job of market.jobs) {
    const scores = await score(job);
    const order = scores.map((_, i) => i).toSorted((a, b) => scores[b]! - scores[a]! || a - b);
    const first = new Set(order.slice(0, DEPTH));
    job.outcomes.forEach(({ succeeds }, i) => {
      if (!succeeds) return;
      const { group } = market.candidates[i]!;
      able[group] += 1;
      if (first.has(i)) found[group] += 1;
    });
  }
  const missed = (group: BackgroundGroup): number => 1 - found[group] / Math.max(1, able[group]);
  return { favoured: missed('favoured'), overlooked: missed('overlooked') };
}

/** A matcher of texts as a ranker of the market: it reads the ad and the CVs. */
export function rankerOf(name: string, matcher: Matcher): Ranker {
  return {
    name,
    prepare:
      async ({ candidates }) =>
      async ({ ad }) => {
        const items = candidates.map(({ cv }, i) => ({ id: `${i}`, job: ad, candidate: cv }));
        const answers = new Map((await matcher(items)).map(({ id, score }) => [id, score]));
        return candidates.map((_, i) => answers.get(`${i}`) ?? Number.NEGATIVE_INFINITY);
      },
  };
}
