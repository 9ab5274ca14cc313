import { execFile } from 'node:child_process';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createLinker, encodeLinkerIndex } from '@tremplin/linking';
import { createOntology } from '@tremplin/ontology';
import { importEscoDirectory, writePackFile } from '@tremplin/ontology/node';
import { escoFolder } from '../measure/esco-folder.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { createTable } from '../measure/table.ts';
import { withTemporaryFolder } from '../measure/with-temporary-folder.ts';

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../measure/load-linker-once.ts', import.meta.url));
const BUILT = 'createLinker';
const SAVED = 'createLinker, saved index';

export const loadLinker: Question = {
  asks: 'How long does a new process wait for the first mention of all of ESCO, with a saved index and without?',
  run: (options) => withTemporaryFolder((folder) => loadLinkerQuestion(options, folder)),
};

/** What the program prints. */
interface Loaded {
  readonly ready: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

async function loadLinkerQuestion(options: QuestionOptions, folder: string): Promise<Answer> {
  const { rounds, warmups, onProgress } = options;
  const ontology = createOntology((await importEscoDirectory(escoFolder(options))).data);
  const pack = join(folder, 'esco.pack');
  const index = join(folder, 'esco.index');
  await writePackFile(ontology, pack);
  await writeFile(index, await encodeLinkerIndex(await createLinker(ontology)));
  const ways = [
    { name: BUILT, args: ['built', pack] },
    { name: SAVED, args: ['saved', pack, index] },
  ];
  const loaded = new Map<string, Loaded[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < warmups + rounds; round++) {
    onProgress?.(`round ${round + 1} of ${warmups + rounds}`);
    for (const { name, args } of ways) {
      const once = await loadOnce(args);
      if (round >= warmups) loaded.get(name)!.push(once);
    }
  }
  const table = (title: string, unit: 'ms' | 'bytes', of: keyof Loaded) =>
    createTable(
      title,
      new Map([...loaded].map(([name, all]) => [name, all.map((each) => each[of])])),
      { unit, reference: BUILT },
    );
  return {
    sizes: { packBytes: (await stat(pack)).size, indexBytes: (await stat(index)).size },
    tables: [
      table('to a linker', 'ms', 'ready'),
      table('to a linker and the mentions of a first text', 'ms', 'milliseconds'),
      table('bytes of the process after it', 'bytes', 'bytes'),
    ],
    notes: [
      'Wall time from a pack that has been read, each in a process of its own; the start of the process and the import of the packages are left out, reading the index from its file and the model from its own are not. The labels are read for their meaning with the first text, or lie in the index. About half of what the first text costs with a saved index is compiling the patterns of stances and levels, once in a process.',
    ],
  };
}

async function loadOnce(args: readonly string[]): Promise<Loaded> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', PROGRAM, ...args], {
    cwd: ROOT,
  });
  return JSON.parse(stdout) as Loaded;
}
