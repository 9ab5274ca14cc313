import { setImmediate as turn } from 'node:timers/promises';
import type { HnswReport, RebuildOptions } from '../hnsw/hnsw-index.ts';
import type { Changed } from './change-watch.ts';
import { putPoint, removePoint, type HnswContent, type HnswParts } from './hnsw-content.ts';
import { createLabels } from './labels.ts';
import { measureRecall } from './measure-recall-node.ts';
import { createTags } from './tags.ts';

interface RebuildParts extends HnswParts {
  /** Filled while this runs. */
  readonly changed: Changed;
}

interface Rebuilt {
  readonly content: HnswContent;
  readonly report: HnswReport;
}

/** Points linked before others get their turn: some milliseconds. */
const POINTS_PER_TURN = 16;

/** A new graph of what is in the index, without what was removed. What changes meanwhile is taken over at the end. */
export async function rebuildGraph(parts: RebuildParts, options: RebuildOptions): Promise<Rebuilt> {
  const { content: old, parameters, changed } = parts;
  const { signal, onProgress } = options;
  const ids = Array.from(old.labels.entries(), ([id]) => id);
  const graph = parts.newGraph(Math.max(1, ids.length));
  graph.setEf(parameters.efSearch);
  const content: HnswContent = { graph, labels: createLabels(), tags: createTags() };
  for (const [i, id] of ids.entries()) {
    if (i % POINTS_PER_TURN === 0) {
      onProgress?.(i, ids.length);
      await turn();
      signal?.throwIfAborted();
    }
    if (!changed.has(id)) takeOver(old, content, id);
  }
  onProgress?.(ids.length, ids.length);
  // Nobody else has this graph: nothing in it changes while it is measured.
  const report = await measureRecall({ ...parts, content, changed: new Set() }, options);
  // From here to the exchange nothing else runs.
  for (const id of changed) {
    removePoint(content, id);
    if (old.labels.labelOf(id) !== undefined) takeOver(old, content, id);
  }
  return { content, report: { ...report, size: content.labels.size } };
}

function takeOver(from: HnswContent, to: HnswContent, id: string): void {
  const label = from.labels.labelOf(id)!;
  putPoint(to, { id, point: from.graph.getPoint(label), tags: from.tags.of(label) });
}
