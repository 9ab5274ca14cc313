import { setImmediate as turn } from 'node:timers/promises';
import type { HnswReport, RecallOptions } from '../hnsw/hnsw-index.ts';
import { checkInteger } from './check-integer.ts';
import { exactIndexOver, type RawExactIndex } from './exact-index.ts';
import type { Changed } from './change-watch.ts';
import type { HnswContent, HnswParts } from './hnsw-content.ts';
import { searchGraph } from './search-graph.ts';
import { createVectorRows } from './vector-rows.ts';

interface Measured extends Pick<HnswParts, 'dimensions' | 'parameters'> {
  readonly content: HnswContent;
  /** Filled while this runs: those ids do not count. */
  readonly changed: Changed;
}

const POINTS_PER_TURN = 256;
const SEARCHES_PER_TURN = 4;
const K = 10;

/** How much of the truth the graph finds, for vectors of the index spread evenly over it. 1 when there is nothing to find. */
export async function measureRecall(
  measured: Measured,
  { sample = 100, signal }: RecallOptions,
): Promise<HnswReport> {
  checkInteger(sample, { name: 'sample', minimum: 0 });
  const { content, changed, parameters } = measured;
  const size = content.labels.size;
  const sampled = Math.min(sample, size);
  if (sampled === 0) return { size, sampled, recallAt10: 1 };
  const truth = await truthOf(measured, signal);
  const { ids } = truth.rows;
  let [found, expected] = [0, 0];
  for (let i = 0; i < sampled; i++) {
    if (i % SEARCHES_PER_TURN === 0) await nextTurn(signal);
    const self = ids.at(Math.floor((i * ids.length) / sampled))!;
    const label = content.labels.labelOf(self);
    if (label === undefined || changed.has(self)) continue;
    const query = Float32Array.from(content.graph.getPoint(label));
    const filter = (id: string): boolean => id !== self && !changed.has(id);
    const right = new Set(truth.search(query, K, { filter }).map(({ id }) => id));
    const { efSearch } = parameters;
    const got = searchGraph(content, query, { k: K, filter, efSearch });
    expected += right.size;
    found += got.filter(({ id }) => right.has(id)).length;
  }
  return { size, sampled, recallAt10: expected === 0 ? 1 : found / expected };
}

/** The same vectors, to be compared one by one. */
async function truthOf(
  { content: { graph, labels }, changed, dimensions }: Measured,
  signal: AbortSignal | undefined,
): Promise<RawExactIndex> {
  const truth = exactIndexOver({ rows: createVectorRows({ dimensions }) });
  for (const [i, [id, label]] of [...labels.entries()].entries()) {
    if (i % POINTS_PER_TURN === 0) await nextTurn(signal);
    if (!changed.has(id)) truth.put(id, Float32Array.from(graph.getPoint(label)), []);
  }
  return truth;
}

async function nextTurn(signal: AbortSignal | undefined): Promise<void> {
  await turn();
  signal?.throwIfAborted();
}
