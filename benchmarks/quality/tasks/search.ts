import {
  CliError,
  type BenchContext,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import {
  createExactIndex,
  restoreExactIndex,
  VectorIndexError,
  type ExactIndex,
  type Neighbor,
} from '@tremplin/vector-index';
import { createHnswIndex, type HnswlibModule } from '@tremplin/vector-index/hnsw';
import { restoreThreadedIndex, type ThreadedIndex } from '@tremplin/vector-index/threads';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { alternate, type Way } from '../../measure/alternate.ts';
import { median } from '../../measure/median.ts';
import { createFloor } from '../../questions/search-floor.ts';
import { searchNaively } from '../../questions/search-naive.ts';
import { searchVectors, vectorOf, type SearchVectors } from '../../questions/search-vectors.ts';

const K = 10;
const QUERIES = 21;
/** Rounds that do not count: more for small collections, whose rounds are too short to warm the engine up. */
const warmUpsFor = (n: number): number => Math.min(50, Math.max(3, Math.round(3e6 / n)));
const BATCH = 16;
/** One vector in a hundred has it. */
const RARE = 'rare';
const RARE_EVERY = 100;
const DEFAULTS = { n: 1_000_000, d: 128 };

/** The exact index, and HNSW where it is installed, beside a plain loop and beside reading the same bytes. */
export const search: BenchTask = {
  name: 'search',
  summary: 'ten nearest of --param n=1000000 vectors of d=128 (hnsw=no; snapshot=file leaves one)',
  requires: undefined,
  data: 'none',
  run,
};

interface SearchParams {
  readonly n: number;
  readonly d: number;
  readonly hnsw: boolean;
  /** Where to leave a snapshot for `bench restart`. */
  readonly snapshot: string | undefined;
}

async function run({ params, seed, note, progress }: BenchContext): Promise<BenchRun> {
  const { n, d, hnsw, snapshot } = parametersOf(params);
  const began = performance.now();
  const steps = 6;
  progress(0, steps, 'drawing vectors');
  const warmups = warmUpsFor(n);
  const vectors = searchVectors({ count: n, dimensions: d, queries: QUERIES + warmups, seed });
  progress(1, steps, 'filling indexes');
  const exact = measured(() => fillExact(vectors), n);
  const graph = hnsw ? await fillGraph(vectors, note) : undefined;
  const threads = fillThreads(exact.made);
  progress(2, steps, 'searching');
  const floor = createFloor(n * d);
  const found = new Map<string, Found[]>();
  const ways = waysOf({ vectors, exact: exact.made, threads, floor, graph: graph?.made }, found);
  const samples = await alternate(ways, {
    rounds: QUERIES,
    warmups,
    onRound: (round, total) => progress(2 + (3 * round) / total, steps, 'searching'),
  });
  await threads.close();
  progress(5, steps, 'adding and restarting');
  const seconds = (performance.now() - began) / 1000;
  const truth = found.get('js')!;
  const rareTruth = found.get('js-filtered')!;
  const result = (set: string, metrics: BenchResult['metrics']): BenchResult => ({
    set,
    n,
    metrics: {
      p50Ms: round(median(samples.get(set)!) / (set === 'batch' ? BATCH : 1)),
      ...metrics,
    },
    seconds: round(seconds),
  });
  const recallOf = (set: string, of = truth): number => recall(found.get(set)!, of);
  const results = [
    result('exact', {
      recallAt10: recallOf('exact'),
      ...exact.cost,
      addMicroseconds: addMicroseconds(exact.made, vectors),
      restartMs: restartMs(exact.made, { vectors, snapshot }),
    }),
    result('js', { recallAt10: 1, bytesPerVector: 4 * d, buildSeconds: 0 }),
    result('floor', { bytesPerVector: d }),
    ...(graph ? [result('hnsw', { recallAt10: recallOf('hnsw'), ...graph.cost })] : []),
    result('filtered', { recallAt10: recallOf('filtered', rareTruth) }),
    ...(graph
      ? [result('hnsw-filtered', { recallAt10: recallOf('hnsw-filtered', rareTruth) })]
      : []),
    result('batch', { recallAt10: recallOf('batch') }),
    result('threads-2', { recallAt10: recallOf('threads-2') }),
  ];
  return { results, embedder: null, remarks: remarksOf(results, exact.made) };
}

type Found = readonly number[];

interface Contenders {
  readonly vectors: SearchVectors;
  readonly exact: ExactIndex;
  readonly threads: ThreadedIndex;
  readonly floor: () => number;
  readonly graph: Pick<ExactIndex, 'search'> | undefined;
}

/** Each keeps what it found, for recall; the query is another one in each round. */
function waysOf(
  { vectors, exact, threads, floor, graph }: Contenders,
  found: Map<string, Found[]>,
): readonly Way[] {
  const { queries } = vectors;
  const tags = { all: [RARE] };
  const allowed = (row: number): boolean => row % RARE_EVERY === 0;
  let sum = 0;
  const way = (name: string, find: (query: Float32Array) => unknown): Way => {
    const answers: Found[] = [];
    found.set(name, answers);
    const keep = (answer: Found | readonly Neighbor[]): void => {
      answers.push(answer.map((item) => (typeof item === 'number' ? item : Number(item.id))));
    };
    return {
      name,
      run: () => {
        const answer = find(queries[answers.length]!);
        return answer instanceof Promise
          ? answer.then((neighbors: readonly Neighbor[]) => keep(neighbors))
          : keep(answer as Found);
      },
    };
  };
  const batch = (query: Float32Array): readonly Neighbor[] =>
    exact.searchMany([query, ...queries.slice(0, BATCH - 1)], K)[0]!;
  return [
    way('floor', () => [(sum += floor())].slice(1)),
    way('exact', (query) => exact.search(query, K)),
    way('filtered', (query) => exact.search(query, K, { tags })),
    way('threads-2', (query) => threads.search(query, K)),
    way('batch', batch),
    ...(graph
      ? [
          way('hnsw', (query) => graph.search(query, K)),
          way('hnsw-filtered', (query) => graph.search(query, K, { tags })),
        ]
      : []),
    way('js', (query) => searchNaively(vectors, query, { k: K })),
    way('js-filtered', (query) => searchNaively(vectors, query, { k: K, allowed })),
  ];
}

function tagsOf(row: number): { readonly tags: readonly string[] } {
  return { tags: row % RARE_EVERY === 0 ? [RARE] : [] };
}

function fillExact(vectors: SearchVectors): ExactIndex {
  const { count, dimensions } = vectors;
  const index = createExactIndex({ dimensions });
  for (let row = 0; row < count; row++) index.add(String(row), vectorOf(vectors, row), tagsOf(row));
  return index;
}

function fillThreads(index: ExactIndex): ThreadedIndex {
  return restoreThreadedIndex(index.snapshot(), { threads: 2 });
}

async function fillGraph(vectors: SearchVectors, note: BenchContext['note']) {
  const { count, dimensions } = vectors;
  const module = namedHnswlib();
  const create = () => createHnswIndex({ dimensions, capacity: count, ...(module && { module }) });
  const index = await create().catch((error: unknown) => {
    if (!VectorIndexError.is(error) || error.code !== 'not-installed') throw error;
    note(error.message);
    return undefined;
  });
  if (!index) return undefined;
  return measured(() => {
    for (let row = 0; row < count; row++) {
      index.add(String(row), vectorOf(vectors, row), tagsOf(row));
    }
    return index;
  }, count);
}

/** A module built apart, as the tests take it; `undefined`: the installed one, if any. */
function namedHnswlib(): HnswlibModule | undefined {
  const named = process.env['TREMPLIN_HNSWLIB'];
  if (named === undefined || named === '') return undefined;
  return createRequire(import.meta.url)(named) as HnswlibModule;
}

/** With seconds, and bytes of the whole process, which WebAssembly and native code are part of. */
function measured<T>(make: () => T, count: number) {
  const before = residentBytes();
  const start = performance.now();
  const made = make();
  const buildSeconds = round((performance.now() - start) / 1000);
  const bytesPerVector = Math.round(Math.max(0, residentBytes() - before) / count);
  return { made, cost: { bytesPerVector, buildSeconds } };
}

function residentBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage.rss();
}

