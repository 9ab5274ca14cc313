import { tokenize, type StaticModel } from '@tremplin/embeddings';

/** Vectors of texts as the model's own page defines them: words added up, brought to length 1. */
export function embedByWords(
  texts: readonly string[],
  model: StaticModel,
): readonly Float32Array[] {
  return texts.map((text) => {
    const sum = new Float32Array(model.dimensions);
    for (const { word } of tokenize(text)) {
      for (const [k, value] of model.wordVector(word).entries()) sum[k]! += value;
    }
    const length = Math.hypot(...sum);
    return length === 0 ? sum : sum.map((value) => value / length);
  });
}
