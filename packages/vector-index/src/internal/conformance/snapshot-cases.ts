import type {
  ConformanceCase,
  CreateTestedIndex,
  RestoreTestedIndex,
  TestedIndex,
} from '../../conformance/conformance-case.ts';
import { clusteredVectors } from './clustered-vectors.ts';
import { expectEqual, expectIds, expectRefused } from './expectations.ts';

const DIMENSIONS = 6;

/** Snapshots and what is read back from them. */
export function snapshotCases(
  create: CreateTestedIndex,
  restore: RestoreTestedIndex,
): readonly ConformanceCase[] {
  return [
    { name: 'answers alike after a restore', run: () => answersAlike(create, restore) },
    { name: 'works on after a restore', run: () => worksOn(create, restore) },
    { name: 'restores an empty index', run: () => restoresEmpty(create, restore) },
    { name: 'takes snapshots that later changes do not reach', run: () => apart(create, restore) },
    { name: 'refuses truncated snapshots', run: () => refusesTruncated(create, restore) },
    { name: 'refuses altered snapshots', run: () => refusesAltered(create, restore) },
  ];
}

/** With traces of removals and replacements. */
async function used(create: CreateTestedIndex): Promise<TestedIndex> {
  const index = await create({ dimensions: DIMENSIONS });
  const next = clusteredVectors({ dimensions: DIMENSIONS, seed: 3 });
  for (let i = 0; i < 120; i++) await index.add(`n° ${i} 🧵`, next());
  for (let i = 0; i < 120; i += 3) await index.remove(`n° ${i} 🧵`);
  for (let i = 0; i < 120; i += 4) await index.add(`n° ${i} 🧵`, next());
  return index;
}

async function answersAlike(create: CreateTestedIndex, restore: RestoreTestedIndex): Promise<void> {
  const index = await used(create);
  const restored = await restore(await index.snapshot());
  expectEqual(restored.dimensions, DIMENSIONS, 'dimensions');
  expectEqual(await restored.size, await index.size, 'size');
  const next = clusteredVectors({ dimensions: DIMENSIONS, seed: 4 });
  const filter = (id: string): boolean => id.includes('7');
  for (let i = 0; i < 20; i++) {
    const query = next();
    expectEqual(await restored.search(query, 10), await index.search(query, 10), 'search');
    expectEqual(
      await restored.search(query, 10, { filter }),
      await index.search(query, 10, { filter }),
      'search with a filter',
    );
  }
}

async function worksOn(create: CreateTestedIndex, restore: RestoreTestedIndex): Promise<void> {
  const restored = await restore(await (await used(create)).snapshot());
  const before = await restored.size;
  const vector = [9, -9, 9, -9, 9, -9];
  for (let i = 0; i < 300; i++) await restored.add(`new ${i}`, [1, i, 1, 1, 1, 1]);
  await restored.add('last', vector);
  expectIds(await restored.search(vector, 1), ['last'], 'nearest to what was added');
  expectEqual(await restored.remove('last'), true, 'remove what was added');
  expectEqual(await restored.remove('n° 1 🧵'), true, 'remove what was restored');
  expectEqual(await restored.remove('n° 3 🧵'), false, 'remove what was removed before');
  expectEqual(await restored.size, before + 299, 'size');
}

async function restoresEmpty(
  create: CreateTestedIndex,
  restore: RestoreTestedIndex,
): Promise<void> {
  const index = await create({ dimensions: DIMENSIONS });
  const vector = [1, 2, 3, 4, 5, 6];
  for (const emptied of [false, true]) {
    if (emptied) {
      await index.add('a', vector);
      await index.remove('a');
    }
    const restored = await restore(await index.snapshot());
    expectEqual(await restored.size, 0, 'size');
    expectEqual(await restored.search(vector, 3), [], 'search');
    await restored.add('b', vector);
    expectIds(await restored.search(vector, 3), ['b'], 'search after adding b');
  }
}

async function apart(create: CreateTestedIndex, restore: RestoreTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  await index.add('a', [1, 0]);
  const bytes = await index.snapshot();
  const restored = await restore(bytes);
  await index.add('b', [1, 0]);
  await index.add('a', [-1, 0]);
  await restored.add('c', [1, 0]);
  bytes.fill(0);
  expectIds(await restored.search([1, 0], 5), ['a', 'c'], 'the restored index');
  expectIds(await index.search([1, 0], 5), ['b', 'a'], 'the first index');
}

async function refusesTruncated(
  create: CreateTestedIndex,
  restore: RestoreTestedIndex,
): Promise<void> {
  const bytes = await (await used(create)).snapshot();
  const step = Math.max(1, Math.floor(bytes.length / 40));
  for (let length = 0; length < bytes.length; length += step) {
    await expectRefused(() => restore(bytes.slice(0, length)), {
      what: `the first ${length} bytes`,
    });
  }
  const shorter = bytes.slice(0, -1);
  await expectRefused(() => restore(shorter), { what: 'all bytes but the last' });
  const longer = Uint8Array.of(...bytes, 0);
  await expectRefused(() => restore(longer), { what: 'one byte more' });
}

async function refusesAltered(
  create: CreateTestedIndex,
  restore: RestoreTestedIndex,
): Promise<void> {
  const bytes = await (await used(create)).snapshot();
  const step = Math.max(1, Math.floor(bytes.length / 60));
  for (let at = 0; at < bytes.length; at += step) {
    const altered = bytes.slice();
    altered[at] = altered[at]! ^ (1 << (at % 8));
    await expectRefused(() => restore(altered), { what: `one bit of byte ${at} changed` });
  }
  await restore(bytes);
}
