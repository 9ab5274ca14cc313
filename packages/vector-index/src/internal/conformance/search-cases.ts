import type { ConformanceCase, CreateTestedIndex } from '../../conformance/conformance-case.ts';
import { expectEqual, expectIds, expectNeighbors } from './expectations.ts';

/** What is found, in which order, with which similarity. */
export function searchCases(create: CreateTestedIndex): readonly ConformanceCase[] {
  return [
    { name: 'measures the cosine similarity', run: () => cosines(create) },
    { name: 'does not mind the length of vectors', run: () => anyLength(create) },
    { name: 'keeps similarities within [-1, 1]', run: () => withinBounds(create) },
    { name: 'orders by similarity', run: () => ordered(create) },
    { name: 'breaks ties by id', run: () => ties(create) },
    { name: 'returns k, or all when there are fewer', run: () => counts(create) },
  ];
}

async function cosines(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 5 });
  await index.add('same', [3, 0, 4, 0, 0]);
  await index.add('partly', [0, 0, 1, 0, 0]);
  await index.add('unrelated', [0, 0, 0, 0, 2]);
  await index.add('opposite', [-6, 0, -8, 0, 0]);
  expectNeighbors(
    await index.search([3, 0, 4, 0, 0], 4),
    [
      { id: 'same', similarity: 1 },
      { id: 'partly', similarity: 0.8 },
      { id: 'unrelated', similarity: 0 },
      { id: 'opposite', similarity: -1 },
    ],
    'search',
  );
}

async function anyLength(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  await index.add('tiny', [1e-30, 0]);
  await index.add('huge', [3e30, 4e30]);
  await index.add('extreme', [-1e-200, 0]);
  const expected = [
    { id: 'tiny', similarity: 1 },
    { id: 'huge', similarity: 0.6 },
    { id: 'extreme', similarity: -1 },
  ];
  for (const length of [1e-200, 1, 1e200]) {
    expectNeighbors(await index.search([length, 0], 3), expected, `search with length ${length}`);
  }
}

async function withinBounds(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 7 });
  const vectors = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 7 }, (__, j) => ((i * 31 + j * 17) % 23) - 11 + 1 / (i + j + 2)),
  );
  for (const [i, vector] of vectors.entries()) await index.add(`id-${i}`, vector);
  for (const vector of vectors) {
    const opposite = vector.map((value) => -value);
    for (const query of [vector, opposite]) {
      const outside = (await index.search(query, 40)).filter(
        ({ similarity }) => !(similarity >= -1 && similarity <= 1),
      );
      expectEqual(outside, [], 'neighbours with a similarity outside [-1, 1]');
    }
  }
}

async function ordered(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  const order = [7, 2, 9, 0, 4, 1, 8, 3, 6, 5];
  for (const i of order) await index.add(`id-${i}`, [1, i]);
  const expected = order.toSorted((a, b) => a - b).map((i) => `id-${i}`);
  expectIds(await index.search([1, 0], 10), expected, 'all, from the first');
  expectIds(await index.search([0, 1], 10), expected.toReversed(), 'all, from the last');
  expectIds(await index.search([1, 0], 3), expected.slice(0, 3), 'the first three');
}

async function ties(create: CreateTestedIndex): Promise<void> {
  // By code units: capitals before small letters, 'é' after 'z', '\u{1f600}' (d83d de00) before '\uff5e'.
  const inOrder = ['B', 'a', 'aa', 'b', 'z', 'é', '\u{1f600}', '\uff5e'];
  for (const added of [inOrder, inOrder.toReversed()]) {
    const index = await create({ dimensions: 3 });
    for (const id of added) await index.add(id, [1, 2, 3]);
    await index.add('0 further', [-1, 2, 3]);
    expectIds(
      await index.search([1, 2, 2], 9),
      [...inOrder, '0 further'],
      'ids with equal vectors',
    );
    expectIds(await index.search([1, 2, 2], 3), inOrder.slice(0, 3), 'the first three of equals');
    await index.remove('a');
    await index.add('a', [1, 2, 3]);
    expectIds(await index.search([1, 2, 2], 3), inOrder.slice(0, 3), 'after adding one again');
  }
}

async function counts(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  for (let i = 0; i < 25; i++) await index.add(`id-${i}`, [1, i]);
  for (const k of [1, 10, 24, 25, 26, 1000, Number.MAX_SAFE_INTEGER]) {
    const found = await index.search([1, 1], k);
    expectEqual(found.length, Math.min(k, 25), `neighbours for k ${k}`);
    expectEqual(new Set(found.map(({ id }) => id)).size, found.length, 'different ids');
  }
}
