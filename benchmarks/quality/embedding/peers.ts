import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '@tremplin/cli';
import { loadPeer } from '../engine/load-peer.ts';
import type { MeasuredModel } from './measured-model.ts';

/** A model that takes milliseconds a text: as many as `transformersEmbedder` gives it at once, four times. */
const PEER_TEXTS = 128;

/** Weights by their precision, as Transformers.js names the files. */
const PRECISIONS = [
  { set: 'peer', dtype: 'fp32', file: 'model.onnx' },
  { set: 'peer-int8', dtype: 'q8', file: 'model_quantized.onnx' },
] as const;

/**
 * The weights in the folder of an encoder, in float32 and in int8, or those that `dtype` names alone.
 *
 * @throws CliError `bad-input` when the folder has neither.
 */
export function peersIn(
  folder: string,
  params: Readonly<Record<string, string>>,
): readonly MeasuredModel[] {
  const found = PRECISIONS.filter(({ dtype }) => (params['dtype'] ?? dtype) === dtype)
    .map((each) => ({ ...each, path: join(folder, 'onnx', each.file) }))
    .filter(({ path }) => existsSync(path));
  if (found.length === 0) {
    const files = PRECISIONS.map(({ dtype, file }) => `onnx/${file} (${dtype})`).join(' or ');
    throw new CliError(
      'bad-input',
      `--model ${folder}: no weights to measure; give a folder with config.json, tokenizer.json and ${files}`,
    );
  }
  return found.map(({ set, dtype, path }) => ({
    set,
    modelBytes: statSync(path).size,
    textsPerRound: PEER_TEXTS,
    isFresh: false,
    load: () => loadPeer(folder, { ...params, dtype }),
  }));
}
