import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PackLabels } from './corpus/pack-sources.ts';
import { openTrainingFiles, parseCsv } from './corpus/training-files.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import { encodeModel } from './encode-model.ts';
import { DEFAULT_SETTINGS, type TrainingSettings } from './engine/settings.ts';
import { train, type TrainedParameters } from './engine/train.ts';
import { readOptions, USAGE, type TrainingOptions } from './read-options.ts';
import { packLabels, readPack } from './read-packs.ts';
import { createProgress } from './show-progress.ts';
import { startFrom, type ModelSizes } from './start-from.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const started = performance.now();
  const files = options.data === undefined ? undefined : openTrainingFiles(options.data);
  const labels =
    options.labels === undefined ? [] : parseCsv(readGiven('--labels', options.labels));
  const corpus = readCorpus(files, { labels, packs: await readPacks(options.packs) });
  for (const file of corpus.absent) console.error(`training: without ${file}: not in --data`);
  const pairs = corpus.sources.reduce((sum, { groups }) => sum + groups.length, 0);
  console.error(`training: ${corpus.texts.length} texts, ${pairs} groups`);
  const { settings, start } = settingsFor(options);
  const trained = await train(corpus, settings, {
    workers: options.workers ?? Math.min(4, availableParallelism()),
    workerFile: new URL('worker.mjs', import.meta.url),
    onStep: createProgress(settings.steps),
    ...(start && { start }),
  });
  const bytes = encodeModel(trained, settings);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`training: ${options.out}, ${bytes.length} bytes, in ${seconds} s`);
}

async function readPacks(paths: readonly string[]): Promise<readonly PackLabels[]> {
  const packs: PackLabels[] = [];
  for (const path of paths) packs.push(packLabels(path, await readPack(path)));
  return packs;
}

interface Beginning {
  readonly settings: TrainingSettings;
  readonly start?: TrainedParameters;
}

/** @throws Error when the settings and the model to go on from differ in size. */
function settingsFor({ settings, from }: TrainingOptions): Beginning {
  if (from === undefined) return { settings };
  const { start, ...sizes } = startFrom(readGiven('--from', from));
  const asked = sizesOf(settings);
  if (![sizesOf(DEFAULT_SETTINGS), sizes].some((each) => isDeepStrictEqual(asked, each))) {
    throw new Error(
      `training: --param: ${from} has ${JSON.stringify(sizes)}; leave sizes out with --from`,
    );
  }
  return { settings: { ...settings, ...sizes }, start };
}

function sizesOf({ dimensions, ngrams, slots }: TrainingSettings): ModelSizes {
  return { dimensions, ngrams, slots };
}

function readGiven(option: string, path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`training: ${option}: ${path} cannot be read (${said}); check the path`, {
      cause,
    });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
