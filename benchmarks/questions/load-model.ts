import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundledModelPath } from '../measure/bundled-model-path.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { createTable } from '../measure/table.ts';
import { withTemporaryFolder } from '../measure/with-temporary-folder.ts';

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../measure/load-model-once.ts', import.meta.url));
const NAIVE = 'JSON.parse and typed arrays';
const MODEL = 'loadStaticModel';

export const loadModel: Question = {
  asks: 'How long does the bundled model take to load in a new process?',
  run: (options) => withTemporaryFolder((folder) => loadModelQuestion(options, folder)),
};

async function loadModelQuestion(
  { rounds, warmups, onProgress }: QuestionOptions,
  folder: string,
): Promise<Answer> {
  const model = bundledModelPath();
  const json = join(folder, 'table.json');
  writeFileSync(json, tableAsJson(readFileSync(model)));
  const ways = [
    { name: NAIVE, args: ['json', json] },
    { name: MODEL, args: ['model', model] },
  ];
  const samples = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < warmups + rounds; round++) {
    onProgress?.(`round ${round + 1} of ${warmups + rounds}`);
    for (const { name, args } of ways) {
      const elapsed = await millisecondsOf(args);
      if (round >= warmups) samples.get(name)!.push(elapsed);
    }
  }
  const bytes = new Map([
    [NAIVE, [statSync(json).size]],
    [MODEL, [statSync(model).size]],
  ]);
  return {
    sizes: { modelBytes: statSync(model).size },
    tables: [
      createTable('from the file to a model', samples, { unit: 'ms', reference: NAIVE }),
      createTable('bytes on disk', bytes, { unit: 'bytes', reference: NAIVE }),
    ],
    notes: [
      'Wall time of reading the file and making it usable, each in a process of its own that has loaded nothing before; the start of the process and the import of the package are left out. The JSON holds as many numbers of the same range, from the bytes of the file; loadStaticModel also checks the checksum of all of them.',
    ],
  };
}

/** As many codes and scales as the model has, in the shape that one would write first. */
function tableAsJson(bytes: Uint8Array): string {
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scales = Array.from({ length: codes.length >> 7 }, (_, i) => Math.fround(codes[i]! / 1e4));
  return JSON.stringify({ scales, table: [...codes] });
}

async function millisecondsOf(args: readonly string[]): Promise<number> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', PROGRAM, ...args], {
    cwd: ROOT,
  });
  return Number(stdout);
}
