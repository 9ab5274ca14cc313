import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '@tremplin/cli';
import { encodePack } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { TASKS } from '../../quality/tasks.ts';
import { TINY_DATA, tinyEscoPack, writeFiles } from './tiny-data.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Document {
  readonly task: string;
  readonly engine: Readonly<Record<string, unknown>>;
  readonly results: readonly {
    readonly set: string;
    readonly n: number;
    readonly metrics: Readonly<Record<string, number>>;
    readonly interval?: Readonly<Record<string, readonly [number, number]>>;
    readonly baselines?: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly failedIds?: readonly string[];
    readonly seconds: number;
  }[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tremplin-bench-'));
  writeFiles(folder, TINY_DATA);
  writeFileSync(join(folder, 'esco.pack'), tinyEscoPack());
  writeFileSync(join(folder, 'digital.pack'), encodePack(digitalPack()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    env: {},
    cwd: folder,
  };
  const code = await runCli(['bench', ...args], io, { bench: () => Promise.resolve(TASKS) });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

async function measure(
  task: string,
  data: string,
): Promise<{ readonly document: Document; readonly stderr: string }> {
  const { code, stdout, stderr } = await run(
    task,
    '--data',
    data,
    '--ontology',
    'esco.pack',
    '--json',
  );
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return { document: JSON.parse(stdout) as Document, stderr };
}

const LINKING = ['melo', 'skill-extraction', 'skill-linking-fr', 'job-title-similarity', 'jobbert'];

describe('tasks of tremplin bench', () => {
  it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    [
      'melo',
      { tiny_q_fr_c_en: 1, 'tiny_q_fr_c_en+bridged': 1, 'titles of Rouen': 2 },
      ['accuracyAt1', 'mrr', 'recallAt10'],
    ],
    ['skill-extraction', { tech: 2 }, ['rpAt5', 'mrr', 'precision', 'coverage']],
    ['skill-linking-fr', { exact: 1, 'exact+close': 2 }, ['accuracyAt1', 'mrr']],
    ['job-title-similarity', { en: 1 }, ['map', 'mrr', 'rpAt5']],
    ['jobbert', { titles: 2 }, ['recallAt5', 'recallAt10', 'mrr']],
  ])('%s gives the document of the design', async (task, sets, metrics) => {
    const { document } = await measure(task, '.');
    expect(Object.keys(document)).toEqual(['task', 'engine', 'results', 'remarks']);
    expect(document.task).toBe(task);
    expect(document.engine).toMatchObject({
      ontology: { id: 'esco', version: 'tiny' },
      embedder: expect.stringMatching(/^tremplin-static-[0-9a-f]{8}$/u) as unknown,
    });
    expect(Object.fromEntries(document.results.map(({ set, n }) => [set, n]))).toEqual(sets);
    for (const result of document.results) {
      expect(Object.keys(result.metrics)).toEqual(metrics);
      for (const [name, value] of Object.entries(result.metrics)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const [lower, upper] = result.interval![name]!;
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
      }
      expect(Object.keys(result.baselines!)).toEqual(['lexical']);
      for (const name of Object.keys(result.baselines!['lexical']!))
        expect(metrics).toContain(name);
      expect(result.seconds).toBeGreaterThan(0);
    }
  });

  it('finds what is the same words, and keeps groups below occupations', async () => {
    const { document } = await measure('melo', 'bench/melo');
    for (const { set, metrics } of document.results) {
      expect([set, metrics['accuracyAt1']]).toEqual([set, 1]);
    }
  });

  it('counts what is linked at the default threshold over all sentences', async () => {
    const { document, stderr } = await measure('skill-extraction', '.');
    // Linked: bake bread, drive lorries and, where no span is labelled with it, keep accounts.
    expect(document.results[0]!.metrics).toMatchObject({ precision: 2 / 3, coverage: 1, rpAt5: 1 });
    expect(stderr).toBe(
      'bench skill-extraction: 1 labels are not those of a skill in the pack; left out\n',
    );
  });

  it('names what is absent or left out on standard error', async () => {
    expect((await measure('melo', '.')).stderr.split('\n')).toEqual([
      'bench melo: half left out: no corpus_elements.tsv, annotations.tsv, concept_mapping.tsv',
      'bench melo: titles of Rouen: 1 corpus elements without concept or label left out',
      'bench melo: titles of Rouen: 1 queries without annotation in the corpus left out',
      '',
    ]);
    expect((await measure('job-title-similarity', '.')).stderr).toBe(
      'bench job-title-similarity: fr left out: no corpus_documents.tsv, annotations.tsv\n' +
        'bench job-title-similarity: en: 1 queries without a right title left out\n',
    );
    expect((await measure('jobbert', '.')).stderr).toMatch(/1 titles left out/u);
    expect((await measure('skill-linking-fr', '.')).stderr).toMatch(/1 rows left out/u);
  });

  it.each([
    ['melo', 'bench/melo/tiny_q_fr_c_en', 2],
    ['melo', 'bench', 3],
    ['jobbert', 'bench/jobbert', 1],
    ['jobbert', 'bench/jobbert/rows.csv.gz', 1],
    ['skill-linking-fr', 'bench/skill-linking-fr/any.csv', 2],
    ['skill-extraction', 'bench/skill-extraction/tech_test_annotations.csv.gz', 1],
    ['job-title-similarity', 'bench/job-title-similarity/en', 1],
  ])('%s takes --data %s', async (task, data, sets) => {
    expect((await measure(task, data)).document.results).toHaveLength(sets);
  });

  it('gives the same numbers for the same seed', async () => {
    const numbers = async (): Promise<unknown> => {
      const { document } = await measure('skill-linking-fr', '.');
      return document.results.map(({ metrics, interval }) => ({ metrics, interval }));
    };
    expect(await numbers()).toEqual(await numbers());
  });

  it.each(LINKING)('%s says when its data is not there, and wants a pack of ESCO', async (task) => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const absent = await run(task, '--data', empty, '--ontology', 'esco.pack');
    expect(absent).toMatchObject({ code: 1, stdout: '' });
    expect(absent.stderr).toMatch(
      /^tremplin: no .*bench\/[a-z-]+.* in --data|^tremplin: no .* check the path/u,
    );
    expect(await run(task, '--data', '.')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/needs --ontology <pack> of esco/u) as unknown,
    });
    expect(await run(task, '--data', '.', '--ontology', 'digital.pack')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/needs a pack of esco/u) as unknown,
    });
  });

  it('refuses files that are not what they should be, without repeating them', async () => {
    const bad = mkdtempSync(join(folder, 'bad-'));
    writeFiles(bad, {
      'bench/jobbert/a.csv': 'title,uri\nPRIVATE,1\n',
      'bench/skill-linking-fr/a.csv': 'label_fr,esco_uri,relation\n"PRIVATE\n',
      'bench/skill-extraction/x_annotations.csv': Uint8Array.of(0xff, 0xfe, 0x00, 0xd8),
      'audit/fairness_cases.json': '[{"PRIVATE"',
    });
    const messages = await Promise.all(
      ['jobbert', 'skill-linking-fr', 'skill-extraction', 'fairness-cases'].map((task) =>
        run(task, '--data', bad, '--ontology', 'esco.pack'),
      ),
    );
    for (const { code, stderr } of messages) {
      expect(code).toBe(1);
      expect(stderr).not.toContain('PRIVATE');
    }
    expect(messages.map(({ stderr }) => stderr).join('')).toMatch(
      /no column vacancyTitle, conceptUri[^]+not CSV[^]+neither UTF-8 nor gzip[^]+broken JSON/u,
    );
  });

  it('takes a model file in place of the bundled one, and says what is wrong with another', async () => {
    const model = fileURLToPath(
      new URL('../../../packages/embeddings/model/fr-en.bin', import.meta.url),
    );
    const asked = ['skill-linking-fr', '--data', '.', '--ontology', 'esco.pack'];
    const given = await run(...asked, '--model', model, '--json');
    const results = ({ results }: Document): unknown =>
      results.map(({ metrics, baselines }) => ({ metrics, baselines }));
    expect(results(JSON.parse(given.stdout) as Document)).toEqual(
      results((await measure('skill-linking-fr', '.')).document),
    );
    expect(await run(...asked, '--model', 'esco.pack')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^tremplin: .*not a model file/mu) as unknown,
    });
    expect(await run(...asked, '--param', 'pooling=cls')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--param pooling: this task takes parameters only/u) as unknown,
    });
    // A folder is a sentence encoder for Transformers.js: this one holds none, and it may not be installed.
    const folderOf = await run(...asked, '--model', 'bench', '--param', 'dtype=q8');
    expect(folderOf).toMatchObject({ code: 1, stdout: '' });
    expect(folderOf.stderr).toMatch(/^tremplin: .*(?:install|not found|cannot|does not load)/mu);
    expect(await run(...asked, '--model', 'bench', '--param', 'x=1')).toMatchObject({ code: 2 });
  });

  it('fairness-cases: 0 when all agree, 3 and the ids when one does not', async () => {
    expect(await run('fairness-cases', '--data', '.', '--json')).toMatchObject({
      code: 0,
      stderr: '',
    });
    const cases = [
      { id: 'off', kind: 'proportion-ci95', input: { x: 0, n: 10 }, expected: { wilson: [0, 1] } },
      { id: 'new', kind: 'unheard-of', input: {}, expected: { x: 1 } },
    ];
    writeFileSync(join(folder, 'off.json'), JSON.stringify(cases));
    const { code, stdout, stderr } = await run('fairness-cases', '--data', 'off.json', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      task: 'fairness-cases',
      engine: { ontology: null, embedder: null },
      results: [
        { set: 'cases', n: 2, metrics: { passed: 0, failed: 2 }, failedIds: ['off', 'new'] },
      ],
    });
    expect(stderr).toMatch(/off: wilson: got \[0,0\.27[^]+new: unknown kind unheard-of/u);
  });

  it('search and restart: a snapshot left by the one answers in the other', async () => {
    const snapshot = `snapshot=${join(folder, 'index')}`;
    const params = ['n=300', 'd=8', 'hnsw=no', snapshot].flatMap((param) => ['--param', param]);
    const found = await run('search', ...params, '--json');
    const [exact] = (JSON.parse(found.stdout) as Document).results;
    expect(exact).toMatchObject({ set: 'exact', n: 300, metrics: { recallAt10: 1 } });
    const { stdout } = await run('restart', '--param', snapshot, '--json');
    const [restarted] = (JSON.parse(stdout) as Document).results;
    expect(restarted!.set).toBe('restart');
    // With those that were added to time an addition.
    expect(restarted!.n).toBeGreaterThanOrEqual(300);
    expect(restarted!.metrics['restartMs']).toBeGreaterThan(restarted!.metrics['readMs']!);
    expect(await run('restart')).toMatchObject({ code: 2 });
    const noIndex = `snapshot=${join(folder, 'esco.pack')}`;
    const refused = await run('restart', '--param', noIndex);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/esco\.pack: .*not a snapshot of a vector index/u);
  });

  it('volume: many jobs say the same by this thread and by crews', async () => {
    const params = ['profiles=40', 'openings=5', 'batch=3'].flatMap((param) => ['--param', param]);
    const { stdout } = await run('volume', ...params, '--json');
    const { results } = JSON.parse(stdout) as Document;
    const crews = results.filter(({ set }) => ['alone', 'crew-1', 'crew-2'].includes(set));
    expect(crews.map(({ metrics }) => metrics['same'])).toEqual([1, 1, 1]);
    expect(crews[0]!.metrics['timesAlone']).toBe(1);
  }, 60_000);

  it('names each task once, with a line about it', () => {
    const names = TASKS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, summary } of TASKS) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(summary).toMatch(/^[^\n]{10,90}[^.\n]$/u);
    }
  });
});
