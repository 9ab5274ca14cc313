import type { ConformanceCase, CreateTestedIndex } from '../../conformance/conformance-case.ts';
import { expectEqual, expectIds } from './expectations.ts';

/** Canonically equal but different strings, an emoji of several code points, and names that objects have. */
const UNUSUAL_IDS = [
  '',
  ' ',
  'é',
  'e\u0301',
  '👩‍🔧',
  'العربية',
  'a\nb\t"c"\\',
  '__proto__',
  'constructor',
  '0',
  '00',
  'x'.repeat(2000),
];

/** What is in the index after additions, replacements and removals. */
export function contentCases(create: CreateTestedIndex): readonly ConformanceCase[] {
  return [
    { name: 'is empty at first', run: () => emptyAtFirst(create) },
    { name: 'finds what was added', run: () => findsAdded(create) },
    { name: 'keeps any string as an id', run: () => anyStringIsAnId(create) },
    { name: 'replaces the vector of an id that is there', run: () => replaces(create) },
    { name: 'forgets what was removed', run: () => forgets(create) },
    { name: 'answers as before after removing and adding again', run: () => addsAgain(create) },
    { name: 'can be emptied and filled again', run: () => refills(create) },
  ];
}

async function emptyAtFirst(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 3 });
  expectEqual(index.dimensions, 3, 'dimensions');
  expectEqual(await index.size, 0, 'size');
  expectEqual(await index.has('a'), false, 'has an id never added');
  expectEqual(await index.remove('a'), false, 'remove an id never added');
  expectEqual(await index.search([1, 0, 0], 5), [], 'search');
}

async function findsAdded(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  await index.add('a', [1, 0]);
  await index.add('b', [0, 1]);
  expectEqual(await index.size, 2, 'size');
  expectEqual(await index.has('a'), true, 'has a');
  expectEqual(await index.has('c'), false, 'has c');
  expectIds(await index.search([0, 1], 1), ['b'], 'nearest to b');
}

async function anyStringIsAnId(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  for (const [i, id] of UNUSUAL_IDS.entries()) await index.add(id, [1, i]);
  expectEqual(await index.size, UNUSUAL_IDS.length, 'size');
  for (const [i, id] of UNUSUAL_IDS.entries()) {
    expectEqual(await index.has(id), true, `has ${JSON.stringify(id)}`);
    expectIds(await index.search([1, i], 1), [id], `nearest to ${JSON.stringify(id)}`);
  }
  expectEqual(await index.has('toString'), false, 'has toString');
}

async function replaces(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  await index.add('a', [1, 0]);
  await index.add('b', [1, 1]);
  await index.add('a', [-1, 0]);
  expectEqual(await index.size, 2, 'size');
  expectIds(await index.search([1, 0], 2), ['b', 'a'], 'after replacing a');
  expectIds(await index.search([-1, 0], 1), ['a'], 'nearest to the new vector of a');
}

async function forgets(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  const ids = ['a', 'b', 'c', 'd'];
  for (const [i, id] of ids.entries()) await index.add(id, [1, i]);
  expectEqual(await index.remove('b'), true, 'remove b');
  expectEqual(await index.remove('b'), false, 'remove b again');
  expectEqual(await index.has('b'), false, 'has b');
  expectEqual(await index.size, 3, 'size');
  expectIds(await index.search([1, 0], 4), ['a', 'c', 'd'], 'all that is left');
  await index.remove('d');
  expectIds(await index.search([1, 3], 4), ['c', 'a'], 'after removing the last added');
}

async function addsAgain(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 3 });
  const vectors = Array.from({ length: 30 }, (_, i) => [1, i / 10, (i % 7) - 3]);
  for (const [i, vector] of vectors.entries()) await index.add(`id-${i}`, vector);
  const before = await index.search([1, 1, 1], 30);
  for (const i of [0, 29, 3, 15]) await index.remove(`id-${i}`);
  for (const i of [15, 0, 29, 3]) await index.add(`id-${i}`, vectors[i]!);
  expectEqual(await index.size, 30, 'size');
  expectEqual(await index.search([1, 1, 1], 30), before, 'search');
}

async function refills(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 20; i++) await index.add(`${round}-${i}`, [1, i]);
    expectIds(await index.search([1, 5], 1), [`${round}-5`], `nearest in round ${round}`);
    for (let i = 0; i < 20; i++) await index.remove(`${round}-${i}`);
    expectEqual(await index.size, 0, `size after round ${round}`);
    expectEqual(await index.search([1, 5], 3), [], `search after round ${round}`);
  }
}
