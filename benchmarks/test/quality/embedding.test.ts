import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '@tremplin/cli';
import { transformersEmbedder, type Embedder } from '@tremplin/embeddings';
import { MINI_LM, type EncoderShape } from '../../generate/encoder/encoder-shape.ts';
import { encoderGraph } from '../../generate/encoder/encoder-graph.ts';
import { quantizeTable } from '../../generate/encoder/encoder-weights.ts';
import { encoderTokenizer } from '../../generate/encoder/encoder-tokenizer.ts';
import { writeEncoder } from '../../generate/encoder/write-encoder.ts';
import { generateEscoLabels } from '../../generate/esco-labels.ts';
import { checkoutModule } from '../../quality/engine/checkout-module.ts';
import { TASKS } from '../../quality/tasks.ts';
import { TINY_DATA, tinyEscoPack, writeFiles } from './tiny-data.ts';

const TINY: EncoderShape = {
  layers: 2,
  hidden: 16,
  heads: 4,
  inner: 32,
  vocabulary: 200,
  positions: 32,
};

/** What Transformers.js has, in a few lines: a text is its length and its first letter. */
const FAKE_TRANSFORMERS = `
export const env = { localModelPath: '/', allowLocalModels: true, allowRemoteModels: false, version: '4.0.0' };
const tokenizer = async (texts) => ({
  input_ids: { dims: [texts.length, 1], data: texts.map((text) => text.length) },
  attention_mask: { dims: [texts.length, 1], data: texts.map(() => 1) },
});
const model = Object.assign(
  async ({ input_ids: { data } }) => ({
    last_hidden_state: { dims: [data.length, 1, 2], data: Float32Array.from(data.flatMap((n) => [n, 1])) },
  }),
  { dispose: async () => {} },
);
export const AutoTokenizer = { from_pretrained: async () => tokenizer };
export const AutoModel = { from_pretrained: async () => model };
`;

const before = process.env['TREMPLIN_TRANSFORMERS'];
const real = (before ?? '').split(',').filter((name) => name !== '');
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tremplin-bench-embedding-'));
  const installed = join(folder, 'fake', 'node_modules', '@huggingface', 'transformers');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, 'package.json'), '{ "type": "module", "main": "index.js" }');
  writeFileSync(join(installed, 'index.js'), FAKE_TRANSFORMERS);
  mkdirSync(join(folder, 'nothing'));
  await writeEncoder(join(folder, 'tiny'), TINY, { seed: 1, words: ['baker', 'welder'] });
  writeFiles(folder, TINY_DATA);
  writeFileSync(join(folder, 'esco.pack'), tinyEscoPack());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => setTransformers(before));

function setTransformers(folders: string | undefined): void {
  if (folders === undefined) delete process.env['TREMPLIN_TRANSFORMERS'];
  else process.env['TREMPLIN_TRANSFORMERS'] = folders;
}

interface Document {
  readonly engine: { readonly embedder: string };
  readonly results: readonly {
    readonly set: string;
    readonly n: number;
    readonly metrics: Readonly<Record<string, number>>;
    readonly baselines?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }[];
  readonly remarks: readonly string[];
}

async function bench(...args: readonly string[]): Promise<{
  readonly code: number;
  readonly stderr: string;
  readonly document: Document | undefined;
}> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    env: {},
    cwd: folder,
  };
  const code = await runCli(['bench', ...args, '--json'], io, { bench: async () => TASKS });
  const printed = out.join('');
  return {
    code,
    stderr: err.join(''),
    document: printed === '' ? undefined : (JSON.parse(printed) as Document),
  };
}

const SMALL = ['--param', 'labels=300', '--param', 'rounds=1'];

describe('tremplin bench embedding', () => {
  it('measures the bundled model alone, and says in one line how to have a peer', async () => {
    setTransformers(undefined);
    const { code, stderr, document } = await bench('embedding', ...SMALL);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^bench embedding: without a peer: [^\n]+ TREMPLIN_TRANSFORMERS=[^\n]+\n$/u,
    );
    const [bundled, ...others] = document!.results;
    expect(others).toEqual([]);
    expect(bundled).toMatchObject({ set: 'bundled', n: 300, metrics: { modelBytes: 4_391_124 } });
    expect(bundled!.metrics['textsPerSecond']).toBeGreaterThan(0);
    expect(bundled!.metrics['loadMs']).toBeGreaterThan(0);
    expect(document!.engine.embedder).toMatch(/^tremplin-static-/u);
  });

  it('measures the encoder in a folder, each of its weights, in the same run', async () => {
    setTransformers(join(folder, 'fake'));
    const { code, document } = await bench('embedding', ...SMALL, '--model', 'tiny');
    expect(code).toBe(0);
    expect(document!.results.map(({ set }) => set)).toEqual(['bundled', 'peer', 'peer-int8']);
    expect(document!.remarks.join(' ')).toMatch(/embeds \d+ × peer, \d+ × peer-int8\./u);
    const [, float32, int8] = document!.results;
    expect(int8!.metrics['modelBytes']).toBeLessThan(float32!.metrics['modelBytes']!);
    const one = await bench('embedding', ...SMALL, '--model', 'tiny', '--param', 'dtype=q8');
    expect(one.document!.results.map(({ set }) => set)).toEqual(['bundled', 'peer-int8']);
  });

  it.each<[string, readonly string[], number, RegExp]>([
    [
      'a folder without weights',
      ['--model', 'nothing'],
      1,
      /no weights to measure; give a folder/u,
    ],
    ['no whole number', ['--param', 'rounds=x'], 2, /rounds=x: give a whole number/u],
    ['a parameter that nothing reads', ['--model', 'tiny', '--param', 'x=1'], 2, /x: not known/u],
    [
      'a folder without the package',
      ['--model', 'tiny', '--param', 'transformers=nothing'],
      1,
      /nothing has neither @huggingface\/transformers nor/u,
    ],
  ])('refuses %s', async (_, args, code, message) => {
    setTransformers(join(folder, 'fake'));
    const run = await bench('embedding', '--param', 'labels=10', ...args);
    expect(run).toMatchObject({ code, document: undefined });
    expect(run.stderr).toMatch(message);
  });

  it('is beside ours on a task of quality, which says what is missing', async () => {
    setTransformers(join(folder, 'fake'));
    const asked = ['melo', '--data', '.', '--ontology', 'esco.pack', '--model', 'tiny'];
    const { code, document } = await bench(...asked);
    expect(code).toBe(0);
    for (const { baselines } of document!.results) {
      expect(baselines!['peer']!['accuracyAt1']).toBeGreaterThanOrEqual(0);
    }
    setTransformers(undefined);
    const without = await bench(...asked);
    expect(without).toMatchObject({ code: 1, document: undefined });
    expect(without.stderr).toMatch(/no Transformers\.js to run it with; npm install/u);
  });
});

