import { equal, ok, rejects, throws } from 'node:assert/strict';
import {
  cachedEmbedder,
  EmbeddingsError,
  httpEmbedder,
  loadStaticModel,
  staticEmbedder,
  tokenize,
  type Embedder,
} from '@tremplin/embeddings';
import { embedderConformance } from '@tremplin/embeddings/conformance';
import { readBundledModel } from '@tremplin/embeddings/node';

export async function run(): Promise<string> {
  const embedder: Embedder = await staticEmbedder();
  equal(embedder.id, readBundledModel().id);
  const vectors = await embedder.embed(['boulanger', 'baker', 'accountant'], { kind: 'query' });
  const row = (i: number): Float32Array =>
    vectors.subarray(i * embedder.dimensions, (i + 1) * embedder.dimensions);
  const cosine = (i: number, j: number): number =>
    row(i).reduce((sum, value, k) => sum + value * row(j)[k]!, 0);
  ok(cosine(0, 1) > cosine(0, 2));
  equal(tokenize('à Lyon')[1]?.word, 'lyon');
  throws(() => loadStaticModel(new Uint8Array(8)), EmbeddingsError);

  const cases = embedderConformance(async () => cachedEmbedder(await staticEmbedder()));
  for (const { run: check } of cases) await check();

  const url = 'http://127.0.0.1:9/v1/embeddings';
  const remote = httpEmbedder({ url, model: 'm', dimensions: 2, retries: 0 });
  await rejects(remote.embed(['text'], { kind: 'query' }), EmbeddingsError);
  return `${cases.length} promises kept`;
}
