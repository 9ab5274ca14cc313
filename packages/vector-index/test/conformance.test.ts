import { describe, expect, it } from 'vitest';
import { vectorIndexConformance, type TestedIndex } from '../src/conformance/index.ts';
import { createExactIndex, restoreExactIndex, type VectorIndex } from '../src/index.ts';

/** The names of the cases that fail. */
async function failuresOf(
  breakIndex: (index: VectorIndex) => TestedIndex,
  { breakRestored = breakIndex } = {},
): Promise<readonly string[]> {
  const cases = vectorIndexConformance((options) => breakIndex(createExactIndex(options)), {
    restoreIndex: (bytes) => breakRestored(restoreExactIndex(bytes)),
  });
  const failed: string[] = [];
  for (const { name, run } of cases) {
    try {
      await run();
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      failed.push(name);
    }
  }
  return failed;
}

/** The index with some members replaced; its size stays a live value. */
function with_(index: VectorIndex, members: Partial<VectorIndex>): VectorIndex {
  return Object.defineProperties({} as VectorIndex, {
    ...Object.getOwnPropertyDescriptors(index),
    ...Object.getOwnPropertyDescriptors(members),
  });
}

type Search = VectorIndex['search'];
const searching = (change: (search: Search) => Search) => (index: VectorIndex) =>
  with_(index, { search: change(index.search) });
const adding = (change: (index: VectorIndex) => VectorIndex['add']) => (index: VectorIndex) =>
  with_(index, { add: change(index) });

/** Each breaks one promise; `caught` is a case that must notice. */
const broken: readonly {
  readonly what: string;
  readonly caught: RegExp;
  readonly breakIndex: (index: VectorIndex) => TestedIndex;
}[] = [
  {
    what: 'returns the farthest first',
    caught: /orders by similarity/u,
    breakIndex: searching(
      (search) =>
        (...args) =>
          search(...args).toReversed(),
    ),
  },
  {
    what: 'does not sort',
    caught: /orders by similarity/u,
    breakIndex: searching(
      (search) =>
        (...args) =>
          search(...args).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  },
  {
    what: 'breaks ties the other way',
    caught: /breaks ties/u,
    breakIndex: searching(
      (search) =>
        (...args) =>
          search(...args).toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? 1 : -1)),
    ),
  },
  {
    what: 'breaks ties by the alphabet of a language',
    caught: /breaks ties/u,
    breakIndex: searching(
      (search) =>
        (...args) =>
          search(...args).toSorted(
            (a, b) => b.similarity - a.similarity || a.id.localeCompare(b.id, 'en'),
          ),
    ),
  },
  {
    what: 'returns one too few',
    caught: /returns k/u,
    breakIndex: searching(
      (search) => (vector, k, options) => search(vector, k, options).slice(0, -1),
    ),
  },
  {
    what: 'returns at most 20',
    caught: /returns k/u,
    breakIndex: searching(
      (search) =>
        (...args) =>
          search(...args).slice(0, 20),
    ),
  },
  {
    what: 'returns distances',
    caught: /cosine/u,
    breakIndex: searching(
      (search) =>
        (...args) =>
          search(...args).map(({ id, similarity }) => ({ id, similarity: 1 - similarity })),
    ),
  },
  {
    what: 'returns similarities beyond 1',
    caught: /within \[-1, 1\]/u,
    breakIndex: searching(
      (search) =>
        (...args) =>
          search(...args).map(({ id, similarity }) => ({
            id,
            similarity: similarity * 1.000_000_2,
          })),
    ),
  },
  {
    what: 'ignores the filter',
    caught: /only what the filter allows/u,
    breakIndex: searching((search) => (vector, k) => search(vector, k)),
  },
  {
    what: 'filters after ranking',
    caught: /however few/u,
    breakIndex: searching(
      (search) =>
        (vector, k, { filter = () => true } = {}) =>
          search(vector, k).filter(({ id }) => filter(id)),
    ),
  },
  {
    what: 'swallows what the filter throws',
    caught: /passes on/u,
    breakIndex: searching((search) => (vector, k, { filter = () => true } = {}) => {
      const tolerant = (id: string): boolean => {
        try {
          return filter(id);
        } catch {
          return false;
        }
      };
      return search(vector, k, { filter: tolerant });
    }),
  },
  {
    what: 'returns nothing for k 0',
    caught: /k that is no count/u,
    breakIndex: searching(
      (search) => (vector, k, options) => (k === 0 ? [] : search(vector, k, options)),
    ),
  },
  {
    what: 'finds nothing for a vector of zeros',
    caught: /search for a bad vector/u,
    breakIndex: searching(
      (search) => (vector, k, options) =>
        Array.from(vector).every((value) => value === 0) ? [] : search(vector, k, options),
    ),
  },
  {
    what: 'misses every fourth',
    caught: /ten nearest among/u,
    breakIndex: searching(
      (search) => (vector, k, options) => search(vector, k + 1, options).filter((_, i) => i !== 3),
    ),
  },
  {
    what: 'forgets no removal',
    caught: /forgets/u,
    breakIndex: (index) => with_(index, { remove: (id) => index.has(id) }),
  },
  {
    what: 'says nothing of what it removed',
    caught: /forgets/u,
    breakIndex: (index) => with_(index, { remove: (id) => index.remove(id) && false }),
  },
  {
    what: 'does not replace',
    caught: /replaces/u,
    breakIndex: adding((index) => (id, vector) => {
      if (!index.has(id)) index.add(id, vector);
    }),
  },
  {
    what: 'adds what is there a second time',
    caught: /replaces/u,
    breakIndex: adding((index) => (id, vector) => index.add(index.has(id) ? `${id}+` : id, vector)),
  },
  {
    what: 'removes the old vector before it refuses the new one',
    caught: /keeps what it has/u,
    breakIndex: adding((index) => (id, vector) => {
      index.remove(id);
      index.add(id, vector);
    }),
  },
  {
    what: 'takes NaN for 0',
    caught: /bad vector, naming/u,
    breakIndex: adding((index) => (id, vector) => {
      index.add(
        id,
        Array.from(vector, (value) => (Number.isNaN(value) ? 0 : value)),
      );
    }),
  },
  {
    what: 'does not name the id',
    caught: /bad vector, naming/u,
    breakIndex: adding((index) => (id, vector) => {
      try {
        index.add(id, vector);
      } catch (cause) {
        throw new Error('bad vector', { cause });
      }
    }),
  },
  {
    what: 'normalises the ids',
    caught: /any string/u,
    breakIndex: adding((index) => (id, vector) => index.add(id.normalize('NFC'), vector)),
  },
  {
    what: 'changes the array it is given',
    caught: /neither keeps nor changes/u,
    breakIndex: adding((index) => (id, vector) => {
      index.add(id, vector);
      if (vector instanceof Float32Array) vector.set(vector.map((value) => value / 2));
    }),
  },
  {
    what: 'knows every id',
    caught: /empty at first/u,
    breakIndex: (index) => with_(index, { has: () => true }),
  },
  {
    what: 'ignores tags',
    caught: /has the tags asked for/u,
    breakIndex: searching(
      (search) =>
        (vector, k, { tags: _, ...options } = {}) =>
          search(vector, k, options),
    ),
  },
  {
    what: 'takes any of the tags for all',
    caught: /has the tags asked for/u,
    breakIndex: searching((search) => (vector, k, { tags, ...options } = {}) => {
      const { all = [], anyOf = [], none = [] } = tags ?? {};
      return search(vector, k, {
        ...options,
        tags: { anyOf: [...(all[0] ? [all] : []), ...anyOf], none },
      });
    }),
  },
  {
    what: 'asks the filter before the tags',
    caught: /tags and a filter/u,
    breakIndex: searching((search) => (vector, k, { filter, ...options } = {}) => {
      if (filter) for (let i = 0; i < 20; i++) filter(String(i));
      return search(vector, k, { ...options, ...(filter && { filter }) });
    }),
  },
  {
    what: 'keeps the tags of what it replaces',
    caught: /forgets tags/u,
    breakIndex: adding((index) => (id, vector, { tags = [] } = {}) => {
      const all = Array.isArray(tags) ? [...index.tagsOf(id), ...tags] : tags;
      index.add(id, vector, { tags: all });
    }),
  },
  {
    what: 'drops tags that are no strings',
    caught: /tags that are no strings/u,
    breakIndex: adding((index) => (id, vector, { tags = [] } = {}) => {
      const strings = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
      index.add(id, vector, { tags: strings });
    }),
  },
  {
    what: 'counts wrongly',
    caught: /empty at first/u,
    breakIndex: (index) => with_(index, { size: 1 }),
  },
];