/** Of one more vector, without the search that finds it. */
function addMicroseconds(index: ExactIndex, { queries }: SearchVectors): number {
  const times = queries.map((query, i) => {
    const start = performance.now();
    index.add(`new ${i}`, query);
    const elapsed = performance.now() - start;
    if (index.search(query, 1)[0]!.id !== `new ${i}`) throw new Error('an addition is not visible');
    return elapsed * 1000;
  });
  return round(median(times));
}

/** From a snapshot in memory to the first answer. `bench restart` measures it from a file, in a process of its own. */
function restartMs(
  index: ExactIndex,
  { vectors, snapshot }: { readonly vectors: SearchVectors; readonly snapshot: string | undefined },
): number {
  const bytes = index.snapshot();
  if (snapshot !== undefined) writeFileSync(snapshot, bytes);
  const start = performance.now();
  restoreExactIndex(bytes, { keepBytes: true }).search(vectors.queries[0]!, K);
  return round(performance.now() - start);
}

function recall(found: readonly Found[], truth: readonly Found[]): number {
  let [hits, wanted] = [0, 0];
  truth.forEach((rows, i) => {
    wanted += rows.length;
    hits += rows.filter((row) => found[i]!.includes(row)).length;
  });
  return wanted === 0 ? 1 : hits / wanted;
}

function remarksOf(results: readonly BenchResult[], { kernel }: ExactIndex): readonly string[] {
  const p50 = (set: string): number =>
    results.find((result) => result.set === set)!.metrics['p50Ms']!;
  const times = (a: number, b: number): string => (a / b).toFixed(2);
  return [
    `node ${process.version}, kernel ${kernel}; medians of ${QUERIES} searches, all ways in turn in each round`,
    `exact is ${times(p50('exact'), p50('floor'))} × the floor; js is ${times(p50('js'), p50('exact'))} × exact; filtered (1 %) is ${times(p50('filtered'), p50('exact'))} × exact; threads-2 is ${times(p50('threads-2'), p50('exact'))} × exact`,
    `batch: of ${BATCH} searches at once, per search; floor: reading n × d bytes; bytesPerVector: growth of the process (js, floor: what they read)`,
  ];
}

function parametersOf(params: BenchContext['params']): SearchParams {
  for (const name of Object.keys(params)) {
    if (!['n', 'd', 'hnsw', 'snapshot'].includes(name)) {
      throw new CliError('usage', `--param ${name}: unknown; search takes n, d, hnsw and snapshot`);
    }
  }
  const { hnsw = 'yes', snapshot } = params;
  if (hnsw !== 'yes' && hnsw !== 'no') {
    throw new CliError('usage', `--param hnsw is "${hnsw}"; give yes or no`);
  }
  return {
    n: integerOf(params, 'n', 10_000_000),
    d: integerOf(params, 'd', 4096),
    hnsw: hnsw === 'yes',
    snapshot,
  };
}

function integerOf(params: BenchContext['params'], name: 'n' | 'd', maximum: number): number {
  const text = params[name];
  const value = text === undefined ? DEFAULTS[name] : Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= maximum) return value;
  throw new CliError('usage', `--param ${name} is "${text}"; give an integer from 1 to ${maximum}`);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
