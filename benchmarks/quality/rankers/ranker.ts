import type { Ontology } from '@tremplin/ontology';
import type { Market, MarketJob } from '@tremplin/testkit/market';

/** A way to order the candidates of a market for a job. */
export interface Ranker {
  readonly name: string;
  /** Made once per market, so that what can be prepared is. */
  prepare(
    market: Market,
    ontology: Ontology,
  ): Promise<(job: MarketJob) => Promise<readonly number[]>>;
}
