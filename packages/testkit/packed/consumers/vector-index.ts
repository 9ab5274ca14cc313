import { deepEqual, equal, throws } from 'node:assert/strict';
import {
  createExactIndex,
  restoreExactIndex,
  VectorIndexError,
  type VectorIndex,
} from '@tremplin/vector-index';
import { vectorIndexConformance } from '@tremplin/vector-index/conformance';
import { createHnswIndex } from '@tremplin/vector-index/hnsw';

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

  // An optional peer: nobody gets it who does not ask for it.
  const outcome = await createHnswIndex({ dimensions: 2 }).catch((error: unknown) => error);
  equal(VectorIndexError.is(outcome) && outcome.code, 'not-installed');
  return `${cases.length} promises kept`;
}
