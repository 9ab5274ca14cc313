import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vectorIndexConformance } from '../src/conformance/index.ts';
import {
  buildHnswIndex,
  createHnswIndex,
  restoreHnswIndex,
  type HnswIndexOptions,
  type HnswlibModule,
} from '../src/hnsw/index.ts';
import { createExactIndex, restoreExactIndex, type Neighbor } from '../src/index.ts';
import { clusteredVectors } from '../src/internal/conformance/clustered-vectors.ts';
import { errorCode } from './error-code.ts';
import { createFlatHnswlib } from './flat-hnswlib.ts';
import { loadHnswlib } from './load-hnswlib.ts';

function conformanceOf(module: HnswlibModule, options: Partial<HnswIndexOptions> = {}) {
  return vectorIndexConformance(
    ({ dimensions }) => createHnswIndex({ ...options, dimensions, module }),
    { restoreIndex: (bytes) => restoreHnswIndex(bytes, { module }), recallAtLeast: 0.99 },
  );
}

describe('the HNSW index over a stand-in for hnswlib-node', () => {
  for (const { name, run } of conformanceOf(createFlatHnswlib())) it(name, run);

  it('finds what the graph does not reach when it is asked for all', async () => {
    const module = createFlatHnswlib((label) => label % 3 > 0);
    const index = await createHnswIndex({ dimensions: 2, module });
    const exact = createExactIndex({ dimensions: 2 });
    for (let i = 0; i < 40; i++) {
      index.add(`id-${i}`, [1, i]);
      exact.add(`id-${i}`, [1, i]);
    }
    const ids = (neighbors: readonly Neighbor[]): readonly string[] =>
      neighbors.map(({ id }) => id);
    expect(ids(index.search([1, 5], 99))).toEqual(ids(exact.search([1, 5], 99)));
  });

  it('asks the filter once about each id', async () => {
    const module = createFlatHnswlib((label) => label % 2 === 0);
    const index = await createHnswIndex({ dimensions: 2, module });
    for (let i = 0; i < 10; i++) index.add(`id-${i}`, [1, i]);
    const asked: string[] = [];
    const filter = (id: string): boolean => asked.push(id) > 0 && id > 'id-6';
    expect(index.search([1, 0], 5, { filter }).map(({ id }) => id)).toEqual([
      'id-7',
      'id-8',
      'id-9',
    ]);
    expect(asked.toSorted()).toEqual(Array.from({ length: 10 }, (_, i) => `id-${i}`));
  });

  it('grows when full, and puts new vectors in the place of removed ones', async () => {
    const module = createFlatHnswlib();
    const index = await createHnswIndex({ dimensions: 2, capacity: 1, module });
    const [graph] = module.graphs;
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 50; i++) index.add(`${round}-${i}`, [1, i]);
      for (let i = 0; i < 50; i++) index.remove(`${round}-${i}`);
      expect(graph!.getCurrentCount()).toBe(50);
    }
  });

  it('takes the options of the restore, else those it was made with', async () => {
    const module = createFlatHnswlib();
    const index = await createHnswIndex({ dimensions: 2, efSearch: 7, m: 5, module });
    index.add('a', [1, 0]);
    const headerOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    const restored = await restoreHnswIndex(index.snapshot(), { module });
    expect(headerOf(restored.snapshot())).toContain('"m":5,"efConstruction":200,"efSearch":7');
    const widened = await restoreHnswIndex(index.snapshot(), { module, efSearch: 300 });
    expect(headerOf(widened.snapshot())).toContain('"efSearch":300');
  });
});

