/**
 * What is used of `hnswlib-node` 3: its `HierarchicalNSW`. Written here so that this package type-checks
 * without it, and so that a host can hand in the module it has loaded itself.
 */
export interface HnswlibModule {
  readonly HierarchicalNSW: new (space: 'ip', dimensions: number) => HnswlibGraph;
}

/** A graph over points, each under a whole number, its label. Arrays are plain ones: it takes no typed arrays. */
export interface HnswlibGraph {
  initIndex(options: {
    maxElements: number;
    m: number;
    efConstruction: number;
    randomSeed: number;
  }): void;
  resizeIndex(maxElements: number): void;
  getMaxElements(): number;
  /** Labels in the graph, those marked deleted too. */
  getCurrentCount(): number;
  /** Puts a point under a label: new, in place of the one that is there, or of the one that was deleted. */
  addPoint(point: number[], label: number): void;
  markDelete(label: number): void;
  getPoint(label: number): number[];
  setEf(ef: number): void;
  /** Nearest first; the distance of the space `ip` is 1 − the dot product. */
  searchKnn(
    point: number[],
    k: number,
    filter?: (label: number) => boolean,
  ): { distances: number[]; neighbors: number[] };
  writeIndexSync(path: string): void;
  readIndexSync(path: string): void;
}
