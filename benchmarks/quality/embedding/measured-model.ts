import type { Embedder } from '@tremplin/embeddings';

/** A model whose speed is measured. */
export interface MeasuredModel {
  /** Under which its numbers stand. */
  readonly set: string;
  /** Bytes of its weights. */
  readonly modelBytes: number;
  /** Texts of a round: enough of them to be timed. */
  readonly textsPerRound: number;
  /** Loaded again before each round, untimed: what it remembers of words would make it faster. */
  readonly isFresh: boolean;
  load(): Promise<Embedder>;
}
