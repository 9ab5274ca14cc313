import type { HnswlibGraph } from '../hnsw/hnswlib-module.ts';
import type { Labels } from './labels.ts';
import type { Tags } from './tags.ts';

export interface HnswParameters {
  readonly m: number;
  readonly efConstruction: number;
  readonly efSearch: number;
  readonly seed: number;
}

/** A graph, and what is under its labels. */
export interface HnswContent {
  readonly graph: HnswlibGraph;
  readonly labels: Labels;
  readonly tags: Tags;
}

export interface HnswParts {
  readonly dimensions: number;
  readonly parameters: HnswParameters;
  readonly content: HnswContent;
  /** An empty graph with room for so many points. */
  readonly newGraph: (capacity: number) => HnswlibGraph;
}

const GROWTH = 1.5;

/** What is put under a label. */
export interface Point {
  readonly id: string;
  readonly point: number[];
  readonly tags: readonly string[];
}

export function putPoint(
  { graph, labels, tags }: HnswContent,
  { id, point, tags: names }: Point,
): void {
  const label = labels.choose(id);
  const capacity = graph.getMaxElements();
  if (label >= capacity) graph.resizeIndex(Math.ceil((capacity + 1) * GROWTH));
  graph.addPoint(point, label);
  labels.take(id, label);
  tags.put(label, names);
}

export function removePoint({ graph, labels, tags }: HnswContent, id: string): boolean {
  const label = labels.labelOf(id);
  if (label === undefined) return false;
  graph.markDelete(label);
  labels.release(id, label);
  tags.clear(label);
  return true;
}
