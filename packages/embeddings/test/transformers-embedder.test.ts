import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  transformersEmbedder,
  type Pooling,
  type TransformersEmbedderOptions,
  type TransformersModule,
} from '@tremplin/embeddings';
import { embedderConformance } from '@tremplin/embeddings/conformance';
import { errorOf } from './error-of.ts';
import { TINY_DIMENSIONS, tinyRow, TINY_WORDS, writeTinyOnnx } from './tiny-onnx.ts';
import { installedTransformers } from './transformers-packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'tremplin-onnx-'));
beforeAll(() => {
  writeTinyOnnx(join(folder, 'tiny'));
  writeTinyOnnx(join(folder, 'broken'));
  writeFileSync(join(folder, 'broken', 'onnx', 'model.onnx'), 'no weights');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of the tokens that the pooling takes, the mean brought to length 1. */
function expected(words: readonly string[], pooling: Pooling = 'mean'): readonly number[] {
  const tokens = ['[CLS]', ...words, '[SEP]'];
  const chosen = { mean: tokens, cls: tokens.slice(0, 1), last: tokens.slice(-1) }[pooling];
  const sum = Array.from({ length: TINY_DIMENSIONS }, (_, k) =>
    chosen.reduce((total, word) => total + tinyRow(word)[k]!, 0),
  );
  return sum.map((value) => value / Math.hypot(...sum));
}

function expectClose(vector: Float32Array, wanted: readonly number[]): void {
  for (const [k, value] of vector.entries()) expect(value).toBeCloseTo(wanted[k]!, 5);
}

/** A module with the same members, in plain JavaScript: words by spaces, padding on the side asked for. */
function fakeTransformers(padding: 'left' | 'right' = 'right'): TransformersModule & {
  readonly batches: number[];
  readonly loaded: { readonly model: string; readonly options: object; readonly path: string }[];
} {
  const env = {
    localModelPath: '/default',
    allowLocalModels: true,
    allowRemoteModels: true,
    version: '4.0.0',
  };
  const batches: number[] = [];
  const loaded: { model: string; options: object; path: string }[] = [];
  const idOf = (word: string): number => Math.max(TINY_WORDS.indexOf(word), 1);
  return {
    env,
    batches,
    loaded,
    AutoTokenizer: {
      from_pretrained: async () => (texts) => {
        const ids = texts.map((text) => [2, ...text.split(/\s+/u).slice(0, 62).map(idOf), 3]);
        const width = Math.max(...ids.map(({ length }) => length));
        const pad = (own: readonly number[], filler: readonly number[]): readonly number[] =>
          padding === 'right' ? [...own, ...filler] : [...filler, ...own];
        const fill = (own: readonly number[], value: number): readonly number[] =>
          Array.from({ length: width - own.length }, () => value);
        const dims = [texts.length, width];
        const input = ids.flatMap((own) => pad(own, fill(own, 0)));
        const mask = ids.flatMap((own) =>
          pad(
            own.map(() => 1),
            fill(own, 0),
          ),
        );
        return {
          input_ids: { dims, data: BigInt64Array.from(input, BigInt) },
          attention_mask: { dims, data: BigInt64Array.from(mask, BigInt) },
        };
      },
    },
    AutoModel: {
      async from_pretrained(model, options) {
        if (model === 'absent') throw new Error('file was not found locally at /somewhere');
        loaded.push({ model, options, path: env.localModelPath });
        const run = async (
          inputs: Readonly<
            Record<string, { data: ArrayLike<number | bigint>; dims: readonly number[] }>
          >,
        ) => {
          const { data, dims } = inputs['input_ids']!;
          batches.push(dims[0]!);
          const rows = Array.from(data, (id) => tinyRow(TINY_WORDS[Number(id)]!)).flat();
          const output = model === 'classifier' ? 'scores' : 'last_hidden_state';
          return { [output]: { dims: [...dims, TINY_DIMENSIONS], data: Float32Array.from(rows) } };
        };
        return Object.assign(run, { dispose: async () => [] });
      },
    },
  };
}

const installed = await installedTransformers();
const modules: readonly (readonly [string, () => TransformersModule])[] = [
  ['a module of the same members', () => fakeTransformers()],
  ['the same, padding on the left', () => fakeTransformers('left')],
  ...installed.map(({ name, module }) => [`${name} ${module.env.version}`, () => module] as const),
];

const connect = (
  module: TransformersModule,
  options: Partial<TransformersEmbedderOptions> = {},
): ReturnType<typeof transformersEmbedder> =>
  transformersEmbedder({ model: 'tiny', localModelPath: folder, module, ...options });

describe.each(modules)('transformersEmbedder with %s', (name, module) => {
  const texts = ['welder', 'conduire un tracteur', 'data analyst'];

  it.each(['mean', 'cls', 'last'] as const)('pools by %s', async (pooling) => {
    const embedder = await connect(module(), { pooling });
    expect(embedder.dimensions).toBe(TINY_DIMENSIONS);
    const vectors = await embedder.embed(texts, { kind: 'passage' });
    for (const [i, text] of texts.entries()) {
      const vector = vectors.subarray(i * TINY_DIMENSIONS, (i + 1) * TINY_DIMENSIONS);
      expectClose(vector, expected(text.split(' '), pooling));
    }
    await embedder.dispose?.();
  });

  it('puts prefixes before queries and passages', async () => {
    const embedder = await connect(module(), {
      queryPrefix: 'query : ',
      passagePrefix: 'passage : ',
    });
    const query = await embedder.embed(['welder'], { kind: 'query' });
    expectClose(query, expected(['query', ':', 'welder']));
    const passage = await embedder.embed(['welder'], { kind: 'passage' });
    expectClose(passage, expected(['passage', ':', 'welder']));
  });

  it('loads quantised weights', async () => {
    const embedder = await connect(module(), { dtype: 'q8' });
    expectClose(await embedder.embed(['welder'], { kind: 'query' }), expected(['welder']));
    expect(embedder.id).not.toBe((await connect(module())).id);
  });

  it('embeds nothing after dispose', async () => {
    const embedder = await connect(module());
    await embedder.dispose?.();
    const error = await errorOf(() => embedder.embed(['welder'], { kind: 'query' }));
    expect(error.code).toBe('disposed');
  });

  it('leaves the paths of the module as they were', async () => {
    const own = module();
    const before = { ...own.env };
    await Promise.all([connect(own), connect(own, { localModelPath: `${folder}/` })]);
    await errorOf(() => connect(own, { model: 'absent' }));
    expect({ ...own.env }).toEqual(before);
  });

  it('says which weights cannot be had, and from where', async () => {
    for (const model of name.includes('/') ? ['absent', 'broken'] : ['absent']) {
      const error = await errorOf(() => connect(module(), { model }));
      expect(error.code).toBe('model-not-found');
      expect(error.message).toContain(folder);
      expect(error.message).not.toContain('\n');
    }
  });

  const cases = embedderConformance(() => connect(module(), { batchSize: 3 }), { tolerance: 1e-5 });
  it.each(cases.map((one) => [one.name, one.run] as const))('%s', (_, run) => run());
});

describe('transformersEmbedder', () => {
  it('asks by batches', async () => {
    const module = fakeTransformers();
    const embedder = await connect(module, { batchSize: 2 });
    await embedder.embed(['a', 'b', '', 'c', 'a', 'b'], { kind: 'query' });
    expect(module.batches).toEqual([1, 2, 2, 1]);
  });

  it('allows no download unless asked', async () => {
    const module = fakeTransformers();
    await connect(module);
    expect(module.loaded[0]).toMatchObject({
      path: folder,
      options: { dtype: 'fp32', local_files_only: true },
    });
    await connect(module, { allowRemote: true, dtype: 'q4' });
    expect(module.loaded[1]).toMatchObject({ options: { dtype: 'q4', local_files_only: false } });
  });

  it('refuses a model without vectors per token', async () => {
    const error = await errorOf(() => connect(fakeTransformers(), { model: 'classifier' }));
    expect(error.code).toBe('invalid-model');
    expect(error.message).toContain('scores');
  });

  it('refuses a precision that version 2 does not know', async () => {
    const module = fakeTransformers();
    const old = { ...module, env: { ...module.env, version: '2.17.2' } };
    expect((await errorOf(() => connect(old, { dtype: 'q4' }))).code).toBe('invalid-option');
  });

  it.each([
    [{ batchSize: 0 }],
    [{ pooling: 'max' as Pooling }],
    [{ module: {} as TransformersModule }],
  ] satisfies [Partial<TransformersEmbedderOptions>][])('refuses %j', async (options) => {
    const error = await errorOf(() => connect(fakeTransformers(), options));
    expect(error.code).toBe('invalid-option');
  });

  it('says what to add when neither package is there', async () => {
    const error = await errorOf(() => transformersEmbedder({ model: 'tiny' }));
    expect(error.code).toBe('not-installed');
    expect(error.message).toContain('npm install @huggingface/transformers');
  });

  it.skipIf(installed.length > 0)(
    'with a real package: skipped, TREMPLIN_TRANSFORMERS names none',
    (context) => {
      context.skip(
        'set it to folders where @huggingface/transformers or @xenova/transformers is installed',
      );
    },
  );
});
