import type { Embedder } from '@tremplin/embeddings';
import { alternate, type Way } from '../../measure/alternate.ts';
import { median } from '../../measure/median.ts';
import type { MeasuredModel } from './measured-model.ts';

export interface MeasureSpeedOptions {
  readonly rounds: number;
  readonly onRound: (round: number, total: number) => void;
}

export interface MeasuredSpeed {
  readonly model: MeasuredModel;
  /** `id` of the embedder. */
  readonly id: string;
  /** Median of the rounds. */
  readonly textsPerSecond: number;
  /** The first load in this process. */
  readonly loadMs: number;
  /** All rounds together. */
  readonly seconds: number;
}

/**
 * Texts per second of each model, in turn in every round, after one round that does not count. Each round of a model
 * takes the labels after those of its last one, from the first again at the end.
 */
export async function measureSpeed(
  models: readonly MeasuredModel[],
  labels: readonly string[],
  options: MeasureSpeedOptions,
): Promise<readonly MeasuredSpeed[]> {
  const runs: Run[] = [];
  for (const model of models) runs.push(await prepare(model, labels));
  const ways = runs.map(({ way }) => way);
  const samples = await alternate(ways, { ...options, warmups: 1 });
  for (const { embedder } of runs) await embedder().dispose?.();
  return runs.map(({ model, embedder, loadMs }) => {
    const times = samples.get(model.set)!;
    const textsPerSecond = median(times.map((ms) => (model.textsPerRound * 1000) / ms));
    const seconds = times.reduce((sum, ms) => sum + ms, 0) / 1000;
    return { model, id: embedder().id, textsPerSecond, loadMs, seconds };
  });
}

interface Run {
  readonly model: MeasuredModel;
  readonly embedder: () => Embedder;
  readonly loadMs: number;
  readonly way: Way;
}

async function prepare(model: MeasuredModel, labels: readonly string[]): Promise<Run> {
  const started = performance.now();
  let embedder = await model.load();
  const loadMs = performance.now() - started;
  let texts: readonly string[] = [];
  let next = 0;
  const before = async (): Promise<void> => {
    if (model.isFresh) embedder = await model.load();
    const from = next;
    next += model.textsPerRound;
    texts = Array.from(
      { length: model.textsPerRound },
      (_, i) => labels[(from + i) % labels.length]!,
    );
  };
  const run = (): Promise<unknown> => embedder.embed(texts, { kind: 'passage' });
  return { model, embedder: () => embedder, loadMs, way: { name: model.set, before, run } };
}
