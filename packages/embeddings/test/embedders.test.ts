import { describe, expect, it } from 'vitest';
import {
  cachedEmbedder,
  loadStaticModel,
  staticEmbedder,
  type Embedder,
} from '@tremplin/embeddings';
import { embedderConformance } from '@tremplin/embeddings/conformance';
import { errorOf } from './error-of.ts';
import { tinyModelBytes } from './tiny-model.ts';

const tiny = (): Promise<Embedder> => staticEmbedder({ model: loadStaticModel(tinyModelBytes()) });

describe.each([
  ['staticEmbedder', () => staticEmbedder()],
  ['staticEmbedder of another model', tiny],
  ['cachedEmbedder', async () => cachedEmbedder(await tiny())],
  [
    'cachedEmbedder that keeps one text',
    async () => cachedEmbedder(await tiny(), { maxEntries: 1 }),
  ],
])('%s holds the contract', (_, create) => {
  const cases = embedderConformance(create);
  it.each(cases.map(({ name, run }) => [name, run] as const))('%s', (__, run) => run());
});

describe('the conformance suite', () => {
  const broken: readonly (readonly [string, (good: Embedder) => Partial<Embedder>])[] = [
    ['no id', () => ({ id: '' })],
    ['a wrong number of dimensions', () => ({ dimensions: 15 })],
    [
      'vectors of another length',
      ({ embed }) => ({ embed: async (...given) => (await embed(...given)).map((x) => 2 * x) }),
    ],
    [
      'vectors that depend on the others',
      ({ embed, dimensions }) => ({
        async embed(texts, options) {
          const vectors = await embed(texts, options);
          return texts.length > 6 ? vectors.copyWithin(0, dimensions) : vectors;
        },
      }),
    ],
    [
      'no look at the signal',
      ({ embed }) => ({ embed: (texts, { kind }) => embed(texts, { kind }) }),
    ],
    [
      'NaN for odd texts',
      ({ embed }) => ({
        async embed(texts, options) {
          const vectors = await embed(texts, options);
          return texts.includes('…!?') ? vectors.map((x) => x / vectors.at(-1)! - 1 / 0) : vectors;
        },
      }),
    ],
  ];
  it.each(broken)('finds an embedder with %s', async (_, change) => {
    const cases = embedderConformance(async () => {
      const good = await tiny();
      return { ...good, ...change(good) };
    });
    const outcomes = await Promise.allSettled(cases.map(async ({ run }) => run()));
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('cachedEmbedder', () => {
  async function counted(maxEntries: number): Promise<{ embedder: Embedder; asked: string[] }> {
    const asked: string[] = [];
    const inner = await tiny();
    const counting: Embedder = {
      ...inner,
      embed(texts, options) {
        asked.push(...texts.map((text) => `${options.kind} ${text}`));
        return inner.embed(texts, options);
      },
    };
    return { embedder: cachedEmbedder(counting, { maxEntries }), asked };
  }

  it('embeds a text once, also twice in one call', async () => {
    const { embedder, asked } = await counted(10);
    await embedder.embed(['a b', 'c d', 'a b'], { kind: 'query' });
    await embedder.embed(['c d', 'e f'], { kind: 'query' });
    expect(asked).toEqual(['query a b', 'query c d', 'query e f']);
  });

  it('keeps queries and passages apart', async () => {
    const { embedder, asked } = await counted(10);
    await embedder.embed(['a b'], { kind: 'query' });
    await embedder.embed(['a b'], { kind: 'passage' });
    expect(asked).toEqual(['query a b', 'passage a b']);
  });

  it('lets the least recently used go', async () => {
    const { embedder, asked } = await counted(2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b'])
      await embedder.embed([text], { kind: 'query' });
    expect(asked).toEqual(['query a', 'query b', 'query c', 'query b']);
  });

  it('keeps nothing of a call that failed', async () => {
    const inner = await tiny();
    let calls = 0;
    const embedder = cachedEmbedder({
      ...inner,
      embed: (texts, options) =>
        ++calls === 1 ? Promise.reject(new Error('later')) : inner.embed(texts, options),
    });
    await expect(embedder.embed(['a'], { kind: 'query' })).rejects.toThrow('later');
    const vectors = await embedder.embed(['a'], { kind: 'query' });
    expect(vectors).toEqual(await inner.embed(['a'], { kind: 'query' }));
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses maxEntries %d', async (maxEntries) => {
    const inner = await tiny();
    expect((await errorOf(() => cachedEmbedder(inner, { maxEntries }))).code).toBe(
      'invalid-option',
    );
  });

  it('disposes of the embedder', async () => {
    const inner = await tiny();
    let disposed = 0;
    const dispose = (): Promise<void> => Promise.resolve(void disposed++);
    await cachedEmbedder({ ...inner, dispose }).dispose?.();
    expect(disposed).toBe(1);
  });
});
