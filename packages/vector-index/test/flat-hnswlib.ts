import { readFileSync, writeFileSync } from 'node:fs';
import type { HnswlibGraph, HnswlibModule } from '../src/hnsw/index.ts';

interface Point {
  readonly vector: readonly number[];
  readonly deleted: boolean;
}

/**
 * A stand-in for `hnswlib-node` that compares all points: as strict as the native one about what it is
 * given, so that what surrounds the graph is tested where nothing can be compiled.
 *
 * @param isReached - Labels that a search of the graph comes across; in a real one a few are cut off.
 */
export function createFlatHnswlib(
  isReached: (label: number) => boolean = () => true,
): HnswlibModule & { readonly graphs: readonly HnswlibGraph[] } {
  const graphs: HnswlibGraph[] = [];

  class FlatGraph implements HnswlibGraph {
    #dimensions: number;
    #points = new Map<number, Point>();
    #maxElements = 0;

    constructor(_space: 'ip', dimensions: number) {
      this.#dimensions = dimensions;
      graphs.push(this);
    }
    initIndex({ maxElements }: { maxElements: number }): void {
      this.#maxElements = maxElements;
    }
    resizeIndex(maxElements: number): void {
      if (maxElements < this.#points.size) throw new Error('Cannot resize');
      this.#maxElements = maxElements;
    }
    getMaxElements(): number {
      return this.#maxElements;
    }
    getCurrentCount(): number {
      return this.#points.size;
    }
    addPoint(vector: number[], label: number): void {
      this.#check(vector);
      if (!this.#points.has(label) && this.#points.size >= this.#maxElements) {
        throw new Error('The number of elements exceeds the specified limit');
      }
      this.#points.set(label, { vector, deleted: false });
    }
    markDelete(label: number): void {
      const { vector, deleted } = this.#points.get(label)!;
      if (deleted) throw new Error('The requested to delete element is already deleted');
      this.#points.set(label, { vector, deleted: true });
    }
    getPoint(label: number): number[] {
      return [...this.#points.get(label)!.vector];
    }
    setEf(): void {}
    searchKnn(vector: number[], k: number, filter: (label: number) => boolean = () => true) {
      this.#check(vector);
      if (k > this.#maxElements) throw new Error('Invalid the number of k-nearest neighbors');
      const found = [...this.#points]
        .filter(([label, { deleted }]) => !deleted && isReached(label) && filter(label))
        .map(([label, point]) => ({
          label,
          distance: 1 - point.vector.reduce((sum, value, i) => sum + value * vector[i]!, 0),
        }))
        .toSorted((a, b) => a.distance - b.distance)
        .slice(0, k);
      return {
        distances: found.map(({ distance }) => distance),
        neighbors: found.map(({ label }) => label),
      };
    }
    writeIndexSync(path: string): void {
      writeFileSync(path, JSON.stringify([this.#maxElements, [...this.#points]]));
    }
    readIndexSync(path: string): void {
      const [maxElements, points] = JSON.parse(readFileSync(path, 'utf8')) as [
        number,
        [number, Point][],
      ];
      this.#maxElements = maxElements;
      this.#points = new Map(points);
    }
    #check(vector: number[]): void {
      if (!Array.isArray(vector)) throw new TypeError('must be an Array');
      if (vector.length !== this.#dimensions) throw new Error('Invalid the given array length');
    }
  }

  return { HierarchicalNSW: FlatGraph, graphs };
}
