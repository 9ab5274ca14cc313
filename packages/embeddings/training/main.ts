import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { openTrainingFiles, parseCsv, type CsvRow } from './corpus/training-files.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import { encodeModel } from './encode-model.ts';
import { train } from './engine/train.ts';
import { readOptions, USAGE } from './read-options.ts';
import { createProgress } from './show-progress.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const started = performance.now();
  const files = openTrainingFiles(options.data);
  const own = options.labels === undefined ? [] : readLabels(options.labels);
  const corpus = readCorpus(files, own);
  for (const file of corpus.absent) console.error(`training: without ${file}: not in --data`);
  const pairs = corpus.sources.reduce((sum, { groups }) => sum + groups.length, 0);
  console.error(`training: ${corpus.texts.length} texts, ${pairs} groups`);
  const { settings } = options;
  const trained = await train(corpus, settings, {
    workers: options.workers ?? Math.min(4, availableParallelism()),
    workerFile: new URL('worker.mjs', import.meta.url),
    onStep: createProgress(settings.steps),
  });
  const bytes = encodeModel(trained, settings);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`training: ${options.out}, ${bytes.length} bytes, in ${seconds} s`);
}

function readLabels(path: string): readonly CsvRow[] {
  try {
    return parseCsv(readFileSync(path));
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`training: --labels: ${path} cannot be read (${said}); give a CSV file`, {
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
