import { readFileSync, statSync } from 'node:fs';
import { loadStaticModel, staticEmbedder } from '@tremplin/embeddings';
import { bundledModelPath } from '../../measure/bundled-model-path.ts';
import type { MeasuredModel } from './measured-model.ts';

/** The bundled model, or the model file that stands in for it. */
export function staticFile(given: string | undefined, textsPerRound: number): MeasuredModel {
  const path = given ?? bundledModelPath();
  return {
    set: 'bundled',
    modelBytes: statSync(path).size,
    textsPerRound,
    isFresh: true,
    load: () => staticEmbedder({ model: loadStaticModel(readFileSync(path)) }),
  };
}
