import { afterAll, describe, expect, it } from 'vitest';
import { vectorIndexConformance } from '../src/conformance/index.ts';
import { createExactIndex, restoreExactIndex } from '../src/index.ts';
import { createTieCollector } from '../src/internal/scan/tie-collector.ts';
import { threadedIndexOver } from '../src/internal/threads/threaded-index-node.ts';
import { createTurns } from '../src/internal/threads/turns.ts';
import { createVectorRows } from '../src/internal/vector-rows.ts';
import {
  createThreadedIndex,
  restoreThreadedIndex,
  type ThreadedIndex,
} from '../src/threads/index.ts';
import { clustered } from './clustered.ts';
import { errorCode } from './error-code.ts';

const open: ThreadedIndex[] = [];
afterAll(async () => {
  await Promise.all(open.map((index) => index.close()));
});
function kept(index: ThreadedIndex): ThreadedIndex {
  open.push(index);
  return index;
}

/** With threads from the first row on. */
function threaded(dimensions: number, { threads = 2, rowsPerMemory = 128 } = {}): ThreadedIndex {
  const rows = createVectorRows({ dimensions, shared: true });
  return kept(threadedIndexOver({ rows, threads, rowsPerMemory, scanFrom: 0 }));
}

describe('the threaded index keeps the contract', () => {
  const cases = vectorIndexConformance(({ dimensions }) => threaded(dimensions), {
    restoreIndex: (bytes) => kept(restoreThreadedIndex(bytes)),
  });
  for (const { name, run } of cases) it(name, run);
});

describe('the threaded index', () => {
  it('answers as the exact index, to the last bit, as it grows and changes', async () => {
    const vectors = clustered(2600, { dimensions: 20, seed: 2 });
    const queries = clustered(6, { dimensions: 20, seed: 3 });
    const [index, plain] = [
      threaded(20, { threads: 3 }),
      createExactIndex({ dimensions: 20, kernel: 'js' }),
    ];
    for (const [i, vector] of vectors.entries()) {
      const tags = i % 3 === 0 ? ['third'] : [];
      await index.add(`id-${i}`, vector, { tags });
      plain.add(`id-${i}`, vector, { tags });
      if (i % 7 === 0) {
        await index.remove(`id-${i >> 1}`);
        plain.remove(`id-${i >> 1}`);
      }
      if (i % 800 !== 799) continue;
      for (const options of [
        {},
        { tags: { all: ['third'] } },
        { filter: (id: string) => id.endsWith('1') },
      ]) {
        const expected = queries.map((query) => plain.search(query, 12, options));
        expect(await index.searchMany(queries, 12, options)).toStrictEqual(expected);
        expect(await index.search(queries[0]!, 12, options)).toStrictEqual(expected[0]);
      }
    }
    expect(restoreExactIndex(await index.snapshot()).search(queries[0]!, 9)).toStrictEqual(
      plain.search(queries[0]!, 9),
    );
  });

  it('breaks ties by id across threads', async () => {
    const index = threaded(3, { threads: 4 });
    const ids = Array.from({ length: 400 }, (_, i) => String((i * 7919) % 1000).padStart(4, '0'));
    for (const id of ids) await index.add(id, [1, 2, 3]);
    const found = await index.search([1, 2, 3], 5);
    expect(found.map(({ id }) => id)).toEqual(ids.toSorted().slice(0, 5));
  });

  it('has each search see the changes asked for before it, and none after', async () => {
    const index = threaded(2);
    for (let i = 0; i < 300; i++) await index.add(`id-${i}`, [1, i + 1]);
    const before = index.search([1, 0], 1);
    const change = index.add('nearest', [1, 0]);
    const after = index.search([1, 0], 1);
    const removal = index.remove('nearest');
    const last = index.search([1, 0], 1);
    const found = (await Promise.all([before, after, last])).map(([neighbor]) => neighbor!.id);
    expect(found).toEqual(['id-0', 'nearest', 'id-0']);
    await change;
    expect(await removal).toBe(true);
  });

  it('ends with close, and says so', async () => {
    const index = threaded(2);
    for (let i = 0; i < 40; i++) await index.add(`id-${i}`, [1, i]);
    const found = index.search([1, 0], 1);
    await index.close();
    expect((await found)[0]!.id).toBe('id-0');
    for (const act of [
      () => index.add('a', [1, 0]),
      () => index.remove('id-0'),
      () => index.search([1, 0], 1),
      () => index.snapshot(),
    ]) {
      expect(await errorCode(act)).toBe('closed');
    }
    await index.close();
  });

  it.each([{ threads: 0 }, { threads: 1.5 }, { threads: 1000 }, { dimensions: 0 }])(
    'refuses %o',
    async (options) => {
      const create = () => createThreadedIndex({ dimensions: 2, ...options });
      expect(await errorCode(create)).toBe('invalid-option');
    },
  );
});

describe('turns', () => {
  it('write alone, in order, also after a failure', async () => {
    const turns = createTurns();
    const log: string[] = [];
    const tick = () => new Promise((resolve) => setImmediate(resolve));
    const read = (name: string) =>
      turns.read(async () => {
        log.push(`${name}+`);
        await tick();
        log.push(`${name}-`);
      });
    const all = [
      read('a'),
      read('b'),
      turns.write(() => log.push('w')),
      read('c'),
      turns.write(() => {
        log.push('x');
        throw new Error('of the write');
      }),
      read('d'),
    ];
    const outcomes = await Promise.allSettled(all);
    expect(log).toEqual(['a+', 'b+', 'a-', 'b-', 'w', 'c+', 'c-', 'x', 'd+', 'd-']);
    expect(outcomes.map(({ status }) => status === 'rejected')).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('the collector of a thread', () => {
  it('keeps the best and their equals', () => {
    const collector = createTieCollector(2);
    const offered = [0.1, 0.5, 0.3, 0.5, 0.9, 0.5, 0.2];
    offered.forEach((similarity, row) => collector.offer(row, similarity));
    const { rows, similarities } = collector.found();
    expect([...rows]).toEqual([1, 3, 4, 5]);
    expect([...similarities]).toEqual([0.5, 0.5, 0.9, 0.5]);
    expect(collector.floor()).toBe(0.5);
  });

  it('keeps equals of the last that come after it has thrown others away', () => {
    const collector = createTieCollector(2);
    for (let row = 0; row < 300; row++) collector.offer(row, row < 200 ? 0.5 : 0.4);
    for (let row = 300; row < 500; row++) collector.offer(row, 0.5);
    expect(collector.floor()).toBe(0.5);
    expect(collector.found().rows.length).toBe(400);
  });
});