describe('a build of the HNSW index', () => {
  const module = createFlatHnswlib();
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('says what the graph finds, against comparing all', async () => {
    // Without two of three labels, a search finds a third of what is near.
    const lossy = createFlatHnswlib((label) => label % 3 === 0);
    const next = clusteredVectors({ dimensions: 8, seed: 2 });
    const entries = Array.from({ length: 600 }, (_, i) => ({ id: `id-${i}`, vector: next() }));
    for (const [used, recall] of [
      [module, 1],
      [lossy, 1 / 3],
    ] as const) {
      const { report } = await buildHnswIndex(entries, { dimensions: 8, module: used, sample: 60 });
      expect(report).toMatchObject({ size: 600, sampled: 60 });
      expect(Math.abs(report.recallAt10 - recall)).toBeLessThan(0.1);
    }
  });

  it('leaves bad entries out and says which', async () => {
    const entries = [
      { id: 'a', vector: [1, 0], tags: ['t'] },
      { id: 'b', vector: [0, 0] },
      { id: 'c', vector: [1] },
      { id: 'd', vector: [0, 1] },
    ];
    const { index, rejected, report } = await buildHnswIndex(entries, { dimensions: 2, module });
    expect(rejected.map(({ at, error }) => [at, error.code])).toEqual([
      [1, 'invalid-vector'],
      [2, 'invalid-vector'],
    ]);
    expect([index.size, report.size, index.tagsOf('a')]).toEqual([2, 2, ['t']]);
  });

  it('goes on beside searches and changes, and loses none of them', async () => {
    const graphs = createFlatHnswlib();
    const index = await createHnswIndex({ dimensions: 2, module: graphs });
    const exact = createExactIndex({ dimensions: 2 });
    const both = [index, exact];
    for (let i = 0; i < 200; i++)
      for (const one of both) one.add(`id-${i}`, [1, i], { tags: [`by-${i % 2}`] });
    for (let i = 0; i < 50; i++) for (const one of both) one.remove(`id-${i}`);
    const rebuilt = index.rebuild({ sample: 20 });
    for (let i = 0; i < 12; i++) {
      await turn();
      for (const one of both) {
        one.add(`id-${60 + i}`, [-1, i]);
        one.remove(`id-${100 + i}`);
        one.add(`new-${i}`, [1, -i], { tags: ['by-0'] });
      }
      expect(index.search([1, 80], 5).map(({ id }) => id)).toEqual(
        exact.search([1, 80], 5).map(({ id }) => id),
      );
    }
    expect(await rebuilt).toMatchObject({ size: exact.size, recallAt10: 1 });
    for (const tags of [{}, { all: ['by-0'] }]) {
      const ids = both.map((one) => one.search([1, 3], 999, { tags }).map(({ id }) => id));
      expect(ids[0]).toEqual(ids[1]);
    }
    // The new graph has no places of removed ones but those of the changes beside it.
    expect(graphs.graphs.at(-1)!.getCurrentCount()).toBeLessThan(index.size + 30);
    index.add('later', [1, 0]);
    expect(index.has('later')).toBe(true);
  });

  it('ends at a signal, and leaves the index as it was', async () => {
    const index = await createHnswIndex({ dimensions: 2, module: createFlatHnswlib() });
    for (let i = 0; i < 100; i++) index.add(`id-${i}`, [1, i]);
    const before = index.search([1, 5], 100);
    const controller = new AbortController();
    const rebuilt = index.rebuild({ signal: controller.signal });
    await expect(index.rebuild()).rejects.toMatchObject({ code: 'changed-while-searching' });
    controller.abort(new Error('enough'));
    await expect(rebuilt).rejects.toThrow('enough');
    expect(index.search([1, 5], 100)).toEqual(before);
    expect(await index.rebuild({ sample: 0 })).toEqual({ size: 100, sampled: 0, recallAt10: 1 });
  });
});

describe('errors of the HNSW index', () => {
  const module = createFlatHnswlib();
  const create = (options: Partial<HnswIndexOptions>) =>
    createHnswIndex({ dimensions: 2, module, ...options });
  const exact = createExactIndex({ dimensions: 2 });

  it.each([
    ['invalid-option', () => create({ dimensions: 0 })],
    ['invalid-option', () => create({ m: 1 })],
    ['invalid-option', () => create({ efConstruction: 0 })],
    ['invalid-option', () => create({ efSearch: 20_000 })],
    ['invalid-option', () => create({ seed: -1 })],
    ['invalid-option', () => create({ capacity: 0 })],
    ['invalid-option', () => create({ module: {} as HnswlibModule })],
    ['invalid-snapshot', () => restoreHnswIndex(exact.snapshot(), { module })],
    ['invalid-snapshot', async () => restoreExactIndex((await create({})).snapshot())],
    [
      'invalid-option',
      async () => restoreHnswIndex((await create({})).snapshot(), { module, efSearch: 0 }),
    ],
  ])('%s', async (code, action) => {
    expect(await errorCode(action)).toBe(code);
  });

  it('wraps what hnswlib says about a graph that it cannot read', async () => {
    const broken = createFlatHnswlib();
    const index = await createHnswIndex({ dimensions: 2, module: broken });
    index.add('a', [1, 0]);
    broken.graphs[0]!.writeIndexSync = (path) => writeFileSync(path, 'no graph');
    await expect(restoreHnswIndex(index.snapshot(), { module })).rejects.toMatchObject({
      code: 'invalid-snapshot',
      cause: expect.any(SyntaxError) as unknown,
    });
  });

  it('takes the module as `import` gives it', async () => {
    const namespace = { default: module } as unknown as HnswlibModule;
    expect((await create({ module: namespace })).size).toBe(0);
  });
});

