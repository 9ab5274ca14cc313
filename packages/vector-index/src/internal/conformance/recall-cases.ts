import type {
  ConformanceCase,
  CreateTestedIndex,
  TestedIndex,
} from '../../conformance/conformance-case.ts';
import { clusteredVectors } from './clustered-vectors.ts';
import { nearestBySorting } from './nearest-by-sorting.ts';

const DIMENSIONS = 32;
const SIZE = 2000;
const QUERIES = 50;
const K = 10;

interface Filled {
  readonly index: TestedIndex;
  /** What is in the index, for the oracle. */
  readonly vectors: Map<string, number[]>;
  readonly next: () => number[];
}

/** How many of the true nearest are found, against sorting all by similarity. */
export function recallCases(
  create: CreateTestedIndex,
  atLeast: number,
): readonly ConformanceCase[] {
  return [
    {
      name: `finds ${atLeast} of the ten nearest among ${SIZE} clustered vectors`,
      run: async () => expectRecall(await filled(create), atLeast),
    },
    {
      name: `finds ${atLeast} of the ten nearest after removals and replacements`,
      run: async () => expectRecall(await churned(create), atLeast),
    },
  ];
}

async function filled(create: CreateTestedIndex): Promise<Filled> {
  const index = await create({ dimensions: DIMENSIONS });
  const next = clusteredVectors({ dimensions: DIMENSIONS, seed: 1 });
  const vectors = new Map<string, number[]>();
  for (let i = 0; i < SIZE; i++) {
    const vector = next();
    vectors.set(`id-${i}`, vector);
    await index.add(`id-${i}`, vector);
  }
  return { index, vectors, next };
}

async function churned(create: CreateTestedIndex): Promise<Filled> {
  const { index, vectors, next } = await filled(create);
  for (let i = 0; i < SIZE; i += 2) {
    vectors.delete(`id-${i}`);
    await index.remove(`id-${i}`);
  }
  for (let i = 0; i < SIZE; i += 3) {
    const vector = next();
    vectors.set(`id-${i}`, vector);
    await index.add(`id-${i}`, vector);
  }
  return { index, vectors, next };
}

async function expectRecall({ index, vectors, next }: Filled, atLeast: number): Promise<void> {
  let found = 0;
  for (let i = 0; i < QUERIES; i++) {
    const query = next();
    const expected = new Set(nearestBySorting(vectors, query, K).map(({ id }) => id));
    const got = await index.search(query, K);
    found += got.filter(({ id }) => expected.has(id)).length;
  }
  const recall = found / (QUERIES * K);
  if (recall < atLeast)
    throw new Error(`recall at ${K}: expected at least ${atLeast}, got ${recall}`);
}