describe('the conformance suite', () => {
  it('passes an index that works', async () => {
    expect(await failuresOf((index) => index)).toEqual([]);
  });

  it('passes one that answers with promises', async () => {
    const failed = await failuresOf((index) => ({
      dimensions: index.dimensions,
      get size() {
        return Promise.resolve(index.size);
      },
      add: async (...args) => index.add(...args),
      remove: async (id) => index.remove(id),
      has: async (id) => index.has(id),
      tagsOf: async (id) => index.tagsOf(id),
      search: async (...args) => index.search(...args),
      snapshot: async () => index.snapshot(),
    }));
    expect(failed).toEqual([]);
  });

  it.each(broken)('notices an index that $what', async ({ breakIndex, caught }) => {
    expect(await failuresOf(breakIndex)).toContainEqual(expect.stringMatching(caught));
  });

  it('notices a restore that loses a vector', async () => {
    const failed = await failuresOf((index) => index, {
      breakRestored: (index) => {
        const [first] =
          index.size > 0 ? index.search(new Float32Array(index.dimensions).fill(1), 1) : [];
        if (first) index.remove(first.id);
        return index;
      },
    });
    expect(failed).toContain('answers alike after a restore');
  });

  it('notices a restore that takes anything', async () => {
    const cases = vectorIndexConformance(createExactIndex, {
      restoreIndex: () => createExactIndex({ dimensions: 6 }),
    });
    const truncated = cases.find(({ name }) => name === 'refuses truncated snapshots')!;
    await expect(truncated.run()).rejects.toThrow(/expected an error, got none/u);
  });

  it('leaves snapshots out when it is given no restore', () => {
    const names = vectorIndexConformance(createExactIndex).map(({ name }) => name);
    expect(names.filter((name) => /snapshot|restore/u.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('takes the recall that is promised', async () => {
    const lossy = searching(
      (search) => (vector, k, options) => search(vector, k + 1, options).filter((_, i) => i !== 3),
    );
    const create = ({ dimensions }: { readonly dimensions: number }): TestedIndex =>
      lossy(createExactIndex({ dimensions }));
    const recallCase = (recallAtLeast: number) =>
      vectorIndexConformance(create, { recallAtLeast }).at(-1)!;
    await recallCase(0.9).run();
    await expect(Promise.resolve(recallCase(0.91).run())).rejects.toThrow(
      'recall at 10: expected at least 0.91, got 0.9',
    );
  });
});