const hnswlib = await loadHnswlib();
const isInstalled = await createHnswIndex({ dimensions: 1 }).then(
  () => true,
  () => false,
);

describe.skipIf(isInstalled)('without hnswlib-node', () => {
  it('says in one line what to add', async () => {
    const failure = createHnswIndex({ dimensions: 2 });
    await expect(failure).rejects.toMatchObject({ code: 'not-installed' });
    await expect(failure).rejects.toThrow(
      /^vector-index: hnsw: hnswlib-node is not installed; add it \(npm install hnswlib-node.*$/u,
    );
  });
});

const WHY_SKIPPED = hnswlib
  ? ''
  : ' (skipped: hnswlib-node is not installed; TREMPLIN_HNSWLIB names a folder with one, see .ci/run)';

describe.skipIf(!hnswlib)(`the HNSW index over hnswlib-node${WHY_SKIPPED}`, () => {
  const module = hnswlib!;
  describe('keeps the contract', () => {
    for (const { name, run } of conformanceOf(module)) it(name, run);
  });
  describe('keeps the contract with a small graph that grows', () => {
    const small = { m: 6, efConstruction: 60, efSearch: 80, seed: 9, capacity: 1 };
    for (const { name, run } of conformanceOf(module, small)) it(name, run);
  });

  it('gives the same answers for the same seed and calls', async () => {
    const answers = async (): Promise<unknown> => {
      const index = await createHnswIndex({ dimensions: 16, seed: 3, efSearch: 10, module });
      const next = clusteredVectors({ dimensions: 16, seed: 5 });
      for (let i = 0; i < 1500; i++) index.add(`id-${i % 1200}`, next());
      for (let i = 0; i < 1200; i += 7) index.remove(`id-${i}`);
      return Array.from({ length: 30 }, () => index.search(next(), 10));
    };
    expect(await answers()).toEqual(await answers());
  });

  it('has the similarities of the exact index', async () => {
    const index = await createHnswIndex({ dimensions: 24, module });
    const exact = createExactIndex({ dimensions: 24 });
    const next = clusteredVectors({ dimensions: 24, seed: 6 });
    for (let i = 0; i < 500; i++) {
      const vector = next();
      index.add(`id-${i}`, vector);
      exact.add(`id-${i}`, vector);
    }
    for (let i = 0; i < 20; i++) {
      const query = next();
      const truth = new Map(exact.search(query, 500).map(({ id, similarity }) => [id, similarity]));
      for (const { id, similarity } of index.search(query, 10)) {
        expect(similarity).toBeCloseTo(truth.get(id)!, 6);
      }
    }
  });

  it('returns every vector when asked for all, also those that the graph does not reach', async () => {
    const index = await createHnswIndex({ dimensions: 8, m: 2, efConstruction: 4, module });
    const next = clusteredVectors({ dimensions: 8, seed: 7 });
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 1000; i++) index.add(`id-${i}`, next());
    }
    expect(index.search(next(), 2000)).toHaveLength(1000);
    const filter = (id: string): boolean => id.endsWith('77');
    expect(index.search(next(), 20, { filter })).toHaveLength(10);
  });

  it('refuses a graph that hnswlib cannot read', async () => {
    const flat = await createHnswIndex({ dimensions: 2, module: createFlatHnswlib() });
    flat.add('a', [1, 0]);
    expect(await errorCode(() => restoreHnswIndex(flat.snapshot(), { module }))).toBe(
      'invalid-snapshot',
    );
  });
});
