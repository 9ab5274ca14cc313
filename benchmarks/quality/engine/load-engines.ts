import { readFileSync, statSync } from 'node:fs';
import { CliError, type BenchContext } from '@tremplin/cli';
import { loadStaticModel, staticEmbedder, type Embedder } from '@tremplin/embeddings';
import type { Engines } from './engine.ts';
import { lexicalEngine } from './lexical-engine.ts';
import { loadPeer } from './load-peer.ts';
import { meaningEngine } from './meaning-engine.ts';

/**
 * Ours with the bundled model, or with the model file that `--model` names; beside it the lexical way, and the
 * sentence encoder in the folder that `--model` names.
 *
 * @throws CliError `usage` for parameters that nothing reads; EmbeddingsError for a model that cannot be read.
 */
export async function loadEngines({ modelPath, params }: BenchContext): Promise<Engines> {
  const isFolder = modelPath !== undefined && statSync(modelPath).isDirectory();
  const [param] = Object.keys(params);
  if (!isFolder && param !== undefined) {
    throw new CliError(
      'usage',
      `--param ${param}: this task takes parameters only with --model <folder of a sentence encoder>`,
    );
  }
  const baselines = [lexicalEngine];
  if (isFolder) baselines.push(meaningEngine('peer', await loadPeer(modelPath, params)));
  const embedder = await ownEmbedder(isFolder ? undefined : modelPath);
  return { own: meaningEngine('tremplin', embedder), baselines };
}

async function ownEmbedder(file: string | undefined): Promise<Embedder> {
  return file === undefined
    ? staticEmbedder()
    : staticEmbedder({ model: loadStaticModel(readFileSync(file)) });
}
