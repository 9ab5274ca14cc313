/** A word of a text and where it stands. */
export interface TextWord {
  /** Normalised: lower case, no accents, letters a to z, digits, `+` and `#`. */
  readonly word: string;
  /** Place in the text as given, in UTF-16 code units; `end` is after the last one. */
  readonly start: number;
  readonly end: number;
}

/**
 * A table of vectors for pieces of words, read from a model file. The vector of a text is the sum of the
 * vectors of its words brought to length 1; whoever scores windows of a text adds up word vectors instead.
 */
export interface StaticModel {
  /** Name and checksum: two models with the same id give the same numbers. */
  readonly id: string;
  readonly dimensions: number;
  /** Languages of its training texts, as ISO 639-1 codes. */
  readonly languages: readonly string[];

  /** How much a word counts in a text, above 0: little when it is common. Any word has one. */
  wordWeight(word: string): number;

  /**
   * Weight × mean of the word's rows, so that the sum over the words of a text has the direction of the
   * text. The array is kept by the model: do not change it.
   *
   * @param word - Normalised, as `tokenize` gives it.
   */
  wordVector(word: string): Float32Array;

  /**
   * The vector of a text, of length 1, or all zeros when the text has no word. Reads the first
   * 16,384 characters and 256 words.
   */
  textVector(text: string): Float32Array;
}
