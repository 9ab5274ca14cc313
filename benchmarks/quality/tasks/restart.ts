import { CliError, type BenchContext, type BenchRun, type BenchTask } from '@tremplin/cli';
import { restoreExactIndex, VectorIndexError, type ExactIndex } from '@tremplin/vector-index';
import { readFileSync } from 'node:fs';

const K = 10;

/** In a process that does nothing else: memory is asked for anew, and no engine has compiled anything. */
export const restart: BenchTask = {
  name: 'restart',
  summary: 'from the file of --param snapshot=… (bench search leaves one) to the first answer',
  requires: undefined,
  data: 'none',
  run,
};

async function run({ params }: BenchContext): Promise<BenchRun> {
  const { snapshot, ...others } = params;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new CliError('usage', `--param ${unknown}: unknown; restart takes snapshot`);
  if (snapshot === undefined)
    throw new CliError('usage', 'restart: give --param snapshot=<file of an exact index>');
  const start = performance.now();
  const bytes = read(snapshot);
  const readMs = performance.now() - start;
  const index = restored(bytes, snapshot);
  const query = Float32Array.from({ length: index.dimensions }, (_, i) => Math.cos(i));
  index.search(query, K);
  const restartMs = performance.now() - start;
  return {
    results: [
      {
        set: 'restart',
        n: index.size,
        metrics: { restartMs: rounded(restartMs), readMs: rounded(readMs) },
        seconds: rounded(restartMs / 1000),
      },
    ],
    embedder: null,
    remarks: [
      `node ${process.version}, kernel ${index.kernel}; readMs: the file alone, ${rounded(bytes.length / 1e6)} MB, as the system has it in memory or not`,
    ],
  };
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new CliError('bad-input', `restart: ${file} cannot be read`, { cause });
  }
}

function restored(bytes: Uint8Array, file: string): ExactIndex {
  try {
    return restoreExactIndex(bytes, { keepBytes: true });
  } catch (cause) {
    if (!VectorIndexError.is(cause)) throw cause;
    throw new CliError('bad-input', `restart: ${file}: ${cause.message}`, { cause });
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
