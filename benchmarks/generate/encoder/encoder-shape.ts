/** Sizes of a sentence encoder of the BERT family. */
export interface EncoderShape {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  /** Width inside the two dense layers of each block. */
  readonly inner: number;
  readonly vocabulary: number;
  readonly positions: number;
}

/**
 * Reference: W. Wang, F. Wei, L. Dong, H. Bao, N. Yang, M. Zhou, "MiniLM: Deep Self-Attention Distillation", 2020;
 * sizes as in the configuration of `all-MiniLM-L6-v2`, with the vocabulary of BERT (uncased).
 */
export const MINI_LM: EncoderShape = {
  layers: 6,
  hidden: 384,
  heads: 12,
  inner: 1536,
  vocabulary: 30_522,
  positions: 512,
};
