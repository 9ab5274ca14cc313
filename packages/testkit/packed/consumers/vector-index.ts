import { deepEqual, equal, throws } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chooseIndex,
  createExactIndex,
  restoreExactIndex,
  VectorIndexError,
  type VectorIndex,
} from '@tremplin/vector-index';
import { vectorIndexConformance } from '@tremplin/vector-index/conformance';
import { createHnswIndex } from '@tremplin/vector-index/hnsw';
import { checkEntry, checkSearch, rankNeighbors } from '@tremplin/vector-index/implementing';
import { openVectorStore } from '@tremplin/vector-index/store';
import { createThreadedIndex } from '@tremplin/vector-index/threads';

export async function run(): Promise<string> {
  const index: VectorIndex = createExactIndex({ dimensions: 2 });
  index.add('east', [1, 0]);
  index.add('north', Float32Array.of(0, 3));
  const found = [
    { id: 'east', similarity: 1 },
    { id: 'north', similarity: 0 },
  ];
  deepEqual(index.search([2, 0], 9), found);
  deepEqual(restoreExactIndex(index.snapshot()).search([2, 0], 9), found);
  throws(() => index.add('nowhere', [0, 0]), VectorIndexError);

  const cases = vectorIndexConformance(createExactIndex, { restoreIndex: restoreExactIndex });
  for (const { run: check } of cases) await check();

  equal(chooseIndex({ count: 1000, dimensions: 2 }).kind, 'exact');
  deepEqual(index.search([2, 0], 9, { tags: { all: ['none has it'] } }), []);
  const { unit } = checkEntry('east', [2, 0], { dimensions: 2 });
  const sought = checkSearch([3, 0], { dimensions: 2, k: 1 });
  deepEqual(rankNeighbors(sought, [{ id: 'east', unit }]), found.slice(0, 1));
  await usesKernelAndThreads();
  await usesStore();

  // An optional peer: nobody gets it who does not ask for it.
  const outcome = await createHnswIndex({ dimensions: 2 }).catch((error: unknown) => error);
  equal(VectorIndexError.is(outcome) && outcome.code, 'not-installed');
  return `${cases.length} promises kept`;
}

/** So many that the kernels are used, and by threads. */
async function usesKernelAndThreads(): Promise<void> {
  const plain = createExactIndex({ dimensions: 3, kernel: 'js' });
  const fast = createExactIndex({ dimensions: 3 });
  const threaded = createThreadedIndex({ dimensions: 3, threads: 2 });
  for (let i = 0; i < 2000; i++) {
    const vector = [Math.sin(i), Math.cos(i * 7), Math.sin(i * 13)];
    for (const each of [plain, fast, threaded]) await each.add(`id-${i}`, vector);
  }
  equal(fast.kernel === 'js', false);
  const expected = plain.search([1, 2, 3], 20);
  deepEqual(fast.search([1, 2, 3], 20), expected);
  deepEqual(await threaded.search([1, 2, 3], 20), expected);
  await threaded.close();
}

async function usesStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-vectors-'));
  try {
    const store = await openVectorStore(folder, { dimensions: 2 });
    await store.add('east', [1, 0], { tags: ['open'] });
    await store.close();
    const again = await openVectorStore(folder, { dimensions: 2 });
    deepEqual(again.tagsOf('east'), ['open']);
    await again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
