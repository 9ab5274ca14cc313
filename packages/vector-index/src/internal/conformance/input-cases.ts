import type { ConformanceCase, CreateTestedIndex } from '../../conformance/conformance-case.ts';
import { expectEqual, expectIds, expectNeighbors, expectRefused } from './expectations.ts';

const BAD_VECTORS: readonly (readonly [what: string, vector: readonly number[]])[] = [
  ['zeros', [0, 0, 0]],
  ['negative zeros', [-0, 0, -0]],
  ['NaN', [1, Number.NaN, 0]],
  ['Infinity', [1, 0, Infinity]],
  ['-Infinity', [-Infinity, 0, 0]],
  ['too short', [1, 0]],
  ['too long', [1, 0, 0, 0]],
  ['empty', []],
];

/** What is refused, and that it leaves no trace. */
export function inputCases(create: CreateTestedIndex): readonly ConformanceCase[] {
  return [
    { name: 'refuses a bad vector, naming the id', run: () => badVectors(create) },
    { name: 'keeps what it has when it refuses', run: () => noTrace(create) },
    { name: 'refuses to search for a bad vector', run: () => badQueries(create) },
    { name: 'refuses a k that is no count', run: () => badCounts(create) },
    { name: 'takes any array of numbers', run: () => anyArray(create) },
    { name: 'neither keeps nor changes the arrays given', run: () => copies(create) },
  ];
}

async function badVectors(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 3 });
  for (const [what, vector] of BAD_VECTORS) {
    const add = (): unknown => index.add('of-bad-luck', vector);
    await expectRefused(add, { what: `add ${what}`, mention: 'of-bad-luck' });
  }
  expectEqual([await index.size, await index.has('of-bad-luck')], [0, false], 'size, and has it');
}

async function noTrace(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 3 });
  await index.add('a', [1, 0, 0]);
  await index.add('b', [0, 1, 0]);
  const before = await index.search([1, 0.5, 0], 3);
  for (const [what, vector] of BAD_VECTORS) {
    await expectRefused(() => index.add('a', vector), { what: `replace by ${what}` });
    await expectRefused(() => index.add('c', vector), { what: `add ${what}` });
  }
  expectEqual(await index.search([1, 0.5, 0], 3), before, 'search');
  await index.add('c', [1, 0.5, 0]);
  expectIds(await index.search([1, 0.5, 0], 1), ['c'], 'a good vector afterwards');
}

async function badQueries(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 3 });
  for (const filled of [false, true]) {
    if (filled) await index.add('a', [1, 0, 0]);
    for (const [what, vector] of BAD_VECTORS) {
      await expectRefused(() => index.search(vector, 1), { what: `search for ${what}` });
    }
  }
}

async function badCounts(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  for (const filled of [false, true]) {
    if (filled) await index.add('a', [1, 0]);
    for (const k of [0, -1, 0.5, Number.NaN, Infinity]) {
      await expectRefused(() => index.search([1, 0], k), { what: `k ${k}`, mention: String(k) });
    }
  }
}

async function anyArray(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  await index.add('array', [1, 0]);
  await index.add('float32', Float32Array.of(4, 3));
  await index.add('float64', Float64Array.of(3, 4));
  await index.add('int8', Int8Array.of(0, 100));
  const expected = [
    { id: 'array', similarity: 1 },
    { id: 'float32', similarity: 0.8 },
    { id: 'float64', similarity: 0.6 },
    { id: 'int8', similarity: 0 },
  ];
  for (const query of [[2, 0], Float32Array.of(2, 0), { length: 2, 0: 2, 1: 0 }]) {
    expectNeighbors(await index.search(query, 4), expected, 'search');
  }
}

async function copies(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  const vector = Float32Array.of(3, 4);
  await index.add('a', vector);
  expectEqual([...vector], [3, 4], 'the array after adding it');
  vector.fill(-1);
  await index.add('b', Object.freeze([1, 0]));
  const query = Float32Array.of(6, 8);
  expectIds(await index.search(query, 2), ['a', 'b'], 'after the caller changed its array');
  expectEqual([...query], [6, 8], 'the array searched for');
}
