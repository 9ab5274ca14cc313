import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodePack } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { CliError, runCli, type BenchContext, type BenchRun, type BenchTask } from '@tremplin/cli';
import { suggestName } from '../src/internal/suggest-name.ts';
import { capture, temporaryFolder, type Folder, type Run } from './run-in-folder.ts';

const RESULT = {
  set: 'one',
  n: 3,
  metrics: { mrr: 1 / 3, hits: 2 },
  interval: { mrr: [0.1, 0.5] },
  baselines: { lexical: { mrr: 0.25 } },
  groups: { women: { missed: 0.5 } },
  seconds: 0.25,
} as const;

let seen: BenchContext | undefined;

function task(given: Partial<BenchTask> & { readonly name: string }): BenchTask {
  return {
    summary: `about ${given.name}`,
    requires: undefined,
    data: 'optional',
    run(context): Promise<BenchRun> {
      seen = context;
      context.note('the second set is not there');
      context.progress(1, 2);
      return Promise.resolve({ results: [RESULT], embedder: 'model-1', remarks: ['Mind this.'] });
    },
    ...given,
  };
}

const TASKS = [
  task({ name: 'plain' }),
  task({ name: 'with-data', data: 'required' }),
  task({ name: 'without-data', data: 'none' }),
  task({ name: 'with-pack', requires: 'esco' }),
  task({
    name: 'failing',
    run: () => Promise.resolve({ results: [{ ...RESULT, failedIds: ['case-7'] }], embedder: null }),
  }),
  task({
    name: 'broken',
    run: () => Promise.reject(new CliError('bad-input', 'the file is broken')),
  }),
];

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
  folder.write({
    'digital.pack': encodePack(digitalPack()),
    'esco.pack': encodePack({ ...digitalPack(), meta: { ...digitalPack().meta, id: 'esco' } }),
    'data/x.csv': 'a,b\n',
  });
});
afterAll(() => folder.remove());

async function bench(...args: readonly string[]): Promise<Run> {
  const stdout = capture();
  const stderr = capture();
  const io = { stdout, stderr, env: {}, cwd: folder.path };
  const code = await runCli(['bench', ...args], io, { bench: () => Promise.resolve(TASKS) });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

describe('tremplin bench', () => {
  it('prints one document with --json, numbers in full', async () => {
    const { code, stdout, stderr } = await bench('plain', '--json', '--ontology', 'digital');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      task: 'plain',
      engine: {
        version: expect.stringMatching(/^\d+\.\d+\.\d+/u) as unknown,
        ontology: { id: 'digital', version: digitalPack().meta.version, hash: digitalPack().hash },
        embedder: 'model-1',
      },
      results: [RESULT],
      remarks: ['Mind this.'],
    });
    expect(stderr).toBe('bench plain: the second set is not there\n');
  });

  it('prints a table otherwise: a row per set, its groups and what is beside it below', async () => {
    const { code, stdout } = await bench('plain');
    expect(code).toBe(0);
    expect(stdout).toBe(`plain: no pack, model-1

| set                  |   n |                  mrr | hits | missed | seconds |
| -------------------- | --: | -------------------: | ---: | -----: | ------: |
| one                  |   3 | 0.333 [0.100, 0.500] |    2 |        |     0.3 |
| – women (group)      |     |                      |      |  0.500 |         |
| – lexical (baseline) |     |                0.250 |      |        |         |

Mind this.
`);
  });

  it('hands over paths, seed and parameters', async () => {
    await bench(
      'plain',
      '--data',
      'data',
      '--model',
      'data/x.csv',
      '--seed',
      '7',
      '--param',
      'n=5',
      '--param',
      'q=a=b',
    );
    expect(seen).toMatchObject({
      dataPath: `${folder.path}/data`.replaceAll('/', folder.path.includes('\\') ? '\\' : '/'),
      seed: 7,
      params: { n: '5', q: 'a=b' },
    });
    expect(seen?.modelPath).toMatch(/x\.csv$/u);
    await bench('plain');
    expect(seen).toMatchObject({ seed: 1, params: {} });
    expect(seen).not.toHaveProperty('dataPath');
    expect(seen).not.toHaveProperty('ontology');
  });

  it('says that a task reads no data, and runs it without', async () => {
    const { code, stderr } = await bench('without-data', '--data', 'nowhere');
    expect(code).toBe(0);
    expect(stderr).toContain('without-data: reads no --data');
    expect(seen).not.toHaveProperty('dataPath');
  });

  it('exits with 3 when a check of the task has failed, after printing', async () => {
    const { code, stdout } = await bench('failing', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ results: [{ failedIds: ['case-7'] }] });
  });

  it('takes a pack of the classification that the task needs', async () => {
    expect((await bench('with-pack', '--ontology', 'esco.pack')).code).toBe(0);
    expect(seen?.ontology?.meta.id).toBe('esco');
  });

  it.each<[string, readonly string[], number, RegExp]>([
    ['no task', [], 2, /name a task\n {2}plain +about plain\n {2}with-data/u],
    ['a slip', ['plian'], 2, /no task 'plian'\. Did you mean plain\?/u],
    ['an unknown task', ['zzzzzz'], 2, /no task 'zzzzzz'\.\n {2}plain/u],
    ['no --data', ['with-data'], 2, /with-data: needs --data <folder or file>/u],
    [
      'a path that is not there',
      ['plain', '--data', 'no'],
      1,
      /--data no: no such file or folder/u,
    ],
    ['a model that is not there', ['plain', '--model', 'no'], 1, /--model no: no such file/u],
    [
      'no pack',
      ['with-pack'],
      2,
      /needs --ontology <pack> of esco; make one with tremplin ontology import esco/u,
    ],
    [
      'a pack of something else',
      ['with-pack', '--ontology', 'digital.pack'],
      1,
      /needs a pack of esco, digital\.pack is one of digital; make one/u,
    ],
    ['a pack that is not there', ['plain', '--ontology', 'no.pack'], 1, /no\.pack: cannot read/u],
    ['a seed that is no number', ['plain', '--seed', 'x'], 2, /whole number/u],
    ['a parameter without a value', ['plain', '--param', 'n'], 2, /name and a value/u],
    ['bad input', ['broken'], 1, /tremplin: the file is broken/u],
  ])('says what is wrong: %s', async (_, args, code, message) => {
    const run = await bench(...args);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(message);
  });

  it('says in one line that it needs a checkout where it has no tasks', async () => {
    const { code, stdout, stderr } = await folder.run(['bench', 'melo']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tremplin: bench works in a checkout[^\n]+\n$/u);
  });

  it('is not loaded by other commands', async () => {
    const load = (): never => {
      throw new Error('loaded');
    };
    const io = { stdout: capture(), stderr: capture(), env: {} };
    expect(await runCli(['--version'], io, { bench: load })).toBe(0);
  });
});

describe('suggestName', () => {
  const names = ['melo', 'mobility', 'jobbert'];
  it.each([
    ['mello', 'melo'],
    ['MELO', 'melo'],
    ['job', 'jobbert'],
    ['mobilty', 'mobility'],
    ['xx', undefined],
    ['names', undefined],
    ['', undefined],
  ])('%s: %s', (typed, expected) => {
    expect(suggestName(typed, names)).toBe(expected);
  });
});
