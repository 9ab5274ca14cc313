export interface EmbedOptions {
  /**
   * What the texts are: `query` looks for something, `passage` is what is found. Models that were trained with
   * different prefixes for the two need it; others give the same vector.
   */
  readonly kind: 'query' | 'passage';
  /**
   * Ends the work; the promise is rejected with the signal's reason.
   *
   * @defaultValue none
   */
  readonly signal?: AbortSignal;
}

/**
 * Texts to vectors.
 *
 * Held by the cases of `@tremplin/embeddings/conformance`.
 */
export interface Embedder {
  /** Two embedders with the same id give the same vectors, to rounding: part of the key of anything stored. */
  readonly id: string;
  /** How many numbers each vector has. */
  readonly dimensions: number;
  /** Languages that it is meant for, as ISO 639-1 codes; empty when that is not known. */
  readonly languages: readonly string[];

  /**
   * One vector per text, one after the other: number `k` of text `i` is at `i × dimensions + k`. Each vector
   * has the length 1, or is all zeros when there is nothing to embed in its text. The vector of a text
   * depends on nothing but the text and `kind`: not on those beside it.
   *
   * @throws EmbeddingsError which code depends on the implementation; no text is ever in the message.
   */
  embed(texts: readonly string[], options: EmbedOptions): Promise<Float32Array>;

  /** Frees what the embedder holds outside JavaScript; it embeds nothing after that. */
  dispose?(): Promise<void>;
}