describe('the encoder that is built', () => {
  it('has as many weights as MiniLM', () => {
    const { tensors } = encoderGraph(MINI_LM, { precision: 'float32', seed: 1 });
    const weights = tensors.filter(
      ({ dims, values }) => dims.length > 0 && values instanceof Float32Array,
    );
    const count = weights.reduce((sum, { values }) => sum + values.length, 0);
    // all-MiniLM-L6-v2 has 22,713,216, of which its pooling layer, which sentence vectors leave out, has 147,840.
    expect(count).toBe(22_713_216 - 147_840);
  });

  it('knows the words it is given, and has as many as it says', () => {
    const { model } = encoderTokenizer(['Éleveur', 'tractor'], TINY) as {
      model: { vocab: Readonly<Record<string, number>> };
    };
    expect(Object.keys(model.vocab)).toHaveLength(TINY.vocabulary);
    expect(model.vocab).toMatchObject({ eleveur: expect.any(Number), tractor: expect.any(Number) });
  });

  it('rounds a table to codes', () => {
    const { codes, scale } = quantizeTable(Float32Array.of(1, -0.4, 0, 0.251));
    expect([...codes]).toEqual([127, -51, 0, 32]);
    expect(scale).toBeCloseTo(1 / 127, 8);
  });
});

describe.skipIf(real.length === 0)('the encoder that is built, with onnxruntime', () => {
  const texts = ['baker', 'welder baker', 'baker welder welder baker', 'c'];
  const rows = (vectors: Float32Array): readonly Float32Array[] =>
    texts.map((_, i) => vectors.subarray(i * TINY.hidden, (i + 1) * TINY.hidden));
  const cosine = (a: Float32Array, b: Float32Array): number =>
    a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  const load = async (installed: string, dtype: string): Promise<Embedder> =>
    transformersEmbedder({
      model: 'tiny',
      localModelPath: folder,
      dtype,
      module: (await checkoutModule(installed))!,
    });

  it.each(real)('runs, pays no heed to padding, and is nearly the same in int8: %s', async (at) => {
    const [float32, int8] = [await load(at, 'fp32'), await load(at, 'q8')];
    expect(float32.dimensions).toBe(TINY.hidden);
    const together = rows(await float32.embed(texts, { kind: 'passage' }));
    const rounded = rows(await int8.embed(texts, { kind: 'passage' }));
    for (const [i, text] of texts.entries()) {
      const alone = await float32.embed([text], { kind: 'passage' });
      for (const [k, value] of alone.entries()) expect(value).toBeCloseTo(together[i]![k]!, 5);
      expect(cosine(rounded[i]!, together[i]!)).toBeGreaterThan(0.99);
    }
    // Order counts, so attention and places are there.
    const [a, b] = [
      await float32.embed(['baker welder'], { kind: 'passage' }),
      await float32.embed(['welder baker'], { kind: 'passage' }),
    ];
    expect(cosine(a, b)).toBeLessThan(0.99999);
    await float32.dispose?.();
    await int8.dispose?.();
  });

  it('is measured by the commands', { timeout: 120_000 }, async () => {
    setTransformers(real[0]);
    const { document } = await bench('embedding', ...SMALL, '--model', 'tiny');
    expect(document!.results.map(({ set }) => set)).toEqual(['bundled', 'peer', 'peer-int8']);
    const melo = await bench('melo', '--data', '.', '--ontology', 'esco.pack', '--model', 'tiny');
    expect(melo.code).toBe(0);
    expect(melo.document!.results[0]!.baselines).toHaveProperty('peer');
  });
});

describe('generateEscoLabels', () => {
  it('gives as many different labels as asked, the same for a seed, as long as those of ESCO', () => {
    const { labels, words } = generateEscoLabels(20_000, 3);
    expect(new Set(labels).size).toBe(20_000);
    expect(generateEscoLabels(20_000, 3).labels).toEqual(labels);
    expect(generateEscoLabels(20_000, 4).labels).not.toEqual(labels);
    const mean = labels.reduce((sum, label) => sum + label.length, 0) / labels.length;
    // 30 characters in English, 37 in French: mostly English.
    expect(mean).toBeGreaterThan(27);
    expect(mean).toBeLessThan(38);
    const known = new Set(words);
    const parts = labels.flatMap((label) => label.replaceAll('’', '’ ').split(' '));
    expect(parts.filter((part) => part !== '' && !known.has(part))).toEqual([]);
  });
});
