import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CliError, type BenchContext, type BenchRun, type BenchTask } from '@tremplin/cli';
import { MINI_LM } from '../../generate/encoder/encoder-shape.ts';
import { writeEncoder } from '../../generate/encoder/write-encoder.ts';
import { generateEscoLabels, type EscoLabels } from '../../generate/esco-labels.ts';
import { withTemporaryFolder } from '../../measure/with-temporary-folder.ts';
import type { MeasuredModel } from '../embedding/measured-model.ts';
import { measureSpeed, type MeasuredSpeed } from '../embedding/measure-speed.ts';
import { peersIn } from '../embedding/peers.ts';
import { staticFile } from '../embedding/static-file.ts';
import { checkoutModule, HOW_TO_ADD_TRANSFORMERS } from '../engine/checkout-module.ts';

/** How fast labels become vectors: the bundled model, and a sentence encoder in turn with it. */
export const embedding: BenchTask = {
  name: 'embedding',
  summary: 'texts embedded per second, bundled model and a sentence encoder in turn',
  requires: undefined,
  data: 'none',
  run,
};

/** About what ESCO has in two languages. */
const DEFAULT_LABELS = 100_000;
const DEFAULT_ROUNDS = 7;

async function run(context: BenchContext): Promise<BenchRun> {
  const { modelPath, params, seed, note } = context;
  const { labels: count, rounds, ...peerParams } = params;
  const labels = generateEscoLabels(wholeNumber('labels', count ?? DEFAULT_LABELS), seed);
  const repeats = wholeNumber('rounds', rounds ?? DEFAULT_ROUNDS);
  const isFolder = modelPath !== undefined && statSync(modelPath).isDirectory();
  const bundled = staticFile(isFolder ? undefined : modelPath, labels.labels.length);
  const timed = (peers: readonly MeasuredModel[]): Promise<BenchRun> =>
    measure([bundled, ...peers], labels, { rounds: repeats, context });
  if (isFolder) return timed(peersIn(modelPath, peerParams));
  if (!(await checkoutModule(peerParams['transformers']))) {
    note(`without a peer: there is no Transformers.js; ${HOW_TO_ADD_TRANSFORMERS}`);
    return timed([]);
  }
  return withTemporaryFolder(async (folder) => {
    const encoder = join(folder, 'mini-lm');
    await writeEncoder(encoder, MINI_LM, { seed, words: labels.words });
    return timed(peersIn(encoder, peerParams));
  });
}

function wholeNumber(name: string, value: string | number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 1_000_000) return number;
  throw new CliError('usage', `--param ${name}=${value}: give a whole number, 1 to 1,000,000`);
}

async function measure(
  models: readonly MeasuredModel[],
  { labels }: EscoLabels,
  { rounds, context }: { readonly rounds: number; readonly context: BenchContext },
): Promise<BenchRun> {
  const speeds = await measureSpeed(models, labels, {
    rounds,
    onRound: (round, total) => context.progress(round, total, 'rounds'),
  });
  return {
    results: speeds.map(({ model, textsPerSecond, loadMs, seconds }) => ({
      set: model.set,
      n: model.textsPerRound * rounds,
      metrics: { textsPerSecond, modelBytes: model.modelBytes, loadMs },
      seconds,
    })),
    embedder: speeds[0]!.id,
    remarks: remarksOn(speeds, rounds, context.modelPath),
  };
}

function remarksOn(
  [bundled, ...peers]: readonly MeasuredSpeed[],
  rounds: number,
  modelPath: string | undefined,
): readonly string[] {
  const ratios = peers.map(
    ({ model, textsPerSecond }) =>
      `${(bundled!.textsPerSecond / textsPerSecond).toFixed(0)} × ${model.set}`,
  );
  const built =
    'The peer was built for this run in the shape of MiniLM (6 layers, 384 wide, 12 heads, 30,522 words) with random weights, and knows every word of the labels whole, so that it has the least to read: it says how long such a model takes, nothing else.';
  return [
    `Medians of ${rounds} rounds in turn; n counts the texts of all rounds. The bundled model is loaded again before each round and remembers no word. loadMs is the first load in this process.`,
    ...(ratios.length > 0 ? [`The bundled model embeds ${ratios.join(', ')}.`] : []),
    ...(ratios.length > 0 && !modelPath ? [built] : []),
  ];
}
